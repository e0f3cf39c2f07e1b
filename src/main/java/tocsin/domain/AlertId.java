package tocsin.domain;

/** The store's number for an alert; Slack messages carry it, so that a repeat can be recognised. */
public record AlertId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
