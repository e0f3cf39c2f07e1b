package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.domain.EventType;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;
import tocsin.yaml.YamlValue;

/**
 * Reads the table of severity: the one that travels with Tocsin ({@code config/severity.yml}), or the operator's own in its place.
 * Mistakes throw {@link tocsin.yaml.BadYaml} with file and line.
 */
final class SeverityFile {
    private static final String SHIPPED = "/tocsin/config/severity.yml";
    private static final List<String> KEYS = List.of(
            "level",
            "answer",
            "type",
            "event",
            "weapon",
            "target",
            "near",
            "at",
            "killed",
            "wounded",
            "unharmed",
            "victims",
            "because");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("event", "target", "killed", "wounded", "victims", "response");

    private final Catalogue catalogue;

    private SeverityFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A word that is another one when a letter of the table is. */
    static String edition(Optional<Path> own) {
        return own.map(file -> new Edition().add(file))
                .orElseGet(() -> new Edition().add(SHIPPED))
                .word();
    }

    static SeverityTable with(Catalogue catalogue, Optional<Path> own) {
        return table(catalogue, own.map(YamlValue::read).orElseGet(SeverityFile::shipped));
    }

    private static YamlValue shipped() {
        try (InputStream in = SeverityFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return YamlValue.read("severity.yml", new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SeverityTable table(Catalogue catalogue, YamlValue document) {
        document.entries(List.of("rules"));
        List<YamlValue> items = document.at("rules").items();
        SeverityFile file = new SeverityFile(catalogue);
        List<SeverityRule> rules = new ArrayList<>();
        for (YamlValue item : items) {
            if (!rules.isEmpty() && rules.getLast().asksForNothing()) {
                throw item.mistake("this rule is never read: the one above it asks for nothing");
            }
            rules.add(file.rule(item));
        }
        if (rules.isEmpty() || !rules.getLast().asksForNothing()) {
            throw (rules.isEmpty() ? document.at("rules") : items.getLast())
                    .mistake("the last rule must ask for nothing, so that every incident has a level");
        }
        return new SeverityTable(rules);
    }

    private SeverityRule rule(YamlValue item) {
        item.entries(KEYS);
        return new SeverityRule(
                constant(Severity.class, item.at("level")),
                item.find("answer").map(SeverityFile::truth),
                constants(item, "type", EventType.class),
                constants(item, "event", SubEvent.class),
                constants(item, "weapon", Weapon.class),
                constants(item, "target", TargetClass.class),
                item.find("near").map(SeverityFile::truth),
                places(item),
                count(item, "killed"),
                count(item, "wounded"),
                item.find("unharmed").map(SeverityFile::truth).orElse(false),
                constants(item, "victims", VictimClass.class),
                because(item.at("because")));
    }

    private static String because(YamlValue value) {
        Matcher placeholder = PLACEHOLDER.matcher(value.text());
        while (placeholder.find()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw value.mistake("nothing is known as {" + placeholder.group(1) + "}; known are "
                        + String.join(", ", PLACEHOLDERS.stream().sorted().toList()));
            }
        }
        return value.text();
    }

    /** The places of these ids, and those that belong to them. */
    private Set<String> places(YamlValue item) {
        Set<String> ids = new HashSet<>();
        item.find("at")
                .ifPresent(list -> list.items().forEach(id -> {
                    if (!catalogue.isKnown(id.text())) {
                        throw id.mistake("'" + id.text() + "' is the id of no entity and no collection");
                    }
                    ids.add(id.text());
                    ids.addAll(catalogue.members(id.text()));
                }));
        return Set.copyOf(ids);
    }

    private static OptionalInt count(YamlValue item, String key) {
        return item.find(key).stream().mapToInt(SeverityFile::count).findFirst();
    }

    private static int count(YamlValue value) {
        double number = value.number();
        if (number < 1 || number != Math.rint(number)) {
            throw value.mistake("write a whole number from 1");
        }
        return (int) number;
    }

    private static boolean truth(YamlValue value) {
        return switch (value.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw value.mistake("write true or false");
        };
    }

    private static <E extends Enum<E>> Set<E> constants(YamlValue item, String key, Class<E> type) {
        Set<E> all = new HashSet<>();
        item.find(key).ifPresent(list -> list.items().forEach(name -> all.add(constant(type, name))));
        return Set.copyOf(all);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, YamlValue name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> name(constant).equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.mistake("'" + name.text() + "' is none of "
                        + String.join(
                                ", ",
                                Stream.of(type.getEnumConstants())
                                        .map(SeverityFile::name)
                                        .toList())));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
