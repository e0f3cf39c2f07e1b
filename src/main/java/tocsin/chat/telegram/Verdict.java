package tocsin.chat.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import tocsin.alert.Delivery;
import tocsin.domain.ChatAddress;

/**
 * Judges how a failed send ended, from the exception that the library throws. The texts are those of the Bot API's
 * server; where it says nothing certain, the message may have arrived.
 */
final class Verdict {
    static final String BAD_TOKEN = "Telegram does not know the bot token: put the one that @BotFather shows into the"
            + " configuration and restart; alerts wait until then";

    /** Long enough not to be a nuisance, short enough that alerts ring soon after the token is put right. */
    private static final Duration OPERATOR = Duration.ofMinutes(10);

    private static final Duration SERVER = Duration.ofSeconds(15);
    private static final Duration UNSAID = Duration.ofSeconds(5);
    private static final int GATEWAY_TIMEOUT = 504;

    /** Parts of descriptions of error 400 that say that the chat, not the message, is the matter; in lower case. */
    private static final List<String> CLOSED = List.of(
            "chat not found",
            "bot was kicked",
            "bot was blocked",
            "bot is not a member",
            "group chat was deactivated",
            "group chat was upgraded",
            "user is deactivated",
            "user not found",
            "peer_id_invalid",
            "user_is_blocked",
            "input_user_deactivated",
            "channel_private",
            "chat_restricted",
            "chat_write_forbidden",
            "chat_send_plain_forbidden",
            "chat_admin_required",
            "not enough rights",
            "no rights to send",
            "need administrator rights",
            "topic_closed",
            "topic_deleted",
            "thread not found");

    /** Parts of descriptions of error 400 that a message without markup does not meet; in lower case. */
    private static final List<String> MARKUP = List.of("parse entities", "entities_too_long", "entity_", "is too long");

    private static final List<String> UNCHANGED = List.of("message is not modified", "message_not_modified");

    private Verdict() {}

    /** How the send ended. */
    static Delivery of(TelegramApiException failure, TelegramAccount account) {
        Delivery verdict = judged(failure);
        return switch (verdict) {
            case Delivery.RetryLater later -> new Delivery.RetryLater(later.after(), account.scrubbed(later.why()));
            case Delivery.Refused refused -> new Delivery.Refused(account.scrubbed(refused.why()));
            case Delivery.Closed closed -> new Delivery.Closed(account.scrubbed(closed.why()));
            case Delivery.Uncertain uncertain -> new Delivery.Uncertain(account.scrubbed(uncertain.why()));
            case Delivery.Delivered delivered -> delivered;
            case Delivery.Moved moved -> moved;
        };
    }

    /** Why the call failed, in one sentence. */
    static String why(TelegramApiException failure, TelegramAccount account) {
        return switch (of(failure, account)) {
            case Delivery.RetryLater later -> later.why();
            case Delivery.Uncertain uncertain -> uncertain.why();
            case Delivery.Refused refused -> refused.why();
            case Delivery.Closed closed -> closed.why();
            case Delivery.Moved moved -> "Telegram says that a chat moved to " + moved.to();
            case Delivery.Delivered delivered -> "Telegram answered " + delivered.ref();
        };
    }

    /** Whether the same words without markup would be taken. */
    static boolean blamesMarkup(TelegramApiException failure) {
        return cause(failure, TelegramApiRequestException.class)
                .filter(refusal -> code(refusal) == 400 && hasOne(MARKUP, description(refusal)))
                .isPresent();
    }

    /** Whether an edit was refused since the message says that already. */
    static boolean saysUnchanged(TelegramApiException failure) {
        return cause(failure, TelegramApiRequestException.class)
                .filter(refusal -> code(refusal) == 400 && hasOne(UNCHANGED, description(refusal)))
                .isPresent();
    }

    private static Delivery judged(TelegramApiException failure) {
        Optional<NoAnswer> none = cause(failure, NoAnswer.class);
        if (none.isPresent()) {
            return judged(none.get());
        }
        Optional<StrangeAnswer> strange = cause(failure, StrangeAnswer.class);
        if (strange.isPresent()) {
            return judged(strange.get());
        }
        Optional<TelegramApiValidationException> invalid = cause(failure, TelegramApiValidationException.class);
        if (invalid.isPresent()) {
            return new Delivery.Refused("the message is not one that Telegram takes: "
                    + invalid.get().getMessage());
        }
        return cause(failure, TelegramApiRequestException.class)
                .filter(refusal -> code(refusal) > 0)
                .map(Verdict::judged)
                .orElseGet(() -> new Delivery.Uncertain("the call to Telegram ended oddly: " + failure.getMessage()));
    }

    private static Delivery judged(NoAnswer none) {
        return none.mayHaveArrived()
                ? new Delivery.Uncertain("Telegram did not answer: " + none.getMessage())
                : new Delivery.RetryLater(SERVER, "Telegram was not reached: " + none.getMessage());
    }

    private static Delivery judged(StrangeAnswer answer) {
        String why = "instead of Telegram came " + answer.getMessage();
        // A gateway that waited in vain had passed the message on.
        if (AnswerInterceptor.accepted(answer.status()) || answer.status() == GATEWAY_TIMEOUT) {
            return new Delivery.Uncertain(why);
        }
        return new Delivery.RetryLater(answer.retryAfter().orElse(SERVER), why);
    }

    private static Delivery judged(TelegramApiRequestException refusal) {
        Optional<ResponseParameters> parameters = Optional.ofNullable(refusal.getParameters());
        Optional<Long> newChat = parameters.map(ResponseParameters::getMigrateToChatId);
        if (newChat.isPresent()) {
            return new Delivery.Moved(ChatAddress.of(TelegramAccount.NAME, Long.toString(newChat.get())));
        }
        String said = description(refusal);
        int code = code(refusal);
        return switch (code) {
            case 401, 404 -> new Delivery.RetryLater(OPERATOR, BAD_TOKEN);
            case 403 -> new Delivery.Closed(said);
            case 420, 429 -> {
                Duration pause = parameters
                        .map(ResponseParameters::getRetryAfter)
                        .map(Duration::ofSeconds)
                        .orElse(UNSAID);
                yield new Delivery.RetryLater(pause, "Telegram asks for a pause of " + pause.toSeconds() + " s");
            }
            default -> {
                if (code == GATEWAY_TIMEOUT) {
                    yield new Delivery.Uncertain(said);
                }
                if (code >= 500) {
                    yield new Delivery.RetryLater(SERVER, said);
                }
                yield hasOne(CLOSED, said) ? new Delivery.Closed(said) : new Delivery.Refused(said);
            }
        };
    }

    private static boolean hasOne(List<String> parts, String description) {
        String folded = description.toLowerCase(Locale.ROOT);
        return parts.stream().anyMatch(folded::contains);
    }

    private static int code(TelegramApiRequestException refusal) {
        return Optional.ofNullable(refusal.getErrorCode()).orElse(0);
    }

    private static String description(TelegramApiRequestException refusal) {
        return Optional.ofNullable(refusal.getApiResponse()).orElse("Telegram gave no reason, code " + code(refusal));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
