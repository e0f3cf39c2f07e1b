package tocsin.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.domain.Entity;
import tocsin.yaml.YamlValue;

/** Values of the catalogue's files; a wrong one throws {@link tocsin.yaml.BadYaml} with its place. */
final class Checked {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Checked() {}

    /** The id of an entity or a collection, which is lower-case words joined by hyphens. */
    static YamlValue id(YamlValue item) {
        YamlValue id = item.at("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.mistake("'" + id.text() + "' is no id: write lower-case words joined by hyphens");
        }
        return id;
    }

    /** The country of an entity or a rule, if it has one. */
    static Optional<String> country(YamlValue item) {
        return item.find("country").map(value -> {
            if (!COUNTRIES.contains(value.text())) {
                throw value.mistake("'" + value.text() + "' is no country: write two letters of ISO 3166-1, as IQ");
            }
            return value.text();
        });
    }

    static Entity.Kind kind(YamlValue value) {
        try {
            return Entity.Kind.valueOf(value.text().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw value.mistake(
                    "'" + value.text() + "' is no kind; kinds are base, site, town, province, country, armed-group,"
                            + " state-force, person");
        }
    }

    /** The items under a key, none where the key is missing. */
    static List<YamlValue> items(YamlValue item, String key) {
        return item.find(key).map(YamlValue::items).orElse(List.of());
    }
}
