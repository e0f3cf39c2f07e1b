package tocsin.domain;

/** The store's number for a feed. */
public record FeedId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
