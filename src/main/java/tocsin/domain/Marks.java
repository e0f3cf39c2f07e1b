package tocsin.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a headline as a Bloom filter (Bloom, CACM 13/7, 1970): it tells for sure that a word is not there, and one word in
 * four hundred that is not there it takes for one that is. Held are the stems, and the first {@value #BEGINNING} letters of
 * the words. About 170 bytes for a title with a summary.
 */
public final class Marks {
    /** So many letters of a prefix can be looked for. */
    public static final int BEGINNING = 4;

    private static final int BITS_AN_ENTRY = 16;
    private static final int BITS_SET = 4;

    private final byte[] bits;

    private Marks(byte[] bits) {
        this.bits = bits;
    }

    /** The marks of a reading's words. */
    public static Marks of(Collection<Token> tokens) {
        Set<Long> entries = new HashSet<>();
        for (Token token : tokens) {
            entries.add(entry(token.stem()));
            if (token.term().length() >= BEGINNING) {
                entries.add(beginning(token.term()));
            }
        }
        Marks marks = new Marks(new byte[Math.max(1, entries.size() * BITS_AN_ENTRY / Byte.SIZE)]);
        entries.forEach(marks::set);
        return marks;
    }

    /** Marks as {@link #bytes} gave them, at least one byte, which are theirs from now on. */
    public static Marks ofBytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("marks have a byte at least");
        }
        return new Marks(bytes);
    }

    /** The filter, to be stored. */
    public byte[] bytes() {
        return bits.clone();
    }

    /** What a stem is looked for by; {@link Token#stem} says how stems are written. */
    public static long entry(String stem) {
        return hash(stem, stem.length(), 0);
    }

    /** What words that begin so are looked for by; only the first letters count, of which there must be enough. */
    public static long beginning(String start) {
        return hash(start, BEGINNING, 1);
    }

    /** False when this is certainly not there. */
    public boolean mayHold(long entry) {
        for (int i = 0; i < BITS_SET; i++) {
            int at = place(entry, i);
            if ((bits[at >>> 3] & 1 << (at & 7)) == 0) {
                return false;
            }
        }
        return true;
    }

    private void set(long entry) {
        for (int i = 0; i < BITS_SET; i++) {
            int at = place(entry, i);
            bits[at >>> 3] |= (byte) (1 << (at & 7));
        }
    }

    private int place(long entry, int time) {
        int hash = (int) entry + time * ((int) (entry >>> 32) | 1);
        return Integer.remainderUnsigned(hash, bits.length * Byte.SIZE);
    }

    /** FNV-1a, mixed as MurmurHash3 does: the same in every run, since it is stored. */
    private static long hash(String text, int length, long seed) {
        long hash = 0xcbf29ce484222325L + seed;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marks marks && Arrays.equals(bits, marks.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Marks[" + bits.length + " bytes]";
    }
}
