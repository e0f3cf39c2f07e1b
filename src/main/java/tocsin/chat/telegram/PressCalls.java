package tocsin.chat.telegram;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tocsin.alert.Delivery;

/** What is said to Telegram about a button that was pressed. */
final class PressCalls {
    private static final Logger LOG = LoggerFactory.getLogger(PressCalls.class);

    private final OkHttpTelegramClient telegram;
    private final TelegramAccount account;

    PressCalls(OkHttpTelegramClient telegram, TelegramAccount account) {
        this.telegram = telegram;
        this.account = account;
    }

    /**
     * Ends the wait that the client shows on the button.
     *
     * @param note shown to the person alone, at most 200 characters
     */
    Delivery acknowledge(String press, Optional<String> note) {
        AnswerCallbackQuery.AnswerCallbackQueryBuilder<?, ?> call =
                AnswerCallbackQuery.builder().callbackQueryId(press);
        note.ifPresent(text -> call.text(text).showAlert(true));
        try {
            telegram.execute(call.build());
            return new Delivery.Delivered(press);
        } catch (TelegramApiException failure) {
            return Verdict.of(failure, account);
        }
    }

    /** Whether a person may post in a channel; empty when Telegram does not say. */
    Optional<Boolean> isAdministrator(long chat, long person) {
        try {
            return Optional.of(
                    telegram.execute(new Standing(Long.toString(chat), person)).isAdministrator());
        } catch (TelegramApiException failure) {
            LOG.warn(
                    "Telegram does not say whether a person may write in channel {}: {}",
                    chat,
                    Verdict.why(failure, account));
            return Optional.empty();
        }
    }
}
