package tocsin.domain;

import java.util.Set;

/**
 * What grouping remembers of a reading.
 *
 * @param terms the stems of the title's words that carry meaning
 */
public record Gist(Set<String> terms, String language, Facts facts) {
    public Gist {
        terms = Set.copyOf(terms);
    }
}
