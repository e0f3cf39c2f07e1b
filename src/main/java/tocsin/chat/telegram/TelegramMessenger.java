package tocsin.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Messages out to Telegram: one call of sendMessage for each, and every way it can end told apart. */
public final class TelegramMessenger implements Messenger, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** What <a href="https://core.telegram.org/bots/faq#broadcasting-to-users">Telegram's FAQ</a> asks of one chat. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final TelegramAccount account;
    private final OkHttpClient http;
    private final OkHttpTelegramClient telegram;

    /** A messenger that waits twenty seconds for an answer. */
    public TelegramMessenger(TelegramAccount account) {
        this(account, TIMEOUT);
    }

    TelegramMessenger(TelegramAccount account, Duration timeout) {
        this.account = account;
        this.http = Http.calls(timeout);
        this.telegram = new OkHttpTelegramClient(http, account.token(), account.url());
    }

    @Override
    public String account() {
        return TelegramAccount.NAME;
    }

    @Override
    public Delivery send(Letter letter) {
        return send(letter.to(), letter.message(), letter.replyTo(), letter.silent());
    }

    /** Sends one message; markup that Telegram does not take is left out in a second try, since nothing was sent. */
    Delivery send(ChatAddress to, Message message, Optional<String> replyTo, boolean silent) {
        String html = Markup.html(message);
        if (html.isBlank()) {
            return new Delivery.Refused("the message has no text");
        }
        Optional<Integer> topic;
        try {
            topic = to.thread().map(Integer::valueOf);
        } catch (NumberFormatException e) {
            return new Delivery.Refused("'" + to + "' names no topic of Telegram: those are numbers");
        }
        SendMessage.SendMessageBuilder<?, ?> call = SendMessage.builder()
                .chatId(to.channel())
                .disableNotification(silent)
                .linkPreviewOptions(LinkPreviewOptions.builder()
                        .isDisabled(!account.linkPreview())
                        .build());
        topic.ifPresent(call::messageThreadId);
        replyTo.flatMap(TelegramMessenger::reply).ifPresent(call::replyParameters);
        try {
            return deliver(call.text(html).parseMode(ParseMode.HTML).build());
        } catch (TelegramApiException failure) {
            return Verdict.blamesMarkup(failure) ? sendPlain(call, message) : Verdict.of(failure, account);
        }
    }

    private Delivery sendPlain(SendMessage.SendMessageBuilder<?, ?> call, Message message) {
        // Half the limit, in case Telegram counts otherwise than we do.
        String text = Markup.plain(message, Fitting.LIMIT / 2);
        try {
            SendMessage plain = call.text(text).build();
            plain.setParseMode(null);
            return deliver(plain);
        } catch (TelegramApiException failure) {
            return Verdict.of(failure, account);
        }
    }

    private Delivery deliver(SendMessage call) throws TelegramApiException {
        return new Delivery.Delivered(Integer.toString(telegram.execute(call).getMessageId()));
    }

    /** A reference that is none of Telegram's is left out: a message without its thread is better than none. */
    private static Optional<ReplyParameters> reply(String ref) {
        return ref.matches("[0-9]{1,9}")
                ? Optional.of(ReplyParameters.builder()
                        .messageId(Integer.valueOf(ref))
                        .allowSendingWithoutReply(true)
                        .build())
                : Optional.empty();
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
            return new Reachability.Trouble(why(failure));
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
            return Optional.of(why(failure));
        }
    }

    private String why(TelegramApiException failure) {
        return switch (Verdict.of(failure, account)) {
            case Delivery.RetryLater later -> later.why();
            case Delivery.Uncertain uncertain -> uncertain.why();
            case Delivery.Refused refused -> refused.why();
            case Delivery.Closed closed -> closed.why();
            case Delivery.Moved moved -> "Telegram says that a chat moved to " + moved.to();
            case Delivery.Delivered delivered -> "Telegram answered " + delivered.ref();
        };
    }

    @Override
    public void close() {
        Http.close(http);
    }
}
