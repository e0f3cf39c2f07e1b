package tocsin.chat.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.methods.MethodsClient;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.chat.slack.Answer.Trouble;

/** Answers people: a slash command for its writer's eyes only, a mention or a direct message where it was written. */
final class Voice {
    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    private final MethodsClient bot;

    Voice(MethodsClient bot) {
        this.bot = bot;
    }

    /** Answers a slash command, and says so when alerts could not be posted where it was typed. */
    void answer(SlashCommandContext command, String channel, Message message) {
        Message whole = isStranger(channel) ? withWarning(message) : message;
        try {
            WebhookResponse response = command.respond(r -> r.responseType("ephemeral")
                    .text(PlainText.of(whole, PlainText.NOTIFICATION))
                    .blocks(RichText.of(whole)));
            if (response.getCode() != 200) {
                log.warn("An answer to a command in {} was not taken: HTTP status {}", channel, response.getCode());
            }
        } catch (IOException e) {
            log.warn("An answer to a command in {} did not arrive", channel, e);
        }
    }

    /** Answers a mention or a direct message. */
    void answer(String channel, Optional<String> thread, Message message) {
        Posting posting = Posting.of(channel, thread, message);
        if (Answer.to(() -> bot.chatPostMessage(posting.request())) instanceof Answer.No<?> no) {
            log.warn("An answer in {} was not posted: {}", channel, Verdict.why(no.trouble(), channel));
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
        return new Message(blocks);
    }
}
