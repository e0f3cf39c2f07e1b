package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Sends letters to Slack, each with one {@code chat.postMessage}. Safe for use by several threads. */
public final class SlackMessenger implements Messenger, AutoCloseable {
    /** The account's name in chat addresses. */
    public static final String ACCOUNT = "slack";

    private final Slack slack;
    private final MethodsClient bot;
    private final Poster poster;
    private final Uploads uploads;
    private final boolean hears;

    /** A messenger for one workspace; nothing is asked of Slack yet. */
    public SlackMessenger(SlackAccount account) {
        this(account, Wire.PATIENCE);
    }

    SlackMessenger(SlackAccount account, Duration patience) {
        this.slack = Wire.open(account, patience);
        this.bot = slack.methods(account.botToken());
        this.poster = new Poster(bot);
        this.uploads = new Uploads(slack, bot);
        this.hears = account.appToken().isPresent();
    }

    @Override
    public String account() {
        return ACCOUNT;
    }

    /** Posts the letter; without an app token nobody would hear its buttons, so there are none. Slack has no silent messages. */
    @Override
    public Delivery send(Letter letter) {
        Optional<String> thread = letter.replyTo().or(() -> letter.to().thread());
        Message message = pressable(letter);
        Posting words = Posting.of(letter.to().channel(), thread, message).marked(letter.alert());
        Optional<Answer<String>> file = message.chart().map(uploads::upload);
        if (file.orElse(null) instanceof Answer.No<String> no) {
            if (no.trouble() instanceof Answer.Trouble.Throttled || no.trouble() instanceof Answer.Trouble.Unsent) {
                return Verdict.on(no.trouble(), letter.to().channel());
            }
            Uploads.leftOut(no.trouble());
        }
        Posting posting = words.showing(file.flatMap(
                answer -> answer instanceof Answer.Yes<String> yes ? Optional.of(yes.value()) : Optional.empty()));
        return switch (poster.post(posting)) {
            case Answer.Yes<String> yes -> new Delivery.Delivered(yes.value());
            case Answer.No<String> no -> Verdict.on(no.trouble(), letter.to().channel());
        };
    }

    @Override
    public Delivery edit(Letter letter, String ref) {
        Posting posting = Posting.of(letter.to().channel(), letter.to().thread(), pressable(letter))
                .marked(letter.alert());
        return switch (poster.change(ref, posting)) {
            case Answer.Yes<String> yes -> new Delivery.Delivered(ref);
            case Answer.No<String> no ->
                Verdict.isBeyondChange(no.trouble())
                        ? new Delivery.Refused(
                                Verdict.why(no.trouble(), letter.to().channel()))
                        : Verdict.on(no.trouble(), letter.to().channel());
        };
    }

    private Message pressable(Letter letter) {
        return hears ? letter.message() : letter.message().withoutButtons();
    }

    /**
     * Looks for the mark of an alert. A reply in a thread is not in the channel's history: {@code to} carries the
     * thread, which for an update is the bell's reference.
     */
    @Override
    public Lookup find(ChatAddress to, AlertId alert, Instant since) {
        return new Search(bot, to, alert, since).in(to.thread());
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void close() {
        Wire.close(slack);
    }
}
