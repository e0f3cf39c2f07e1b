package tocsin.domain;

/**
 * A group, force, country or person, and its part in what happened.
 *
 * @param entity its id: {@code kataib-hezbollah}
 */
public record Party(String entity, Role role) {
    /** The part that one has. */
    public enum Role {
        /** Who did it, in the outlet's own words. */
        ATTACKER,
        /** Who says that they did it. */
        CLAIMED_BY,
        /** Of whom others say it, and who denies it. */
        BLAMED,
        /** Whose people or things were struck. */
        VICTIM,
        /** Who is named without a part that could be told. */
        NAMED
    }
}
