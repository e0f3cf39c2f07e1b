package tocsin.domain;

/** The store's number for a watch; people see {@link Watch#number} instead. */
public record WatchId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
