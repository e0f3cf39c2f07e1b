package tocsin.domain;

/** The store's number for a chat; it stays when the chat's address moves. */
public record ChatId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
