package tocsin.domain;

import java.util.Optional;

/**
 * A thing in the catalogue.
 *
 * @param id stable and lower case, as people write it behind the at sign: {@code ain-al-asad}
 * @param name the name that alerts show
 * @param country ISO 3166-1 alpha-2, upper case, where it has one
 */
public record Entity(String id, Kind kind, String name, Optional<String> country) {
    /** What sort of thing an entity is. */
    public enum Kind {
        BASE,
        SITE,
        TOWN,
        PROVINCE,
        COUNTRY,
        ARMED_GROUP,
        STATE_FORCE,
        PERSON;

        /** Whether an incident can happen at it. */
        public boolean isPlace() {
            return this == BASE || this == SITE || this == TOWN;
        }

        /** Whether it can attack or claim. */
        public boolean isActor() {
            return this == ARMED_GROUP || this == STATE_FORCE;
        }
    }
}
