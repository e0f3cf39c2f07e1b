package tocsin.domain;

/** How somebody answers an incident. */
public enum Response {
    ARREST("an arrest"),
    TRIAL("a trial"),
    INVESTIGATION("an investigation"),
    CONDEMNATION("a condemnation"),
    THREAT("a threat"),
    APPEAL("an appeal"),
    MOURNING("mourning");

    private final String label;

    Response(String label) {
        this.label = label;
    }

    /** The words that people read. */
    public String label() {
        return label;
    }
}
