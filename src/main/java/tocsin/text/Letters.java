package tocsin.text;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * What each code point is to a word, and what it folds to. The build writes the table with ICU; see {@code LettersTable}.
 *
 * <p>Code points of the basic plane are looked up in arrays, the others by binary search.
 */
final class Letters {
    static final int OTHER = 0;
    static final int LETTER = 1;
    static final int DIGIT = 2;
    /** A letter that is a word of its own, since its script writes no spaces: an ideograph or hiragana. */
    static final int IDEOGRAPH = 3;
    /** An apostrophe that Unicode holds for a letter, as in {@code ʿAyn}. */
    static final int APOSTROPHE_LETTER = 4;

    static final int MARK = 5;
    /** Invisible: joiners, soft hyphens, marks of direction. */
    static final int FORMAT = 6;

    static final int APOSTROPHE = 7;
    /** A double quote, which stands inside Hebrew acronyms. */
    static final int QUOTE = 8;

    private static final String FILE = "letters.bin";
    private static final int KIND = 15;
    private static final int COMPOSES = 16;
    private static final int DROPPED = 32;

    private static final int PLANE = 0x10000;
    private static final byte[] KINDS = new byte[PLANE];
    private static final char[] SIMPLE = new char[PLANE];
    private static final int[] RUNS;
    private static final byte[] RUN_KINDS;
    private static final int[] FOLDED;
    private static final String[] FOLDS;
    private static final int LONGEST;

    static {
        try (InputStream file = Objects.requireNonNull(
                        Letters.class.getResourceAsStream(FILE), "the program lacks its table of letters");
                DataInputStream in = new DataInputStream(new BufferedInputStream(file))) {
            RUNS = new int[in.readInt()];
            RUN_KINDS = new byte[RUNS.length];
            for (int i = 0; i < RUNS.length; i++) {
                RUNS[i] = in.readInt();
                RUN_KINDS[i] = in.readByte();
            }
            FOLDED = new int[in.readInt()];
            FOLDS = new String[FOLDED.length];
            int longest = 2;
            for (int i = 0; i < FOLDED.length; i++) {
                FOLDED[i] = in.readInt();
                FOLDS[i] = in.readUTF();
                longest = Math.max(longest, FOLDS[i].length());
            }
            LONGEST = longest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        spread();
    }

    private Letters() {}

    /** The kind of a UTF-16 unit; half a surrogate pair is {@link #OTHER}. */
    static int kind(char c) {
        return KINDS[c] & KIND;
    }

    /** The kind of a code point. */
    static int kind(int c) {
        return raw(c) & KIND;
    }

    /** Whether a code point may merge or change places with the one before it, so that a word of it is folded as a whole. */
    static boolean composes(int c) {
        return (raw(c) & COMPOSES) != 0;
    }

    /** Whether folding drops a UTF-16 unit whatever stands beside it. */
    static boolean isDropped(char c) {
        return (KINDS[c] & DROPPED) != 0;
    }

    /** What a letter or digit folds to, if that is one unit whatever stands beside it; else 0. */
    static char simple(char c) {
        return SIMPLE[c];
    }

    /** What a code point folds to; empty when it is dropped. */
    static String fold(int c) {
        int at = Arrays.binarySearch(FOLDED, c);
        if (at >= 0) {
            return FOLDS[at];
        }
        int kind = kind(c);
        return kind >= LETTER && kind <= APOSTROPHE_LETTER ? Character.toString(c) : "";
    }

    /** How many units one code point folds to at most. */
    static int longestFold() {
        return LONGEST;
    }

    private static int raw(int c) {
        if (c < PLANE) {
            return KINDS[c];
        }
        int run = Arrays.binarySearch(RUNS, c);
        return RUN_KINDS[run >= 0 ? run : -run - 2];
    }

    private static void spread() {
        for (int i = 0; i < RUNS.length && RUNS[i] < PLANE; i++) {
            int end = i + 1 < RUNS.length ? Math.min(RUNS[i + 1], PLANE) : PLANE;
            Arrays.fill(KINDS, RUNS[i], end, RUN_KINDS[i]);
        }
        for (int c = 0; c < PLANE; c++) {
            boolean isKept = KINDS[c] >= LETTER && KINDS[c] <= APOSTROPHE_LETTER;
            SIMPLE[c] = isKept ? (char) c : 0;
            if (KINDS[c] >= MARK && KINDS[c] <= QUOTE) {
                KINDS[c] |= DROPPED;
            }
        }
        for (int i = 0; i < FOLDED.length && FOLDED[i] < PLANE; i++) {
            int c = FOLDED[i];
            boolean alone = (KINDS[c] & COMPOSES) == 0;
            SIMPLE[c] = alone && FOLDS[i].length() == 1 ? FOLDS[i].charAt(0) : 0;
            KINDS[c] = (byte) (alone && FOLDS[i].isEmpty() ? KINDS[c] | DROPPED : KINDS[c] & ~DROPPED);
        }
    }
}
