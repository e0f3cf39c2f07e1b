package tocsin.engine;

/**
 * Tells quickly that no term asks for the beginning of a word, or for words like it, so that most words are not looked up for
 * that. One thread opens, any number look; a gate is open before the snapshot is there that needs it.
 */
final class Gate {
    private static final int BITS = 1 << 16;

    private final long[] bits = new long[BITS / 64];
    private volatile long prefixLengths;
    private volatile int edits;
    private volatile boolean sender;

    /** Lengths of the prefixes that are asked for, as bits; the last bit stands for all longer ones. */
    long prefixLengths() {
        return prefixLengths;
    }

    /** Whether a prefix of this hash may be asked for, its length left out. */
    boolean mayBePrefix(long hash) {
        return isSet(Hashing.form(hash, Term.Sort.PREFIX));
    }

    /** By how many letters words may differ at most; 0 when nothing fuzzy is asked for. */
    int edits() {
        return edits;
    }

    boolean mayBeFuzzy(long form) {
        return isSet(form);
    }

    /** Whether anything is asked of who sends a headline. */
    boolean sender() {
        return sender;
    }

    void openPrefix(long hash, int length) {
        set(Hashing.form(hash, Term.Sort.PREFIX));
        prefixLengths |= 1L << Math.min(length, 63);
    }

    void openFuzzy(long form, int mayDiffer) {
        set(form);
        edits = Math.max(edits, mayDiffer);
    }

    void openSender() {
        sender = true;
    }

    private void set(long form) {
        bits[word(form)] |= 1L << form;
    }

    private boolean isSet(long form) {
        return ((bits[word(form)] >>> form) & 1) != 0;
    }

    private static int word(long form) {
        return (int) (form >>> 6) & (BITS / 64 - 1);
    }
}
