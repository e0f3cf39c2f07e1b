package tocsin.chat.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to Slack. A refusal of the blocks or of the thread says that nothing came of it, so the same words go out
 * once more without them: what is said is worth more than its looks.
 */
final class Poster {
    private static final Logger log = LoggerFactory.getLogger(Poster.class);

    /** What usually takes less than a second may take some. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(250), Duration.ofMillis(750), Duration.ofSeconds(2), Duration.ofSeconds(4));

    private final MethodsClient bot;

    Poster(MethodsClient bot) {
        this.bot = bot;
    }

    /** Posts a message; the answer is its timestamp. */
    Answer<String> post(Posting posting) {
        Posting sent = posting;
        Answer<String> answer = once(sent);
        if (answer instanceof Answer.No<String> no && Verdict.blamesThread(no.trouble())) {
            log.warn("{} goes out outside of its thread: {}", posting.name(), no.trouble());
            sent = sent.outsideOfThread();
            answer = once(sent);
        }
        if (sent.file().isPresent() && blamesBlocks(answer)) {
            answer = onceTheFileIsThere(sent, answer);
            sent = sent.showing(Optional.empty());
        }
        if (answer instanceof Answer.No<String> no && Verdict.blamesBlocks(no.trouble())) {
            log.warn("{} goes out as plain text: {}", posting.name(), no.trouble());
            answer = once(sent.withoutBlocks());
        }
        return answer;
    }

    /**
     * Slack looks through an uploaded file before it lets a block show it, refuses the blocks until then, and tells of the end
     * only apps that may read all files. The words go without the picture when it takes too long.
     */
    private Answer<String> onceTheFileIsThere(Posting posting, Answer<String> refused) {
        Answer<String> answer = refused;
        for (Duration pause : PAUSES) {
            if (!blamesBlocks(answer) || !Patience.rest(pause)) {
                return answer;
            }
            answer = once(posting);
        }
        if (!blamesBlocks(answer)) {
            return answer;
        }
        log.warn("{} goes out without its picture", posting.name());
        return once(posting.showing(Optional.empty()));
    }

    private static boolean blamesBlocks(Answer<String> answer) {
        return answer instanceof Answer.No<String> no && Verdict.blamesBlocks(no.trouble());
    }

    /** Makes the message of this timestamp say what is posted, with its buttons and no others. */
    Answer<String> change(String ts, Posting posting) {
        Answer<String> answer = once(ts, posting);
        if (answer instanceof Answer.No<String> no && Verdict.blamesBlocks(no.trouble())) {
            log.warn("{} is changed to plain text: {}", posting.name(), no.trouble());
            answer = once(ts, posting.withoutBlocks());
        }
        return answer;
    }

    private Answer<String> once(Posting posting) {
        return Answer.to(() -> bot.chatPostMessage(posting.request())).map(ChatPostMessageResponse::getTs);
    }

    private Answer<String> once(String ts, Posting posting) {
        return Answer.to(() -> bot.chatUpdate(posting.changeOf(ts))).map(ChatUpdateResponse::getTs);
    }
}
