package tocsin.engine;

import java.util.List;
import java.util.function.Predicate;
import tocsin.domain.Headline;

/** What a rule asks of a headline. */
public sealed interface Condition {
    /** The term is there. */
    record Present(Term term, boolean titleOnly) implements Condition {}

    /** The terms stand side by side in this order. */
    record Sequence(List<Term> terms, boolean titleOnly) implements Condition {
        public Sequence {
            terms = List.copyOf(terms);
        }
    }

    /** The terms stand in any order, each at a position of its own, with at most {@code others} between first and last. */
    record Near(List<Term> terms, int others, boolean titleOnly) implements Condition {
        public Near {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Something that terms cannot tell. A rule that asks for nothing else is tried on every headline.
     *
     * @param key two tests with the same key are the same
     */
    record Test(String key, Predicate<Headline> holds) implements Condition {}

    /** All of these. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Not(Condition part) implements Condition {}
}
