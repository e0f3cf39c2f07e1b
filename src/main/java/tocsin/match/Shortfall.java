package tocsin.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies between a query and a headline.
 *
 * @param lacks what would have to change for it to match; empty when it does
 * @param held how many leaves that must be there are
 */
public record Shortfall(List<Lack> lacks, int held) {
    /** The nearest first: with the fewest lacks, then with the most that is there. */
    public static final Comparator<Shortfall> NEAREST = Comparator.comparingInt(
                    (Shortfall one) -> one.lacks().size())
            .thenComparing(Shortfall::held, Comparator.reverseOrder());

    static final Shortfall NONE = new Shortfall(List.of(), 0);

    public Shortfall {
        lacks = List.copyOf(lacks);
    }

    static Shortfall of(Lack lack) {
        return new Shortfall(List.of(lack), 0);
    }

    static Shortfall held(int leaves) {
        return new Shortfall(List.of(), leaves);
    }

    /** Both must be made up for. */
    Shortfall and(Shortfall other) {
        List<Lack> all = new ArrayList<>(lacks);
        all.addAll(other.lacks);
        return new Shortfall(all, held + other.held);
    }

    /** Either is enough. */
    static Shortfall nearest(Stream<Shortfall> choices) {
        return choices.min(NEAREST).orElse(NONE);
    }
}
