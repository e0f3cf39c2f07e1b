package tocsin.alert;

import java.time.Duration;
import java.time.Instant;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** The port to the chats of one account. Sends once per call: whoever calls decides about trying again. */
public interface Messenger {
    /** The account in {@link ChatAddress}: {@code telegram}, {@code slack}, {@code terminal}. */
    String account();

    /** Sends one message and waits for the answer. Throws only on bugs. */
    Delivery send(Letter letter);

    /**
     * Makes a message that was delivered say this instead, with these buttons and no others. The same edit twice does no harm.
     *
     * @param ref what the server calls the message
     * @return {@code Delivered} also when it says so already; {@code Refused} when it cannot be changed, now or ever
     */
    Delivery edit(Letter letter, String ref);

    /**
     * Whether a letter that may have been sent did arrive.
     *
     * @param since not sent before this moment
     */
    Lookup find(ChatAddress to, AlertId alert, Instant since);

    /** The least time between two messages to one chat that the account's server asks for. */
    Duration pace();
}
