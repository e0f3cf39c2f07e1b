package tocsin.domain;

/** The store's number for a deed, by which people undo it. */
public record DeedId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
