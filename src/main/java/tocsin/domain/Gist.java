package tocsin.domain;

import java.util.Set;

/**
 * What grouping remembers of a reading.
 *
 * @param terms the stems of the title's words that carry meaning; an entity stands as its id behind an at sign
 * @param more the same of the summary, without those of the title
 */
public record Gist(Set<String> terms, Set<String> more, Whereabouts where, String language, Facts facts) {
    public Gist {
        terms = Set.copyOf(terms);
        more = Set.copyOf(more);
    }

    /** A gist of a title alone, whose places are those of the facts. */
    public Gist(Set<String> terms, String language, Facts facts) {
        this(terms, Set.of(), new Whereabouts(Set.of(), facts.sites(), Set.of(), Set.of()), language, facts);
    }

    /** Whether it tells of a deed: an event, a weapon or victims. */
    public boolean isDeed() {
        return facts.event().isPresent()
                || !facts.weapons().isEmpty()
                || facts.harm().figure(Figure.Role.KILLED).isPresent();
    }
}
