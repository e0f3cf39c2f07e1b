package tocsin.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest.ChatUpdateRequestBuilder;
import com.slack.api.model.Message.Metadata;
import java.util.Map;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.domain.AlertId;

/** What a {@code chat.postMessage} or a {@code chat.update} says: where, what, and by which mark it is known again. */
record Posting(
        String channel,
        Optional<String> thread,
        Message message,
        Optional<AlertId> alert,
        Optional<String> file,
        boolean withBlocks) {
    /** The mark of an alert in a message's metadata. */
    static final String EVENT = "tocsin_alert";
    /** Where in the mark the alert's number is; a string, since Slack's client reads numbers as doubles. */
    static final String ALERT_ID = "alert_id";

    static Posting of(String channel, Optional<String> thread, Message message) {
        return new Posting(channel, thread, message, Optional.empty(), Optional.empty(), true);
    }

    Posting marked(AlertId id) {
        return new Posting(channel, thread, message, Optional.of(id), file, withBlocks);
    }

    /** With the uploaded picture of the message, or without one. */
    Posting showing(Optional<String> id) {
        return new Posting(channel, thread, message, alert, id, withBlocks);
    }

    Posting withoutBlocks() {
        return new Posting(channel, thread, message, alert, Optional.empty(), false);
    }

    Posting outsideOfThread() {
        return new Posting(channel, Optional.empty(), message, alert, file, withBlocks);
    }

    /** What the log calls it. */
    String name() {
        return alert.map(id -> "Alert " + id).orElse("An answer") + " to " + channel;
    }

    ChatPostMessageRequest request() {
        ChatPostMessageRequestBuilder request = ChatPostMessageRequest.builder()
                .channel(channel)
                .text(text())
                .mrkdwn(false)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false);
        if (withBlocks) {
            request.blocks(RichText.of(message, file));
        }
        thread.ifPresent(request::threadTs);
        alert.ifPresent(id -> request.metadata(Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ALERT_ID, id.toString()))
                .build()));
        return request.build();
    }

    /** Puts this in place of a message: without blocks, those of before are taken away. */
    ChatUpdateRequest changeOf(String ts) {
        ChatUpdateRequestBuilder request = ChatUpdateRequest.builder()
                .channel(channel)
                .ts(ts)
                .text(text())
                .parse("none")
                .linkNames(false);
        return (withBlocks ? request.blocks(RichText.of(message)) : request.blocksAsString("[]")).build();
    }

    /** Buttons are blocks: without those, their commands are spelled out. */
    private String text() {
        return withBlocks
                ? PlainText.of(message, PlainText.NOTIFICATION)
                : PlainText.of(message.withAtMost(0), PlainText.WHOLE);
    }
}
