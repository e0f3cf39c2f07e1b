package tocsin.chat.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Delivery;
import tocsin.alert.Message;
import tocsin.domain.ChatAddress;

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

    void reply(ChatAddress chat, String replyTo, Message message) {
        ChatAddress to = chat;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (messenger.send(to, message, Optional.of(replyTo), false)) {
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
                }
                case Delivery.Refused refused -> {
                    undelivered(to, refused.why());
                    return;
                }
                case Delivery.Closed closed -> {
                    undelivered(to, closed.why());
                    return;
                }
                case Delivery.Uncertain uncertain -> {
                    undelivered(to, uncertain.why());
                    return;
                }
            }
        }
        undelivered(to, "Telegram asked for another pause each time");
    }

    private static void undelivered(ChatAddress to, String why) {
        LOG.warn("An answer to {} was not delivered: {}", to, why);
    }
}
