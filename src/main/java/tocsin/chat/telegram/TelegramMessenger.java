package tocsin.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Messages out to Telegram: one call for each, and every way it can end told apart. */
public final class TelegramMessenger implements Messenger, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** What <a href="https://core.telegram.org/bots/faq#broadcasting-to-users">Telegram's FAQ</a> asks of one chat. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final TelegramAccount account;
    private final OkHttpClient http;
    private final OkHttpTelegramClient telegram;
    private final Writings writings;
    private final Photos photos;

    /** A messenger that waits twenty seconds for an answer. */
    public TelegramMessenger(TelegramAccount account) {
        this(account, TIMEOUT);
    }

    TelegramMessenger(TelegramAccount account, Duration timeout) {
        this.account = account;
        this.http = Http.calls(timeout);
        this.telegram = new OkHttpTelegramClient(http, account.token(), account.url());
        this.writings = new Writings(account);
        this.photos = new Photos(telegram, writings);
    }

    @Override
    public String account() {
        return TelegramAccount.NAME;
    }

    @Override
    public Delivery send(Letter letter) {
        return send(letter.to(), letter.message(), letter.replyTo(), letter.silent());
    }

    /** Sends one message. */
    Delivery send(ChatAddress to, Message message, Optional<String> replyTo, boolean silent) {
        Optional<Integer> topic;
        try {
            topic = to.thread().map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return new Delivery.Refused("'" + to + "' names no topic of Telegram: those are numbers");
        }
        Place place = new Place(to.channel(), topic, replyTo.flatMap(TelegramMessenger::number), silent);
        return message.chart()
                .map(chart -> photos.send(place, message, chart, () -> words(place, message)))
                .orElseGet(() -> words(place, message));
    }

    private Delivery words(Place place, Message message) {
        return writings.deliver(message, (text, parseMode, keyboard) -> {
            SendMessage.SendMessageBuilder<?, ?> call = SendMessage.builder()
                    .chatId(place.chat())
                    .text(text)
                    .disableNotification(place.silent())
                    .linkPreviewOptions(writings.preview());
            parseMode.ifPresent(call::parseMode);
            keyboard.ifPresent(call::replyMarkup);
            place.topic().ifPresent(call::messageThreadId);
            place.reply().ifPresent(call::replyParameters);
            return Integer.toString(telegram.execute(call.build()).getMessageId());
        });
    }

    @Override
    public Delivery edit(Letter letter, String ref) {
        return edit(letter.to(), ref, letter.message());
    }

    /** Makes a message of ours say this, with these buttons and no others. The same edit twice does no harm. */
    Delivery edit(ChatAddress chat, String ref, Message message) {
        Optional<Integer> id = number(ref);
        if (id.isEmpty()) {
            return new Delivery.Refused("'" + ref + "' is no message of Telegram");
        }
        return writings.deliver(message, (text, parseMode, keyboard) -> {
            EditMessageText.EditMessageTextBuilder<?, ?> call = EditMessageText.builder()
                    .chatId(chat.channel())
                    .messageId(id.get())
                    .text(text)
                    .linkPreviewOptions(writings.preview());
            parseMode.ifPresent(call::parseMode);
            // Telegram takes away the keyboard that an edit does not bring along.
            keyboard.ifPresent(call::replyMarkup);
            try {
                telegram.execute(call.build());
            } catch (TelegramApiException failure) {
                if (!Verdict.saysUnchanged(failure)) {
                    throw failure;
                }
            }
            return ref;
        });
    }

    /** A reference that is none of Telegram's is left out: a message without its thread is better than none. */
    private static Optional<Integer> number(String ref) {
        return ref.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(ref)) : Optional.empty();
    }

    /** What is said about presses of buttons. */
    PressCalls presses() {
        return new PressCalls(telegram, account);
    }

    @Override
    public Lookup find(ChatAddress to, AlertId alert, Instant since) {
        return new Lookup.Unaskable("Telegram cannot be asked");
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    /** Asks Telegram who the bot is. */
    public Reachability reach() {
        try {
            String name = telegram.execute(new GetMe()).getUserName();
            return new Reachability.Ready(name == null ? "" : name);
        } catch (TelegramApiException failure) {
            return new Reachability.Trouble(Verdict.why(failure, account));
        }
    }

    /** Says which commands Telegram shall offer; a sentence when it would not. */
    Optional<String> offer(List<CommandHint> hints) {
        List<BotCommand> commands = hints.stream()
                .map(hint -> new BotCommand(hint.name(), hint.description()))
                .toList();
        try {
            telegram.execute(new SetMyCommands(commands));
            return Optional.empty();
        } catch (TelegramApiException failure) {
            return Optional.of(Verdict.why(failure, account));
        }
    }

    @Override
    public void close() {
        Http.close(http);
    }
}
