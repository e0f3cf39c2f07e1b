package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A button of an inline keyboard, read as strictly as the Bot API reads it. */
public record Key(String text, String data) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 100;
    private static final int WIDEST = 8;
    private static final Set<String> FIELDS = Set.of("text", "callback_data");

    /** The keyboard breaks a rule. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    /** The rows of a {@code reply_markup}; none when there is none. */
    static List<List<Key>> rows(JsonNode markup) throws Unreadable {
        List<List<Key>> rows = new ArrayList<>();
        if (markup.isMissingNode() || markup.isNull()) {
            return rows;
        }
        if (!markup.isObject() || !markup.path("inline_keyboard").isArray()) {
            throw new Unreadable("object expected as reply markup");
        }
        int count = 0;
        for (JsonNode row : markup.path("inline_keyboard")) {
            List<Key> keys = new ArrayList<>();
            for (JsonNode key : row) {
                keys.add(key(key));
            }
            count += keys.size();
            if (keys.size() > WIDEST || count > MOST) {
                throw new Unreadable("REPLY_MARKUP_TOO_LONG");
            }
            rows.add(List.copyOf(keys));
        }
        return List.copyOf(rows);
    }

    private static Key key(JsonNode key) throws Unreadable {
        Set<String> unknown = new TreeSet<>();
        key.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new Unreadable("this stand-in knows no " + unknown + " of a button");
        }
        String text = key.path("text").asText("");
        if (text.isBlank() || text.codePoints().anyMatch(c -> c < ' ')) {
            throw new Unreadable("can't parse inline keyboard button: field \"text\" must be of type String");
        }
        if (!key.has("callback_data")) {
            throw new Unreadable(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        String data = key.path("callback_data").asText();
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > 64) {
            throw new Unreadable("BUTTON_DATA_INVALID");
        }
        return new Key(text, data);
    }

    static ObjectNode markup(List<List<Key>> rows) {
        ObjectNode markup = JSON.createObjectNode();
        ArrayNode keyboard = markup.putArray("inline_keyboard");
        for (List<Key> row : rows) {
            ArrayNode keys = keyboard.addArray();
            row.forEach(key -> keys.addObject().put("text", key.text()).put("callback_data", key.data()));
        }
        return markup;
    }
}
