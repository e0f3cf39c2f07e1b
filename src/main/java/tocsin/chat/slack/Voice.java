package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.chat.slack.Answer.Trouble;
import tocsin.pipeline.Reply;

/**
 * Answers people: a slash command for its writer's eyes only, a mention, a direct message or a pressed button where it was
 * written or pressed.
 */
final class Voice {
    private static final Logger log = LoggerFactory.getLogger(Voice.class);
    private static final int OK = 200;
    private static final int WITH_PICTURE = 3;
    private static final Duration READY = Duration.ofMillis(1_500);
    private static final String FOR_ONE_ONLY = "ephemeral";

    private final MethodsClient bot;
    private final Poster poster;
    private final Uploads uploads;

    Voice(Slack slack, MethodsClient bot) {
        this.bot = bot;
        this.poster = new Poster(bot);
        this.uploads = new Uploads(slack, bot);
    }

    /** Answers a slash command, and says so when alerts could not be posted where it was typed. */
    void answer(SlashCommandContext command, String channel, Message message) {
        Message whole = isStranger(channel) ? withWarning(message) : message;
        respond(
                channel,
                whole,
                blocks -> command.respond(r -> r.responseType(FOR_ONE_ONLY)
                        .text(PlainText.of(whole, PlainText.NOTIFICATION))
                        .blocks(blocks)));
    }

    /** Answers a mention or a direct message. */
    void answer(String channel, Optional<String> thread, Message message) {
        post(Posting.of(channel, thread, message));
    }

    /**
     * Answers a pressed button, in place of its message or in that message's thread. A message that cannot be changed,
     * since it is gone or too old, is answered in its thread, too.
     */
    void answer(Press press, ActionContext context, Reply reply) {
        String channel = press.heard().chat().channel();
        if (press.forOneOnly()) {
            answerToOne(channel, context, reply);
            return;
        }
        Posting posting = Posting.of(channel, Optional.of(press.thread()), reply.message());
        if (reply.inPlace()) {
            Answer<String> changed = Patience.withWhatDoesNoHarmTwice(() -> poster.change(press.message(), posting));
            if (!(changed instanceof Answer.No<String> no)) {
                return;
            }
            if (!(no.trouble() instanceof Trouble.Rejected)) {
                log.warn("A message in {} was not changed: {}", channel, Verdict.why(no.trouble(), channel));
                return;
            }
            log.debug("Message {} in {} cannot be changed: {}", press.message(), channel, no.trouble());
        }
        post(posting);
    }

    /**
     * What one person alone sees is in no history: {@code chat.update} does not find it, and it has no thread. Slack
     * changes it, or sets another such message below it, by the address that comes with the press.
     */
    private void answerToOne(String channel, ActionContext context, Reply reply) {
        respond(
                channel,
                reply.message(),
                blocks -> context.respond(r -> r.responseType(FOR_ONE_ONLY)
                        .replaceOriginal(reply.inPlace())
                        .text(PlainText.of(reply.message(), PlainText.NOTIFICATION))
                        .blocks(blocks)));
    }

    private void post(Posting words) {
        Posting posting = words.showing(uploads.uploaded(words.message()));
        if (Patience.withWhatCountsOnce(() -> poster.post(posting)) instanceof Answer.No<String> no) {
            log.warn(
                    "An answer in {} was not posted: {}",
                    posting.channel(),
                    Verdict.why(no.trouble(), posting.channel()));
        }
    }

    private interface Response {
        WebhookResponse send(List<LayoutBlock> blocks) throws IOException;
    }

    /** An address for answers takes five; the refusals of a picture that is not ready may count. */
    private void respond(String channel, Message message, Response response) {
        Optional<String> file = uploads.uploaded(message);
        try {
            int status = response.send(RichText.of(message, file)).getCode();
            if (status != OK && file.isPresent()) {
                for (int again = 1; status != OK && again < WITH_PICTURE && Patience.rest(READY); again++) {
                    status = response.send(RichText.of(message, file)).getCode();
                }
                status = status == OK ? OK : response.send(RichText.of(message)).getCode();
            }
            if (status != OK) {
                log.warn("An answer for one person in {} was not taken: HTTP status {}", channel, status);
            }
        } catch (IOException e) {
            log.warn("An answer for one person in {} did not arrive", channel, e);
        }
    }

    /** A slash command works in every channel; posting works only where the app is a member. */
    private boolean isStranger(String channel) {
        return Answer.to(() -> bot.conversationsHistory(r -> r.channel(channel).limit(1))) instanceof Answer.No<?> no
                && no.trouble() instanceof Trouble.Rejected rejected
                && (rejected.error().equals("not_in_channel")
                        || rejected.error().equals("channel_not_found"));
    }

    private static Message withWarning(Message message) {
        List<Message.Block> blocks = new ArrayList<>(message.blocks());
        blocks.add(new Message.Gap());
        blocks.add(Message.Line.of(
                new Message.Strong("Alerts cannot arrive here yet: "),
                new Message.Plain("this app is not in this channel. Write "),
                new Message.Code("/invite @Tocsin")));
        return new Message(blocks, message.buttons(), message.chart());
    }
}
