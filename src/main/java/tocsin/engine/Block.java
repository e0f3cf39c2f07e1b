package tocsin.engine;

import java.util.Arrays;

/**
 * What is filed under one term: entries one behind the other in one array, read from front to back.
 *
 * <pre>
 * HIT      rule, head                  the term is all that the rule asks for
 * BOTH     rule, head, guard           the term and the guard are
 * PROGRAM  rule, head, guard, code …   the code must hold
 * </pre>
 *
 * The head holds the sort of entry, whether the rule has others, and its length in integers in the lower 24 bits.
 */
final class Block {
    static final int HIT = 0;
    static final int BOTH = 1;
    static final int PROGRAM = 2;

    /** Where code starts in an entry. */
    static final int CODE = 3;

    private static final int SORT = 25;
    private static final int HAS_OTHERS = 1 << 24;
    private static final int LENGTH = (1 << 24) - 1;
    private static final int[] NONE = {};

    private Block() {}

    static int sort(int head) {
        return head >>> SORT;
    }

    static int length(int head) {
        return head & LENGTH;
    }

    /** Whether the rule may be found by other entries, too. */
    static boolean hasOthers(int head) {
        return (head & HAS_OTHERS) != 0;
    }

    /**
     * The entry of a rule.
     *
     * @param hasOthers whether the rule has several
     */
    static int[] entry(int rule, Filing filing, boolean hasOthers) {
        int[] entry = entry(rule, filing);
        entry[1] |= hasOthers ? HAS_OTHERS : 0;
        return entry;
    }

    private static int[] entry(int rule, Filing filing) {
        int[] code = filing.code();
        boolean hit = code.length == 1 && code[0] == filing.term();
        if (hit) {
            return new int[] {rule, (HIT << SORT) | 2};
        }
        int both = Code.head(Code.ALL, false, 3);
        if (code[0] == both && isTerm(code[1]) && isTerm(code[2])) {
            return new int[] {rule, (BOTH << SORT) | 3, filing.guard()};
        }
        int[] entry = new int[CODE + code.length];
        entry[0] = rule;
        entry[1] = (PROGRAM << SORT) | entry.length;
        entry[2] = filing.guard();
        System.arraycopy(code, 0, entry, CODE, code.length);
        return entry;
    }

    private static boolean isTerm(int code) {
        return Code.operation(code) == Code.PRESENT && !Code.titleOnly(code);
    }

    /** The block with an entry more. */
    static int[] with(int[] block, int[] entry) {
        int[] longer = Arrays.copyOf(block, block.length + entry.length);
        System.arraycopy(entry, 0, longer, block.length, entry.length);
        return longer;
    }

    /** The block without the entry of a rule; empty when it was the only one. */
    static int[] without(int[] block, int rule) {
        for (int at = 0; at < block.length; at += length(block[at + 1])) {
            if (block[at] == rule) {
                int length = length(block[at + 1]);
                if (length == block.length) {
                    return NONE;
                }
                int[] shorter = new int[block.length - length];
                System.arraycopy(block, 0, shorter, 0, at);
                System.arraycopy(block, at + length, shorter, at, shorter.length - at);
                return shorter;
            }
        }
        return block;
    }

    /** Whether the entry that starts here asks for the same as this one, for whichever rule. */
    static boolean isSame(int[] block, int at, int[] entry) {
        return Arrays.equals(block, at + 1, Math.min(block.length, at + entry.length), entry, 1, entry.length);
    }
}
