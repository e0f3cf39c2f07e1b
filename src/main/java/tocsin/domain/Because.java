package tocsin.domain;

import java.util.Optional;

/**
 * One reason why a watch matched.
 *
 * @param term the part of the query that was satisfied, as its owner wrote it
 * @param text the raw words of the headline that satisfied it, or what is known of it
 * @param span where those words stand; empty for what is known of the headline beside its text
 */
public record Because(String term, String text, Optional<Span> span) {}
