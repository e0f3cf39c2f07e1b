package tocsin.chat.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tocsin.alert.Delivery;
import tocsin.alert.Message;

/** Writes messages as Telegram takes them, whether they are sent or put in the place of others. */
final class Writings {
    private final TelegramAccount account;

    Writings(TelegramAccount account) {
        this.account = account;
    }

    /** A call that brings a message to Telegram and answers its reference. */
    interface Call {
        String with(String text, Optional<String> parseMode, Optional<InlineKeyboardMarkup> keyboard)
                throws TelegramApiException;
    }

    /** Makes the call; markup that Telegram does not take is left out in a second one, since nothing came of the first. */
    Delivery deliver(Message message, Call call) {
        return deliver(message, Fitting.LIMIT, call);
    }

    /** Makes the call with words that are no longer than this. */
    Delivery deliver(Message message, int limit, Call call) {
        Message fitting = message.withAtMost(Keyboard.MOST);
        Optional<InlineKeyboardMarkup> keyboard = Keyboard.of(fitting.buttons());
        String html = Markup.html(fitting, limit);
        if (html.isBlank()) {
            return new Delivery.Refused("the message has no text");
        }
        try {
            return new Delivery.Delivered(call.with(html, Optional.of(ParseMode.HTML), keyboard));
        } catch (TelegramApiException failure) {
            if (!Verdict.blamesMarkup(failure)) {
                return Verdict.of(failure, account);
            }
        }
        // Half the limit, in case Telegram counts otherwise than we do.
        String plain = Markup.plain(fitting, limit / 2);
        try {
            return new Delivery.Delivered(call.with(plain, Optional.empty(), keyboard));
        } catch (TelegramApiException failure) {
            return Verdict.of(failure, account);
        }
    }

    LinkPreviewOptions preview() {
        return LinkPreviewOptions.builder().isDisabled(!account.linkPreview()).build();
    }
}
