package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.yaml.YamlValue;

/**
 * Reads the catalogue's files: those that travel with Tocsin ({@code config/catalogue}), then the operator's own, whose
 * entities and collections replace shipped ones of the same id. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line.
 */
public final class CatalogueFiles {
    private static final String SHIPPED = "/tocsin/config/catalogue/";
    private static final List<String> FILES = List.of(
            "bases.yml", "groups.yml", "people.yml", "towns.yml", "provinces.yml", "countries.yml", "collections.yml");
    private static final String NAMESAKES = "namesakes.yml";
    private static final String SPELLINGS = "spellings.yml";
    private static final List<String> KEYS =
            List.of("id", "kind", "name", "country", "at", "part-of", "names", "doubtful", "local", "not", "note");

    /** What one entry of a file says, with its places. */
    private record Entry(
            Entity entity,
            List<YamlValue> names,
            Map<String, YamlValue> doubtful,
            Map<String, YamlValue> local,
            List<YamlValue> falseFriends,
            List<YamlValue> wholes) {}

    /** By id, the operator's last, so that a clash is told at the place in their file. */
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    private final SequencedMap<String, CollectionEntry> collections = new LinkedHashMap<>();

    private CatalogueFiles() {}

    /** The shipped catalogue alone. */
    public static Catalogue shipped() {
        return with(List.of());
    }

    /** The shipped catalogue with the operator's files. */
    public static Catalogue with(List<Path> own) {
        CatalogueFiles files = new CatalogueFiles();
        FILES.forEach(file -> files.add(read(file)));
        own.forEach(file -> files.add(YamlValue.read(file)));
        Edition edition = new Edition().add(SHIPPED + NAMESAKES).add(SHIPPED + SPELLINGS);
        FILES.forEach(file -> edition.add(SHIPPED + file));
        own.forEach(edition::add);
        return files.catalogue(edition.word());
    }

    private static YamlValue read(String file) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(SHIPPED + file)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + file + " is missing from the program");
            }
            return YamlValue.read("catalogue/" + file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(YamlValue document) {
        document.entries(List.of("entities", "collections"));
        if (document.find("collections").isEmpty()) {
            document.at("entities");
        }
        Set<String> inThisFile = new HashSet<>();
        for (YamlValue item : Checked.items(document, "entities")) {
            item.entries(KEYS);
            entries.putLast(newId(item, "a collection", collections.keySet(), inThisFile), entry(item));
        }
        for (YamlValue item : Checked.items(document, "collections")) {
            CollectionEntry collection = CollectionEntry.of(item);
            collections.putLast(newId(item, "an entity", entries.keySet(), inThisFile), collection);
        }
    }

    /** The id of an entity or a collection, which nothing else in this file and nothing of the other sort has. */
    private static String newId(YamlValue item, String otherSort, Set<String> ofOtherSort, Set<String> inThisFile) {
        YamlValue id = Checked.id(item);
        if (!inThisFile.add(id.text())) {
            throw id.mistake("the id '" + id.text() + "' stands twice in this file");
        }
        if (ofOtherSort.contains(id.text())) {
            throw id.mistake("'" + id.text() + "' is already the id of " + otherSort);
        }
        return id.text();
    }

    private static Entry entry(YamlValue item) {
        Optional<String> country = Checked.country(item);
        String name = item.at("name").text();
        Entity entity = new Entity(item.at("id").text(), Checked.kind(item.at("kind")), name, country);
        List<YamlValue> names = new ArrayList<>();
        item.at("names").entries().values().forEach(list -> names.addAll(list.items()));
        if (names.isEmpty()) {
            throw item.at("names").mistake("'" + entity.id() + "' has no name that a text could hold");
        }
        return new Entry(
                entity,
                names,
                byLanguage(item, "doubtful"),
                byLanguage(item, "local"),
                Checked.items(item, "not"),
                Checked.items(item, "part-of"));
    }

    private Catalogue catalogue(String edition) {
        Belonging belonging = belonging();
        NameTable names = new NameTable();
        Map<String, Entity> byId = new LinkedHashMap<>();
        entries.forEach((id, entry) -> names.addFalseFriends(entry.entity(), entry.falseFriends(), entry.names()));
        entries.forEach((id, entry) -> {
            Entity entity = entry.entity().within(belonging.wholes(id));
            byId.put(id, entity);
            names.addNames(entity, entry.names());
            names.addDoubtful(entity, entry.doubtful());
            names.addLocal(entity, entry.local());
        });
        read(SPELLINGS).at("not").entries().values().forEach(words -> names.addOthers(words.items()));
        Map<String, EntityCollection> named = new LinkedHashMap<>();
        collections.forEach((id, entry) -> named.put(id, entry.collection()));
        return new Catalogue(
                byId, named, belonging, names.names(), names.doubtful(), Namesakes.of(read(NAMESAKES)), edition);
    }

    private static Map<String, YamlValue> byLanguage(YamlValue item, String key) {
        return item.find(key).map(YamlValue::entries).orElseGet(Map::of);
    }

    /** Rules come last, and look at entities alone, so that their order does not matter. */
    private Belonging belonging() {
        Belonging.Builder steps = new Belonging.Builder();
        entries.forEach((id, entry) -> entry.wholes().forEach(whole -> steps.add(id, known(whole), whole)));
        lieInCountries(steps);
        collections.forEach((id, entry) -> entry.members().forEach(part -> steps.add(known(part), id, part)));
        collections.forEach((id, entry) ->
                entry.rules().forEach(rule -> found(rule, steps).forEach(part -> steps.add(part, id, rule.place()))));
        return steps.build(entries.keySet());
    }

    /** A place belongs to its country, whether or not an entry says so; a group of a country is no part of it. */
    private void lieInCountries(Belonging.Builder steps) {
        Map<String, String> countries = new HashMap<>();
        entries.forEach((id, entry) -> {
            if (entry.entity().kind() == Entity.Kind.COUNTRY) {
                entry.entity().country().ifPresent(code -> countries.put(code, id));
            }
        });
        entries.forEach((id, entry) -> {
            Entity entity = entry.entity();
            if (entity.kind().isPlace() || entity.kind() == Entity.Kind.PROVINCE) {
                entity.country()
                        .flatMap(code -> Optional.ofNullable(countries.get(code)))
                        .ifPresent(
                                country -> steps.add(id, country, entry.names().getFirst()));
            }
        });
    }

    private List<String> found(CollectionEntry.Rule rule, Belonging.Builder steps) {
        rule.whole().filter(whole -> !entries.containsKey(whole.text())).ifPresent(whole -> {
            throw whole.mistake("'" + whole.text() + "' is the id of no entity");
        });
        List<String> found = entries.values().stream()
                .map(Entry::entity)
                .filter(entity -> rule.takes(entity, steps.wholes(entity.id())))
                .map(Entity::id)
                .toList();
        if (found.isEmpty()) {
            throw rule.place().mistake("no entity fits this rule");
        }
        return found;
    }

    private String known(YamlValue id) {
        if (!entries.containsKey(id.text()) && !collections.containsKey(id.text())) {
            throw id.mistake("'" + id.text() + "' is the id of no entity and no collection");
        }
        return id.text();
    }
}
