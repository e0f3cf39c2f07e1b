package tocsin.domain;

/** The two texts of a headline. */
public enum Part {
    TITLE,
    SUMMARY
}
