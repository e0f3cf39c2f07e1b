package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.domain.Entity;
import tocsin.text.Phrases;
import tocsin.yaml.YamlValue;

/**
 * Reads the catalogue's files: those that travel with Tocsin ({@code config/catalogue}), then the operator's own, whose
 * entities replace shipped ones of the same id. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line.
 */
public final class CatalogueFiles {
    private static final String SHIPPED = "/tocsin/config/catalogue/";
    private static final List<String> FILES =
            List.of("bases.yml", "groups.yml", "people.yml", "towns.yml", "countries.yml");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> KEYS =
            List.of("id", "kind", "name", "country", "at", "part-of", "names", "not", "note");

    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<YamlValue>> names = new LinkedHashMap<>();
    private final Map<String, List<YamlValue>> falseFriends = new LinkedHashMap<>();

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
        document.at("entities").items().forEach(this::addEntity);
    }

    private void addEntity(YamlValue value) {
        value.entries(KEYS);
        YamlValue id = value.at("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.mistake("'" + id.text() + "' is no id: write lower-case words joined by hyphens");
        }
        Optional<String> country = value.find("country").map(YamlValue::text);
        Entity entity =
                new Entity(id.text(), kind(value.at("kind")), value.at("name").text(), country);
        entities.put(entity.id(), entity);
        List<YamlValue> spellings = new ArrayList<>();
        value.at("names").entries().values().forEach(list -> spellings.addAll(list.items()));
        names.put(entity.id(), spellings);
        falseFriends.put(entity.id(), value.find("not").map(YamlValue::items).orElse(List.of()));
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
        Phrases.Builder<Optional<Entity>> table = new Phrases.Builder<>();
        falseFriends.values().forEach(phrases -> phrases.forEach(phrase -> table.add(phrase.text(), Optional.empty())));
        names.forEach((id, spellings) -> spellings.forEach(spelling -> addName(table, id, spelling)));
        return new Catalogue(entities, table.build());
    }

    private void addName(Phrases.Builder<Optional<Entity>> table, String id, YamlValue spelling) {
        Entity entity = entities.get(id);
        Optional<Optional<Entity>> taken = table.add(spelling.text(), Optional.ofNullable(entity));
        Optional<Entity> other =
                taken.flatMap(there -> there).filter(there -> !there.id().equals(id));
        if (other.isPresent()) {
            throw spelling.mistake("'" + spelling.text() + "' is already a name of "
                    + other.get().id());
        }
    }
}
