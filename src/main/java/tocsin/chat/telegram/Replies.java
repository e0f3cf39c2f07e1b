package tocsin.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Delivery;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Reply;

/** Answers a person, again when Telegram asks for a short pause. Nobody waits for an answer that comes much later. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int ATTEMPTS = 4;
    private static final Duration TOO_LATE = Duration.ofMinutes(2);

    private final TelegramMessenger messenger;
    private final BiConsumer<ChatAddress, ChatAddress> moved;

    /** Waits so long and answers whether to go on. */
    private final Predicate<Duration> rest;

    Replies(TelegramMessenger messenger, BiConsumer<ChatAddress, ChatAddress> moved, Predicate<Duration> rest) {
        this.messenger = messenger;
        this.moved = moved;
        this.rest = rest;
    }

    /**
     * Answers in a chat.
     *
     * @param ref the message that is answered, or in whose place the answer goes
     */
    void reply(ChatAddress chat, String ref, Reply reply) {
        ChatAddress to = chat;
        boolean edit = reply.inPlace();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Delivery end = edit
                    ? messenger.edit(to, ref, reply.message())
                    : messenger.send(to, reply.message(), Optional.of(ref), false);
            switch (end) {
                case Delivery.Delivered arrived -> {
                    return;
                }
                case Delivery.RetryLater later -> {
                    if (later.after().compareTo(TOO_LATE) > 0 || !rest.test(later.after())) {
                        undelivered(to, later.why());
                        return;
                    }
                }
                case Delivery.Moved elsewhere -> {
                    moved.accept(to, elsewhere.to());
                    to = elsewhere.to();
                    edit = false;
                }
                case Delivery.Refused refused -> {
                    if (!edit) {
                        undelivered(to, refused.why());
                        return;
                    }
                    LOG.debug("Message {} in {} cannot be changed, a new one is sent: {}", ref, to, refused.why());
                    edit = false;
                }
                case Delivery.Closed closed -> {
                    undelivered(to, closed.why());
                    return;
                }
                case Delivery.Uncertain uncertain -> {
                    // A second message would be one too many; a second edit changes nothing.
                    if (!edit) {
                        undelivered(to, uncertain.why());
                        return;
                    }
                }
            }
        }
        undelivered(to, "it was tried " + ATTEMPTS + " times");
    }

    private static void undelivered(ChatAddress to, String why) {
        LOG.warn("An answer to {} was not delivered: {}", to, why);
    }
}
