package tocsin.domain;

/**
 * How grave an incident is, and why.
 *
 * @param because one sentence: {@code high: an air or drone strike on a military base}
 */
public record Gravity(Severity level, String because) {}
