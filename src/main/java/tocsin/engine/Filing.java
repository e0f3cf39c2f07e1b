package tocsin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides under which terms a rule is filed: under one that each headline must have that satisfies it, the rarest; where there are
 * alternatives, under one of each. A rule that no term must be there for is filed under {@link Lexicon#ALWAYS}.
 */
final class Filing {
    private static final int[] ALWAYS = {Lexicon.ALWAYS};

    private final int term;
    private final int guard;
    private final int[] code;

    private Filing(int term, int guard, int[] code) {
        this.term = term;
        this.guard = guard;
        this.code = code;
    }

    /** Under which the entry stands. */
    int term() {
        return term;
    }

    /** Another term that must be there, {@link Lexicon#ALWAYS} when there is none. */
    int guard() {
        return guard;
    }

    /** What must hold; an alternative of the whole rule. */
    int[] code() {
        return code;
    }

    /**
     * Where a rule stands.
     *
     * @param cost in how many headlines a term is, about; the same for the same term at any time
     */
    static List<Filing> of(int[] code, IntUnaryOperator cost) {
        if (Code.operation(code[0]) != Code.ANY) {
            return of(code, cost, new ArrayList<>(1));
        }
        List<Filing> filings = new ArrayList<>();
        for (int at = 1; at < code.length; at += Code.length(code, at)) {
            of(Arrays.copyOfRange(code, at, at + Code.length(code, at)), cost, filings);
        }
        return filings;
    }

    private static List<Filing> of(int[] branch, IntUnaryOperator cost, List<Filing> filings) {
        int[] triggers = necessary(branch, 0, cost);
        for (int term : triggers == null ? ALWAYS : triggers) {
            filings.add(new Filing(term, guard(branch, 0, term, Lexicon.ALWAYS, cost), branch));
        }
        return filings;
    }

    /** Different terms of which one must be there, the set that costs least; null when there is no such set. */
    private static int @Nullable [] necessary(int[] code, int at, IntUnaryOperator cost) {
        int end = at + Code.length(code, at);
        return switch (Code.operation(code[at])) {
            case Code.PRESENT -> new int[] {Code.operand(code[at])};
            case Code.SEQUENCE -> new int[] {cheapest(code, at + 1, end, cost)};
            case Code.NEAR -> new int[] {cheapest(code, at + 2, end, cost)};
            case Code.ALL -> cheapestPart(code, at + 1, end, cost);
            case Code.ANY -> ofEachPart(code, at + 1, end, cost);
            default -> null;
        };
    }

    private static int cheapest(int[] code, int from, int end, IntUnaryOperator cost) {
        int cheapest = code[from];
        for (int i = from + 1; i < end; i++) {
            cheapest = cost.applyAsInt(code[i]) < cost.applyAsInt(cheapest) ? code[i] : cheapest;
        }
        return cheapest;
    }

    private static int @Nullable [] cheapestPart(int[] code, int from, int end, IntUnaryOperator cost) {
        int[] cheapest = null;
        for (int at = from; at < end; at += Code.length(code, at)) {
            int[] part = necessary(code, at, cost);
            if (part != null && (cheapest == null || sum(part, cost) < sum(cheapest, cost))) {
                cheapest = part;
            }
        }
        return cheapest;
    }

    private static int @Nullable [] ofEachPart(int[] code, int from, int end, IntUnaryOperator cost) {
        int[] all = {};
        for (int at = from; at < end; at += Code.length(code, at)) {
            int[] part = necessary(code, at, cost);
            if (part == null) {
                return null;
            }
            int before = all.length;
            all = Arrays.copyOf(all, before + part.length);
            System.arraycopy(part, 0, all, before, part.length);
        }
        return Arrays.stream(all).distinct().toArray();
    }

    private static long sum(int[] terms, IntUnaryOperator cost) {
        long sum = 0;
        for (int term : terms) {
            sum += cost.applyAsInt(term);
        }
        return sum;
    }

    /** The rarest of this term and of all others but the trigger that must be there by themselves. */
    private static int guard(int[] code, int at, int trigger, int best, IntUnaryOperator cost) {
        int end = at + Code.length(code, at);
        return switch (Code.operation(code[at])) {
            case Code.PRESENT -> better(Code.operand(code[at]), best, trigger, cost);
            case Code.SEQUENCE -> ofTerms(code, at + 1, end, trigger, best, cost);
            case Code.NEAR -> ofTerms(code, at + 2, end, trigger, best, cost);
            case Code.ALL -> {
                int guard = best;
                for (int part = at + 1; part < end; part += Code.length(code, part)) {
                    guard = guard(code, part, trigger, guard, cost);
                }
                yield guard;
            }
            default -> best;
        };
    }

    private static int ofTerms(int[] code, int from, int end, int trigger, int best, IntUnaryOperator cost) {
        int guard = best;
        for (int i = from; i < end; i++) {
            guard = better(code[i], guard, trigger, cost);
        }
        return guard;
    }

    private static int better(int term, int best, int trigger, IntUnaryOperator cost) {
        return term != trigger && cost.applyAsInt(term) < cost.applyAsInt(best) ? term : best;
    }
}
