package tocsin.domain;

/** What a headline says, as its feed words it at one time. */
public record Wording(String title, String summary) {}
