package tocsin.engine;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Headline;

/** Runs {@link Code} against the terms of one headline. For one thread. */
final class Program {
    private final Occurrences occurrences;
    private final int[] taken = new int[Engine.MOST_NEAR];
    private @Nullable Headline headline;
    private Paged<Predicate<Headline>> tests = Paged.empty();
    private byte[] tested = new byte[16];
    private int testedTo;

    Program(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /** The headline whose terms are there from now on. */
    void over(Headline next) {
        headline = next;
        Arrays.fill(tested, 0, testedTo, (byte) 0);
        testedTo = 0;
    }

    void with(Paged<Predicate<Headline>> byNumber) {
        tests = byNumber;
    }

    /** Whether the code holds that starts here and ends before {@code end}; it is one part. */
    boolean holds(int[] code, int at, int end) {
        int head = code[at];
        return switch (Code.operation(head)) {
            case Code.PRESENT -> isPresent(Code.operand(head), Code.titleOnly(head));
            case Code.SEQUENCE -> sequence(code, at + 1, end, Code.titleOnly(head));
            case Code.NEAR -> near(code, at + 2, end, code[at + 1], Code.titleOnly(head));
            case Code.TEST -> test(Code.operand(head));
            case Code.ALL -> all(code, at + 1, end);
            case Code.ANY -> any(code, at + 1, end);
            case Code.NOT -> !holds(code, at + 1, end);
            default -> throw new IllegalStateException("there is no operation " + Code.operation(head));
        };
    }

    private boolean all(int[] code, int from, int end) {
        for (int at = from; at < end; ) {
            int next = at + Code.length(code, at);
            if (!holds(code, at, next)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private boolean any(int[] code, int from, int end) {
        for (int at = from; at < end; ) {
            int next = at + Code.length(code, at);
            if (holds(code, at, next)) {
                return true;
            }
            at = next;
        }
        return false;
    }

    private boolean isPresent(int term, boolean titleOnly) {
        if (!titleOnly) {
            return occurrences.has(term);
        }
        for (int at = occurrences.last(term); at != Occurrences.NOWHERE; at = occurrences.before(at)) {
            if (occurrences.isInTitle(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean sequence(int[] code, int from, int end, boolean titleOnly) {
        for (int at = occurrences.last(code[from]); at != Occurrences.NOWHERE; at = occurrences.before(at)) {
            int position = occurrences.position(at);
            boolean all = !titleOnly || occurrences.isInTitle(at);
            for (int i = from + 1; all && i < end; i++) {
                all = occurrences.isAt(code[i], position + i - from);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Tries each place of each term as the first of the window. */
    private boolean near(int[] code, int from, int end, int others, boolean titleOnly) {
        for (int i = from; i < end; i++) {
            if (!occurrences.has(code[i])) {
                return false;
            }
        }
        int widest = end - from + others;
        for (int i = from; i < end; i++) {
            for (int at = occurrences.last(code[i]); at != Occurrences.NOWHERE; at = occurrences.before(at)) {
                int start = occurrences.position(at);
                if ((!titleOnly || occurrences.isInTitle(at))
                        && placed(code, from, from, end, start, start + widest, titleOnly)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean placed(int[] code, int from, int at, int end, int first, int beyond, boolean titleOnly) {
        if (at == end) {
            return true;
        }
        for (int one = occurrences.last(code[at]); one != Occurrences.NOWHERE; one = occurrences.before(one)) {
            int position = occurrences.position(one);
            boolean fits = position >= first
                    && position < beyond
                    && (!titleOnly || occurrences.isInTitle(one))
                    && isFree(position, at - from);
            if (fits) {
                taken[at - from] = position;
                if (placed(code, from, at + 1, end, first, beyond, titleOnly)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFree(int position, int count) {
        for (int i = 0; i < count; i++) {
            if (taken[i] == position) {
                return false;
            }
        }
        return true;
    }

    /** Each test is made once for a headline, however many rules ask. */
    private boolean test(int number) {
        if (number >= tested.length) {
            tested = Arrays.copyOf(tested, number * 2);
        }
        testedTo = Math.max(testedTo, number + 1);
        if (tested[number] == 0) {
            Predicate<Headline> test = tests.get(number);
            if (test == null || headline == null) {
                throw new IllegalStateException("test " + number + " is not known");
            }
            tested[number] = (byte) (test.test(headline) ? 1 : 2);
        }
        return tested[number] == 1;
    }
}
