package tocsin.engine;

import java.util.Arrays;

/** A long block while a change adds to it: one array for many entries, so that a thousand of them are not copied a thousand times. */
final class Growing {
    private int[] entries;
    private int size;

    /** A block that begins with these entries. */
    Growing(int[] begins) {
        entries = Arrays.copyOf(begins, begins.length * 2);
        size = begins.length;
    }

    Growing append(int[] entry) {
        if (size + entry.length > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(entries.length * 2, size + entry.length));
        }
        System.arraycopy(entry, 0, entries, size, entry.length);
        size += entry.length;
        return this;
    }

    /** All entries, in an array that holds nothing else. */
    int[] entries() {
        return Arrays.copyOf(entries, size);
    }
}
