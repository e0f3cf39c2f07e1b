package tocsin.domain;

/** What a reading leaves beside its headline, so that a query can be tried on many headlines without reading them again. */
public record Imprint(Particulars particulars, Marks marks) {
    /** The imprint of a reading. */
    public static Imprint of(Reading reading) {
        return new Imprint(Particulars.of(reading), Marks.of(reading.tokens()));
    }
}
