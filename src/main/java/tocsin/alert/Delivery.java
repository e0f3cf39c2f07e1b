package tocsin.alert;

import java.time.Duration;
import tocsin.domain.ChatAddress;

/** Every way a send can end. */
public sealed interface Delivery {
    /** It arrived; the server calls it {@code ref}. */
    record Delivered(String ref) implements Delivery {}

    /** The server did not take it and said so, or was not reached at all; try again after this time, zero: as you like. */
    record RetryLater(Duration after, String why) implements Delivery {}

    /** The server will never take this message. */
    record Refused(String why) implements Delivery {}

    /** The chat is closed to us: blocked, kicked, archived, gone. */
    record Closed(String why) implements Delivery {}

    /** The chat has another address now; nothing was sent. */
    record Moved(ChatAddress to) implements Delivery {}

    /** The request went out and no answer came back: it may have arrived. */
    record Uncertain(String why) implements Delivery {}
}
