package tocsin.domain;

/**
 * One reason why a watch matched.
 *
 * @param term the part of the query that was satisfied, as its owner wrote it
 * @param text the raw words of the headline that satisfied it
 */
public record Because(String term, String text, Span span) {}
