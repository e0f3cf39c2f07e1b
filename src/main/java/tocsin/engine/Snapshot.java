package tocsin.engine;

import java.util.function.Predicate;
import tocsin.domain.Headline;

/**
 * All rules at one moment. Immutable: a change makes the next.
 *
 * @param blocks by term
 * @param rules for each rule a hash of its code, and behind it the ids of all who asked for it
 * @param tests by their numbers
 * @param ids how many ids there are
 */
public record Snapshot(Paged<int[]> blocks, Paged<long[]> rules, Paged<Predicate<Headline>> tests, int ids) {
    static Snapshot empty() {
        return new Snapshot(Paged.empty(), Paged.empty(), Paged.empty(), 0);
    }
}
