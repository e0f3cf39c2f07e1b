package tocsin.chat.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that the {@link BotApiServer} took.
 *
 * @param chat as sent: a number, or {@code @name}
 * @param text what a person reads
 * @param raw what was sent, markup included
 * @param entities the dressed stretches of {@code text}
 * @param replyTo the message it answers
 * @param preview whether the first link is shown in a preview
 * @param photo the size of the picture above the text, as {@code 1080x1200}
 * @param keyboard the rows of buttons below it
 */
public record SentMessage(
        long id,
        String chat,
        String text,
        String raw,
        List<StrictHtml.Entity> entities,
        Optional<Integer> thread,
        Optional<Integer> replyTo,
        boolean silent,
        boolean preview,
        Optional<String> photo,
        List<List<Key>> keyboard,
        Instant at) {
    SentMessage saying(StrictHtml.Parsed now, String html, List<List<Key>> keys) {
        return new SentMessage(
                id, chat, now.text(), html, now.entities(), thread, replyTo, silent, preview, photo, keys, at);
    }
}
