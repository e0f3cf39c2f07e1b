package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message that the stand-in took.
 *
 * @param visible what a person reads in the chat
 * @param mentions whom it would notify by name: {@code channel}, {@code here}, {@code U123}
 * @param text the {@code text} as it was sent
 * @param buttons what can be pressed
 * @param ephemeral seen by one person only, and not in the history
 */
public record Posted(
        String channel,
        String ts,
        Optional<String> thread,
        String visible,
        Set<String> mentions,
        String text,
        JsonArray blocks,
        List<Button> buttons,
        Optional<JsonObject> metadata,
        boolean ephemeral) {
    /** A button below a message, its label as it is seen. */
    public record Button(String label, String actionId, String value) {}

    /** This message after it was changed into another. */
    Posted changedTo(Posted other) {
        return new Posted(
                channel,
                ts,
                thread,
                other.visible(),
                other.mentions(),
                other.text(),
                other.blocks(),
                other.buttons(),
                other.metadata().or(() -> metadata),
                ephemeral);
    }

    /** The labels of the buttons. */
    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }

    /** The message as the history gives it. */
    JsonObject json(boolean withMetadata) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "message");
        json.addProperty("user", SlackApiServer.BOT_USER);
        json.addProperty("bot_id", "B0TOCSIN");
        json.addProperty("ts", ts);
        json.addProperty("text", text);
        json.add("blocks", blocks);
        thread.ifPresent(parent -> json.addProperty("thread_ts", parent));
        if (withMetadata) {
            metadata.ifPresent(mark -> json.add("metadata", mark));
        }
        return json;
    }
}
