package tocsin.chat.telegram;

import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/**
 * Where in Telegram a message goes, and how.
 *
 * @param topic of a supergroup with topics
 * @param replyTo the message that it answers, if that is still there
 * @param silent arrives without sound
 */
record Place(String chat, Optional<Integer> topic, Optional<Integer> replyTo, boolean silent) {
    Place silently() {
        return new Place(chat, topic, replyTo, true);
    }

    Optional<ReplyParameters> reply() {
        return replyTo.map(id -> ReplyParameters.builder()
                .messageId(id)
                .allowSendingWithoutReply(true)
                .build());
    }
}
