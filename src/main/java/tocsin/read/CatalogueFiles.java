package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.domain.Entity;
import tocsin.text.Phrases;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/**
 * Reads the catalogue's files: those that travel with Tocsin ({@code config/catalogue}), then the operator's own, whose
 * entities replace shipped ones of the same id. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line.
 */
public final class CatalogueFiles {
    private static final String SHIPPED = "/tocsin/config/catalogue/";
    private static final List<String> FILES =
            List.of("bases.yml", "groups.yml", "people.yml", "towns.yml", "provinces.yml", "countries.yml");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> KEYS =
            List.of("id", "kind", "name", "country", "at", "part-of", "names", "not", "note");

    /** What one entry of a file says, with its places. */
    private record Entry(Entity entity, List<YamlValue> names, List<YamlValue> falseFriends, List<YamlValue> wholes) {}

    /** A name or a false friend in the table; a false friend has no entity. */
    private record Written(YamlValue phrase, Optional<Entity> entity) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

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
        return files.catalogue();
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
        document.entries(List.of("entities"));
        Set<String> inThisFile = new HashSet<>();
        for (YamlValue item : document.at("entities").items()) {
            item.entries(KEYS);
            YamlValue id = item.at("id");
            if (!ID.matcher(id.text()).matches()) {
                throw id.mistake("'" + id.text() + "' is no id: write lower-case words joined by hyphens");
            }
            if (!inThisFile.add(id.text())) {
                throw id.mistake("the id '" + id.text() + "' stands twice in this file");
            }
            entries.put(id.text(), entry(item));
        }
    }

    private static Entry entry(YamlValue item) {
        Optional<String> country = item.find("country").map(CatalogueFiles::country);
        String name = item.at("name").text();
        Entity entity = new Entity(item.at("id").text(), kind(item.at("kind")), name, country);
        List<YamlValue> names = new ArrayList<>();
        item.at("names").entries().values().forEach(list -> names.addAll(list.items()));
        if (names.isEmpty()) {
            throw item.at("names").mistake("'" + entity.id() + "' has no name that a text could hold");
        }
        return new Entry(
                entity,
                names,
                item.find("not").map(YamlValue::items).orElse(List.of()),
                item.find("part-of").map(YamlValue::items).orElse(List.of()));
    }

    private static String country(YamlValue value) {
        if (!COUNTRIES.contains(value.text())) {
            throw value.mistake("'" + value.text() + "' is no country: write two letters of ISO 3166-1, as IQ");
        }
        return value.text();
    }

    private static Entity.Kind kind(YamlValue value) {
        try {
            return Entity.Kind.valueOf(value.text().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw value.mistake(
                    "'" + value.text() + "' is no kind; kinds are base, site, town, province, country, armed-group,"
                            + " state-force, person");
        }
    }

    private Catalogue catalogue() {
        Map<String, Written> written = new LinkedHashMap<>();
        Map<String, Entity> byId = new LinkedHashMap<>();
        entries.forEach((id, entry) -> {
            byId.put(id, entry.entity());
            entry.falseFriends().forEach(phrase -> write(written, new Written(phrase, Optional.empty())));
        });
        entries.values().forEach(entry -> {
            entry.names().forEach(name -> write(written, new Written(name, Optional.of(entry.entity()))));
            entry.wholes().forEach(this::mustExist);
        });
        Phrases.Builder<Optional<Entity>> table = new Phrases.Builder<>();
        written.forEach((words, phrase) -> table.add(words, phrase.entity()));
        return new Catalogue(byId, table.build());
    }

    private void mustExist(YamlValue whole) {
        if (!entries.containsKey(whole.text())) {
            throw whole.mistake("'" + whole.text() + "' is the id of no entity");
        }
    }

    private static void write(Map<String, Written> written, Written phrase) {
        String text = phrase.phrase().text();
        String words = String.join(" ", Tokenizer.words(text));
        if (words.isEmpty()) {
            throw phrase.phrase().mistake("'" + text + "' holds no letter or digit");
        }
        Written other = written.putIfAbsent(words, phrase);
        if (other != null && !other.entity().equals(phrase.entity())) {
            throw phrase.phrase()
                    .mistake(other.entity()
                            .map(entity -> "'" + text + "' is already a name of " + entity.id())
                            .orElse("'" + text + "' would never be found: it stands under 'not' at "
                                    + other.phrase().place()));
        }
    }
}
