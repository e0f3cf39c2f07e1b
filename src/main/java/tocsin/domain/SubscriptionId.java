package tocsin.domain;

/** The store's number for a subscription at a hub. */
public record SubscriptionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
