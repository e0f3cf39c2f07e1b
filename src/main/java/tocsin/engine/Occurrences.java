package tocsin.engine;

import java.util.Arrays;

/**
 * Which terms one headline has, and at which positions. Its arrays are used again for the next headline. The last position of the
 * title parts title from summary.
 */
final class Occurrences {
    /** Where nothing is. */
    static final int NOWHERE = -1;

    private static final int BITS = 1 << 12;

    private final long[] bits = new long[BITS / 64];
    private int[] slots = new int[1024];
    private int[] heads = new int[1024];
    private int[] used = new int[256];
    private int size;
    private int[] positions = new int[256];
    private int[] next = new int[256];
    private int count;
    private int titleEnd;

    /** Forgets all but the term that is always there. */
    void clear() {
        for (int i = 0; i < size; i++) {
            slots[used[i]] = 0;
        }
        Arrays.fill(bits, 0);
        size = 0;
        count = 0;
        titleEnd = 0;
        add(Lexicon.ALWAYS, 0);
    }

    /** Positions before this are in the title. */
    void titleEnds(int position) {
        titleEnd = position;
    }

    void add(int term, int position) {
        int slot = slot(term);
        if (slots[slot] == 0) {
            if (size * 2 > slots.length) {
                grow();
                slot = slot(term);
            }
            if (size == used.length) {
                used = Arrays.copyOf(used, size * 2);
            }
            used[size++] = slot;
            slots[slot] = term + 1;
            heads[slot] = NOWHERE;
            bits[(term >>> 6) & (BITS / 64 - 1)] |= 1L << term;
        } else if (positions[heads[slot]] == position) {
            return;
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, count * 2);
            next = Arrays.copyOf(next, count * 2);
        }
        positions[count] = position;
        next[count] = heads[slot];
        heads[slot] = count++;
    }

    /** How many different terms there are. */
    int size() {
        return size;
    }

    int term(int index) {
        return slots[used[index]] - 1;
    }

    /** False when the term is not there; true may be wrong. */
    boolean mayHave(int term) {
        return ((bits[(term >>> 6) & (BITS / 64 - 1)] >>> term) & 1) != 0;
    }

    boolean has(int term) {
        return mayHave(term) && slots[slot(term)] != 0;
    }

    /** The last occurrence of a term, or {@link #NOWHERE}; the one before it is {@link #before}. */
    int last(int term) {
        int slot = slot(term);
        return slots[slot] == 0 ? NOWHERE : heads[slot];
    }

    int before(int occurrence) {
        return next[occurrence];
    }

    int position(int occurrence) {
        return positions[occurrence];
    }

    boolean isInTitle(int occurrence) {
        return positions[occurrence] < titleEnd;
    }

    boolean isAt(int term, int position) {
        for (int at = last(term); at != NOWHERE; at = next[at]) {
            if (positions[at] == position) {
                return true;
            }
        }
        return false;
    }

    private int slot(int term) {
        int mask = slots.length - 1;
        int slot = ((term * 0x9E3779B9) >>> 16) & mask;
        while (slots[slot] != 0 && slots[slot] != term + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHeads = heads;
        slots = new int[oldSlots.length * 2];
        heads = new int[slots.length];
        for (int i = 0; i < size; i++) {
            int old = used[i];
            int slot = slot(oldSlots[old] - 1);
            slots[slot] = oldSlots[old];
            heads[slot] = oldHeads[old];
            used[i] = slot;
        }
    }
}
