package tocsin.domain;

import java.util.Optional;
import java.util.Set;

/**
 * A thing in the catalogue.
 *
 * @param id stable and lower case, as people write it behind the at sign: {@code ain-al-asad}
 * @param name the name that alerts show
 * @param country ISO 3166-1 alpha-2, upper case, where it has one
 * @param within ids of all that it is part of, directly or not, and of the collections that hold it
 */
public record Entity(String id, Kind kind, String name, Optional<String> country, Set<String> within) {
    public Entity {
        within = Set.copyOf(within);
    }

    /** An entity that is part of nothing. */
    public Entity(String id, Kind kind, String name, Optional<String> country) {
        this(id, kind, name, country, Set.of());
    }

    /** This entity as part of what has these ids. */
    public Entity within(Set<String> wholes) {
        return new Entity(id, kind, name, country, wholes);
    }

    /** Whether this is what the id names, or belongs to it. */
    public boolean belongsTo(String id) {
        return this.id.equals(id) || within.contains(id);
    }

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
