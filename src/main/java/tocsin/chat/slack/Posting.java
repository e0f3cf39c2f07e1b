package tocsin.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.model.Message.Metadata;
import java.util.Map;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.domain.AlertId;

/** What a {@code chat.postMessage} says: where, what, and by which mark it is known again. */
record Posting(String channel, Optional<String> thread, Message message, Optional<AlertId> alert, boolean withBlocks) {
    /** The mark of an alert in a message's metadata. */
    static final String EVENT = "tocsin_alert";
    /** Where in the mark the alert's number is; a string, since Slack's client reads numbers as doubles. */
    static final String ALERT_ID = "alert_id";

    static Posting of(String channel, Optional<String> thread, Message message) {
        return new Posting(channel, thread, message, Optional.empty(), true);
    }

    Posting marked(AlertId id) {
        return new Posting(channel, thread, message, Optional.of(id), withBlocks);
    }

    Posting withoutBlocks() {
        return new Posting(channel, thread, message, alert, false);
    }

    Posting outsideOfThread() {
        return new Posting(channel, Optional.empty(), message, alert, withBlocks);
    }

    ChatPostMessageRequest request() {
        ChatPostMessageRequestBuilder request = ChatPostMessageRequest.builder()
                .channel(channel)
                .text(PlainText.of(message, withBlocks ? PlainText.NOTIFICATION : PlainText.WHOLE))
                .mrkdwn(false)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false);
        if (withBlocks) {
            request.blocks(RichText.of(message));
        }
        thread.ifPresent(request::threadTs);
        alert.ifPresent(id -> request.metadata(Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ALERT_ID, id.toString()))
                .build()));
        return request.build();
    }
}
