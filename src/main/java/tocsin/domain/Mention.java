package tocsin.domain;

/** An entity named at a place of a headline. */
public record Mention(Entity entity, Span span) {}
