package tocsin.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Which terms a form of a headline's text makes present, and in which manner: as the word that it is, or as the stem of one in a
 * language. Forms are 64-bit numbers, see {@link Hashing};
 * terms are numbered from 1, and 0 is the term that every headline has. A <em>link</em> is a term in the lower
 * {@value #TERM_BITS} bits and manners in those above. It only grows. One thread writes while any number read: what a reader finds is
 * whole, and holds at least what was there when the reader's snapshot was made.
 *
 * <p>Two forms of the same number would be taken for one; with a million forms that has a chance of one in thirty million, and
 * whoever tells people of a match looks again with the words themselves.
 */
final class Lexicon {
    /** How many bits a term has. */
    static final int TERM_BITS = 23;

    /** The manner of a word that is no stem; the lower bits are the languages of stems, see {@link Hashing#language}. */
    static final int AS_IT_STANDS = 1 << 7;

    /** Every manner. */
    static final int ALL = (1 << (31 - TERM_BITS)) - 1;

    private static final int TERM = (1 << TERM_BITS) - 1;

    /** The term that every headline has. */
    static final int ALWAYS = 0;

    /** No such form. */
    static final int NONE = Integer.MIN_VALUE;

    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle LISTS = MethodHandles.arrayElementVarHandle(int[][].class);

    /**
     * The hash table at one size: forms, each with its code behind it, so that both come in one line of the cache. A code is a link,
     * or the complement of the place of a list of links.
     */
    private static final class Table {
        private final long[] cells;

        Table(int slots) {
            cells = new long[slots * 2];
        }

        /** The cell of a form, or the empty one where it would stand. */
        int cell(long form) {
            int cell = (int) Math.unsignedMultiplyHigh(form, cells.length >>> 1) << 1;
            for (long there = (long) CELLS.getAcquire(cells, cell);
                    there != form && there != 0;
                    there = (long) CELLS.getAcquire(cells, cell)) {
                cell = cell + 2 == cells.length ? 0 : cell + 2;
            }
            return cell;
        }

        int code(int cell) {
            return (int) (long) CELLS.getAcquire(cells, cell + 1);
        }

        void code(int cell, int code) {
            CELLS.setRelease(cells, cell + 1, (long) code);
        }
    }

    private volatile Table table = new Table(1024);
    private volatile int[][] lists = new int[16][];
    private int forms;
    private int listCount;

    /** The term of a link. */
    static int term(int link) {
        return link & TERM;
    }

    /** Whether a link holds in one of these manners. */
    static boolean holds(int link, int manners) {
        return ((link >>> TERM_BITS) & manners) != 0;
    }

    /** What a form makes present: a link, {@link #NONE}, or a negative number for {@link #list}. */
    int code(long form) {
        Table now = table;
        int cell = now.cell(form);
        // The form is written last, so its code is there when it is.
        return (long) CELLS.getAcquire(now.cells, cell) == 0 ? NONE : now.code(cell);
    }

    /** The links that a negative code stands for; not to be written to. */
    int[] list(int code) {
        return (int[]) LISTS.getAcquire(lists, ~code);
    }

    /** Makes a form stand for a term in some manners, beside what it stands for already. */
    void link(long form, int term, int manners) {
        Table now = table;
        int cell = now.cell(form);
        if (now.cells[cell] == 0) {
            now.code(cell, (manners << TERM_BITS) | term);
            CELLS.setRelease(now.cells, cell, form);
            forms++;
            if (forms > now.cells.length / 16 * 5) {
                grow(now);
            }
            return;
        }
        int code = now.code(cell);
        if (code >= 0) {
            boolean same = term(code) == term;
            now.code(cell, same ? code | (manners << TERM_BITS) : newList(code, (manners << TERM_BITS) | term));
        } else {
            LISTS.setRelease(lists, ~code, with(list(code), term, manners));
        }
    }

    private static int[] with(int[] list, int term, int manners) {
        int at = 0;
        while (at < list.length && term(list[at]) != term) {
            at++;
        }
        int[] next = Arrays.copyOf(list, Math.max(list.length, at + 1));
        next[at] |= (manners << TERM_BITS) | term;
        return next;
    }

    private int newList(int first, int second) {
        if (listCount == lists.length) {
            lists = Arrays.copyOf(lists, listCount * 2);
        }
        LISTS.setRelease(lists, listCount, new int[] {first, second});
        return ~listCount++;
    }

    private void grow(Table old) {
        Table larger = new Table(old.cells.length / 4 * 3);
        for (int i = 0; i < old.cells.length; i += 2) {
            if (old.cells[i] != 0) {
                int cell = larger.cell(old.cells[i]);
                larger.cells[cell] = old.cells[i];
                larger.cells[cell + 1] = old.cells[i + 1];
            }
        }
        table = larger;
    }
}
