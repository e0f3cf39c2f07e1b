package tocsin.domain;

/** How grave an incident is, from what its headline states. */
public enum Severity {
    /** Nobody is known to be hurt and no weapon is named. */
    LOW,
    /** A weapon was used. */
    MODERATE,
    /** Somebody was killed. */
    HIGH,
    /** Ten people or more were killed. */
    CRITICAL;

    private static final int MANY = 10;

    /** The severity of an incident by these facts; the headline must report one. */
    static Severity of(Facts facts) {
        int killed = facts.killed().orElse(0);
        if (killed >= MANY) {
            return CRITICAL;
        }
        if (killed > 0) {
            return HIGH;
        }
        return facts.weapons().isEmpty() ? LOW : MODERATE;
    }
}
