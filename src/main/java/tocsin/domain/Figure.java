package tocsin.domain;

/**
 * A number that a headline states.
 *
 * @param count of people; of drones or missiles for {@link Role#INTERCEPTED}; 0 for <em>no casualties</em>
 */
public record Figure(Role role, int count, Qualifier qualifier) {
    public Figure {
        if (count < 0) {
            throw new IllegalArgumentException("a figure counts from 0, not " + count);
        }
    }

    /** What is counted. */
    public enum Role {
        KILLED,
        WOUNDED,
        MISSING,
        INTERCEPTED
    }

    /** How sure the number is. */
    public enum Qualifier {
        EXACT,
        AT_LEAST,
        UP_TO,
        ABOUT,
        /** It takes the place of an earlier one, which may have been higher. */
        REVISED,
        /** None is stated, only that there were some; the count is 1. */
        SOME
    }

    /** Whether a number is stated. */
    public boolean isStated() {
        return qualifier != Qualifier.SOME;
    }
}
