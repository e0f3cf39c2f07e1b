package tocsin.store.sql;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Particulars;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;

/**
 * {@link Particulars} as they are stored: {@code 1f3a;en;AIR_DRONE_STRIKE;DRONE;MODERATE;ain-al-asad,iraq;iraq}. No JSON, since
 * hundreds of thousands are read for one answer.
 */
final class ParticularsText {
    private static final int FIELDS = 7;
    private static final Map<String, SubEvent> EVENTS = byName(SubEvent.values());
    private static final Map<String, Weapon> WEAPONS = byName(Weapon.values());
    private static final Map<String, Severity> SEVERITIES = byName(Severity.values());

    private ParticularsText() {}

    static String write(Particulars particulars, String edition) {
        return String.join(
                ";",
                beginning(edition) + particulars.language(),
                particulars.event().map(Enum::name).orElse(""),
                list(particulars.weapons().stream().map(Enum::name)),
                particulars.severity().map(Enum::name).orElse(""),
                list(particulars.inTitle().stream()),
                list(particulars.inSummary().stream()));
    }

    /** The particulars, if this edition has read them. */
    static Optional<Particulars> read(String stored, String edition) {
        if (!stored.startsWith(beginning(edition))) {
            return Optional.empty();
        }
        String[] fields = stored.split(";", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        Set<Weapon> weapons = new HashSet<>();
        for (String name : items(fields[3])) {
            Optional.ofNullable(WEAPONS.get(name)).ifPresent(weapons::add);
        }
        return Optional.of(new Particulars(
                fields[1],
                Optional.ofNullable(EVENTS.get(fields[2])),
                weapons,
                Optional.ofNullable(SEVERITIES.get(fields[4])),
                items(fields[5]),
                items(fields[6])));
    }

    private static String list(Stream<String> items) {
        return items.sorted().collect(Collectors.joining(","));
    }

    private static Set<String> items(String list) {
        return list.isEmpty() ? Set.of() : Set.of(list.split(",", -1));
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        return Stream.of(constants).collect(Collectors.toUnmodifiableMap(Enum::name, constant -> constant));
    }

    /** How a text begins that holds what this edition has read. */
    static String beginning(String edition) {
        if (edition.isEmpty() || edition.indexOf(';') >= 0) {
            throw new IllegalArgumentException("an edition is a word without a semicolon, not '" + edition + "'");
        }
        return edition + ";";
    }
}
