package tocsin.domain;

/** The store's number for a headline that was admitted. */
public record HeadlineId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
