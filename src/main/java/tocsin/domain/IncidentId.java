package tocsin.domain;

/** The store's number for an incident. */
public record IncidentId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
