package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The methods of the Bot API that Tocsin uses, with their rules, without the HTTP around them. */
final class BotApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4096;
    private static final Set<String> ALL_KINDS = Set.of(
            "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member");

    private final Map<Long, String> chats = new ConcurrentHashMap<>();
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<Long, SentMessage> sent = new LinkedHashMap<>();
    private final Map<String, String> commands = new ConcurrentHashMap<>();
    private final AtomicInteger messageIds = new AtomicInteger();
    private final UpdateQueue updates = new UpdateQueue();

    /** The Bot API says no. */
    private static final class No extends Exception {
        private static final long serialVersionUID = 1;

        No(String description) {
            super("Bad Request: " + description);
        }
    }

    UpdateQueue updates() {
        return updates;
    }

    Map<String, String> commands() {
        return Map.copyOf(commands);
    }

    List<SentMessage> messages() {
        synchronized (sent) {
            return List.copyOf(sent.values());
        }
    }

    void know(long chat, String type) {
        chats.put(chat, type);
    }

    void topic(long chat, int topic) {
        topics.add(chat + "/" + topic);
    }

    int update(String kind, ObjectNode message) {
        ObjectNode update = JSON.createObjectNode();
        update.set(kind, message);
        updates.add(update);
        return message.get("message_id").asInt();
    }

    /** A message of a person in a chat, without a text yet. */
    ObjectNode message(long chat) {
        int id = messageIds.incrementAndGet();
        seen.add(chat + "/" + id);
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", id).put("date", Instant.now().getEpochSecond());
        message.set("chat", chat(chat));
        if (!"channel".equals(chats.get(chat))) {
            message.set(
                    "from",
                    JSON.createObjectNode().put("id", 77).put("is_bot", false).put("first_name", "Pat"));
        }
        return message;
    }

    private ObjectNode chat(long id) {
        String type = chats.getOrDefault(id, "private");
        ObjectNode chat = JSON.createObjectNode().put("id", id).put("type", type);
        return type.equals("private")
                ? chat.put("first_name", "Pat").put("last_name", "Doe").put("username", "patdoe")
                : chat.put("title", "Chat " + id);
    }

    ObjectNode call(String method, JsonNode parameters) {
        try {
            return switch (method) {
                case "getme" -> ok(me());
                case "deletewebhook" -> ok(JSON.getNodeFactory().booleanNode(true));
                case "setmycommands" -> ok(setMyCommands(parameters));
                case "getupdates" -> getUpdates(parameters);
                case "sendmessage" -> ok(sendMessage(parameters));
                case "editmessagetext" -> ok(editMessageText(parameters));
                default -> error(404, "Not Found: method not found");
            };
        } catch (No no) {
            return error(400, String.valueOf(no.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return error(500, "Internal Server Error: restart");
        }
    }

    static ObjectNode error(int code, String description) {
        return JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
    }

    private static ObjectNode ok(JsonNode result) {
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    private static ObjectNode me() {
        return JSON.createObjectNode()
                .put("id", 123456789)
                .put("is_bot", true)
                .put("first_name", "Tocsin")
                .put("username", BotApiServer.BOT_NAME)
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false);
    }

    private JsonNode setMyCommands(JsonNode parameters) throws No {
        Map<String, String> named = new LinkedHashMap<>();
        for (JsonNode command : parameters.path("commands")) {
            String name = command.path("command").asText();
            if (!name.matches("[a-z0-9_]{1,32}")) {
                throw new No("BOT_COMMAND_INVALID");
            }
            String description = command.path("description").asText();
            if (description.isEmpty() || description.length() > 256) {
                throw new No("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            named.put(name, description);
        }
        commands.clear();
        commands.putAll(named);
        return JSON.getNodeFactory().booleanNode(true);
    }

    private ObjectNode getUpdates(JsonNode parameters) throws InterruptedException {
        Set<String> kinds = new TreeSet<>();
        parameters.path("allowed_updates").forEach(kind -> kinds.add(kind.asText()));
        int limit = Math.clamp(parameters.path("limit").asInt(100), 1, 100);
        Duration timeout =
                Duration.ofSeconds(Math.clamp(parameters.path("timeout").asInt(0), 0, 50));
        Optional<List<ObjectNode>> taken =
                updates.take(parameters.path("offset").asLong(0), limit, timeout, kinds.isEmpty() ? ALL_KINDS : kinds);
        if (taken.isEmpty()) {
            return error(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        ArrayNode result = JSON.createArrayNode();
        taken.get().forEach(result::add);
        return ok(result);
    }

    private JsonNode sendMessage(JsonNode parameters) throws No {
        String chat = required(parameters, "chat_id", "chat_id is empty");
        StrictHtml.Parsed text = text(parameters);
        long number = number(chat);
        if (!chats.containsKey(number)) {
            throw new No("chat not found");
        }
        Optional<Integer> thread = integer(parameters.path("message_thread_id"));
        if (thread.isPresent() && !topics.contains(number + "/" + thread.get())) {
            throw new No("message thread not found");
        }
        Optional<Integer> reply = integer(parameters.path("reply_parameters").path("message_id"));
        boolean found = reply.isPresent() && seen.contains(number + "/" + reply.get());
        boolean without = parameters
                .path("reply_parameters")
                .path("allow_sending_without_reply")
                .asBoolean(false);
        if (reply.isPresent() && !found && !without) {
            throw new No("message to be replied not found");
        }
        SentMessage message = new SentMessage(
                messageIds.incrementAndGet(),
                chat,
                text.text(),
                parameters.path("text").asText(),
                text.entities(),
                thread,
                reply.filter(id -> found),
                parameters.path("disable_notification").asBoolean(false),
                !parameters.path("link_preview_options").path("is_disabled").asBoolean(false),
                Instant.now());
        synchronized (sent) {
            sent.put(message.id(), message);
        }
        seen.add(number + "/" + message.id());
        return answer(message);
    }

    private JsonNode editMessageText(JsonNode parameters) throws No {
        String chat = required(parameters, "chat_id", "chat_id is empty");
        long id = parameters.path("message_id").asLong(0);
        StrictHtml.Parsed text = text(parameters);
        synchronized (sent) {
            SentMessage old = sent.get(id);
            if (old == null || !old.chat().equals(chat)) {
                throw new No("message to edit not found");
            }
            if (old.text().equals(text.text()) && old.entities().equals(text.entities())) {
                throw new No("message is not modified: specified new message content and reply markup are exactly the"
                        + " same as a current content and reply markup of the message");
            }
            SentMessage now = old.saying(text, parameters.path("text").asText());
            sent.put(id, now);
            return answer(now);
        }
    }

    private ObjectNode answer(SentMessage message) throws No {
        ObjectNode result = JSON.createObjectNode()
                .put("message_id", message.id())
                .put("date", message.at().getEpochSecond())
                .put("text", message.text());
        result.set("chat", chat(number(message.chat())));
        result.set("from", me());
        return result;
    }

    private static StrictHtml.Parsed text(JsonNode parameters) throws No {
        String raw = required(parameters, "text", "message text is empty");
        String mode = parameters.path("parse_mode").asText("");
        StrictHtml.Parsed parsed = new StrictHtml.Parsed(raw, List.of());
        if (mode.equalsIgnoreCase("html")) {
            try {
                parsed = StrictHtml.parse(raw);
            } catch (StrictHtml.Unreadable why) {
                throw new No("can't parse entities: " + why.getMessage());
            }
        } else if (!mode.isEmpty()) {
            throw new No("unsupported parse_mode");
        }
        String shown = parsed.text().replace("\r", "");
        if (shown.isBlank()) {
            throw new No("message text is empty");
        }
        if (shown.length() > LONGEST) {
            throw new No("message is too long");
        }
        List<StrictHtml.Entity> entities = new ArrayList<>(parsed.entities());
        return new StrictHtml.Parsed(shown.strip(), entities.subList(0, Math.min(100, entities.size())));
    }

    private static String required(JsonNode parameters, String name, String otherwise) throws No {
        String value = parameters.path(name).asText("");
        if (value.isEmpty()) {
            throw new No(otherwise);
        }
        return value;
    }

    private static long number(String chat) throws No {
        try {
            return Long.parseLong(chat);
        } catch (NumberFormatException e) {
            throw new No("chat not found");
        }
    }

    private static Optional<Integer> integer(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.asInt());
    }
}
