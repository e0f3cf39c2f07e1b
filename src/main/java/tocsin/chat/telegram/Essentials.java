package tocsin.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps of the Bot API's answers only the fields that Tocsin reads. The library binds every field it knows, and one that
 * Telegram has changed fails the whole answer: a message that did arrive would look as if it had not, and one update
 * would be asked for again and again and hold up all that follow it.
 */
final class Essentials {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> READ = Set.of(
            "ok",
            "result",
            "error_code",
            "description",
            "parameters",
            "retry_after",
            "migrate_to_chat_id",
            "update_id",
            "message",
            "channel_post",
            "callback_query",
            "data",
            "from",
            "status",
            "message_id",
            "reply_to_message",
            "message_thread_id",
            "is_topic_message",
            "is_automatic_forward",
            "date",
            "text",
            "chat",
            "id",
            "type",
            "is_forum",
            "title",
            "username",
            "first_name",
            "last_name",
            "is_bot");

    private Essentials() {}

    /** The answer without what is not read, or empty when it is none of the Bot API. */
    static Optional<JsonNode> of(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer == null || !answer.path("ok").isBoolean()) {
                return Optional.empty();
            }
            return Optional.of(pruned(answer));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static JsonNode pruned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.retain(READ);
            object.forEach(Essentials::pruned);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Essentials::pruned);
        }
        return node;
    }
}
