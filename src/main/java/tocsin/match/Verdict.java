package tocsin.match;

/** What can be said of a part of a query before the headline is read in full. */
enum Verdict {
    NO,
    MAYBE,
    YES;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    /** What can be said of the opposite. */
    Verdict not() {
        return switch (this) {
            case NO -> YES;
            case MAYBE -> MAYBE;
            case YES -> NO;
        };
    }
}
