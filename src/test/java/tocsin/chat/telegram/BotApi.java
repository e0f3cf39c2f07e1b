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
    private static final int LONGEST_CAPTION = 1024;
    static final long PAT = 77;
    private static final Set<String> ALL_KINDS = Set.of(
            "message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member");

    private final Map<Long, String> chats = new ConcurrentHashMap<>();
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Map<Long, SentMessage> sent = new LinkedHashMap<>();
    private final Map<String, String> commands = new ConcurrentHashMap<>();
    private final AtomicInteger messageIds = new AtomicInteger();
    private final UpdateQueue updates = new UpdateQueue();
    private final CallbackQueries presses = new CallbackQueries();
    private final Set<String> administrators = ConcurrentHashMap.newKeySet();

    private final Set<String> noPhotos = ConcurrentHashMap.newKeySet();

    void forbidPhotos(long chat) {
        noPhotos.add(Long.toString(chat));
    }

    /** The Bot API says no. */
    static final class No extends Exception {
        private static final long serialVersionUID = 1;

        No(String description) {
            super("Bad Request: " + description);
        }
    }

    UpdateQueue updates() {
        return updates;
    }

    CallbackQueries presses() {
        return presses;
    }

    void administers(long chat, long person) {
        administrators.add(chat + "/" + person);
    }

    /** A message that is deleted can neither be edited nor replied to, and its buttons come without it. */
    void delete(long chat, long id) {
        seen.remove(chat + "/" + id);
        synchronized (sent) {
            sent.remove(id);
        }
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
                    JSON.createObjectNode().put("id", PAT).put("is_bot", false).put("first_name", "Pat"));
        }
        return message;
    }

    /** A person presses a button that the client still shows; answers the number of the press. */
    String press(long chat, long id, Optional<String> data) {
        String press = presses.begin();
        ObjectNode below = JSON.createObjectNode().put("message_id", id).put("date", 0);
        below.set("chat", chat(chat));
        synchronized (sent) {
            SentMessage message = sent.get(id);
            if (message != null) {
                below = answer(message, chat);
                below.set("reply_markup", Key.markup(message.keyboard()));
            }
        }
        ObjectNode query = JSON.createObjectNode().put("id", press).put("chat_instance", "-77");
        query.set(
                "from",
                JSON.createObjectNode().put("id", PAT).put("is_bot", false).put("first_name", "Pat"));
        query.set("message", below);
        data.ifPresent(said -> query.put("data", said));
        ObjectNode update = JSON.createObjectNode();
        update.set("callback_query", query);
        updates.add(update);
        return press;
    }

    /** The message that a message replies to, as far as the reply shows it. */
    ObjectNode quoted(long chat, long id) {
        ObjectNode message = JSON.createObjectNode()
                .put("message_id", id)
                .put("date", Instant.now().getEpochSecond());
        message.set("chat", chat(chat));
        return message;
    }

    private ObjectNode chat(long id) {
        String type = chats.getOrDefault(id, "private");
        ObjectNode chat = JSON.createObjectNode().put("id", id).put("type", type);
        if (topics.stream().anyMatch(topic -> topic.startsWith(id + "/"))) {
            chat.put("is_forum", true);
        }
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
                case "sendmessage" -> ok(send(parameters, text(parameters, "text", LONGEST), Optional.empty()));
                case "sendphoto" -> ok(sendPhoto(parameters));
                case "editmessagetext" -> ok(editMessageText(parameters));
                case "answercallbackquery" -> ok(answerCallbackQuery(parameters));
                case "getchatmember" -> ok(getChatMember(parameters));
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

    private JsonNode sendPhoto(JsonNode parameters) throws No {
        if (noPhotos.contains(parameters.path("chat_id").asText())) {
            throw new No("not enough rights to send photos to the chat");
        }
        return send(
                parameters,
                text(parameters, "caption", LONGEST_CAPTION),
                Optional.of(Upload.size(attached(parameters, "photo"))));
    }

    /** A file stands in its own part, which is named after {@code attach://}, or in the part of the parameter itself. */
    private static String attached(JsonNode parameters, String name) throws No {
        String value = required(parameters, name, "there is no photo in the request");
        return value.startsWith("attach://")
                ? required(parameters, value.substring("attach://".length()), "there is no photo in the request")
                : value;
    }

    private JsonNode send(JsonNode parameters, StrictHtml.Parsed text, Optional<String> photo) throws No {
        String chat = required(parameters, "chat_id", "chat_id is empty");
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
                parameters.path(photo.isPresent() ? "caption" : "text").asText(),
                text.entities(),
                thread,
                reply.filter(id -> found),
                parameters.path("disable_notification").asBoolean(false),
                !parameters.path("link_preview_options").path("is_disabled").asBoolean(false),
                photo,
                keyboard(parameters),
                Instant.now());
        synchronized (sent) {
            sent.put(message.id(), message);
        }
        seen.add(number + "/" + message.id());
        return answer(message, number);
    }

    private static List<List<Key>> keyboard(JsonNode parameters) throws No {
        try {
            return Key.rows(parameters.path("reply_markup"));
        } catch (Key.Unreadable why) {
            throw new No(String.valueOf(why.getMessage()));
        }
    }

    private JsonNode answerCallbackQuery(JsonNode parameters) throws No {
        String why = presses.answer(
                parameters.path("callback_query_id").asText(""),
                parameters.path("text").asText(""));
        if (!why.isEmpty()) {
            throw new No(why);
        }
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode getChatMember(JsonNode parameters) throws No {
        long chat = number(required(parameters, "chat_id", "chat_id is empty"));
        if (!chats.containsKey(chat)) {
            throw new No("chat not found");
        }
        long person = parameters.path("user_id").asLong(0);
        if (person == 0) {
            throw new No("invalid user_id specified");
        }
        boolean administers = administrators.contains(chat + "/" + person);
        ObjectNode member = JSON.createObjectNode().put("status", administers ? "administrator" : "member");
        member.set(
                "user",
                JSON.createObjectNode().put("id", person).put("is_bot", false).put("first_name", "Pat"));
        return administers ? member.put("can_be_edited", false).put("can_manage_chat", true) : member;
    }

    private JsonNode editMessageText(JsonNode parameters) throws No {
        String chat = required(parameters, "chat_id", "chat_id is empty");
        long id = parameters.path("message_id").asLong(0);
        StrictHtml.Parsed text = text(parameters, "text", LONGEST);
        List<List<Key>> keyboard = keyboard(parameters);
        synchronized (sent) {
            SentMessage old = sent.get(id);
            if (old == null && seen.contains(chat + "/" + id)) {
                throw new No("message can't be edited");
            }
            if (old == null || !old.chat().equals(chat)) {
                throw new No("message to edit not found");
            }
            if (old.text().equals(text.text())
                    && old.entities().equals(text.entities())
                    && old.keyboard().equals(keyboard)) {
                throw new No("message is not modified: specified new message content and reply markup are exactly the"
                        + " same as a current content and reply markup of the message");
            }
            SentMessage now = old.saying(text, parameters.path("text").asText(), keyboard);
            sent.put(id, now);
            return answer(now, number(chat));
        }
    }

    private ObjectNode answer(SentMessage message, long chat) {
        ObjectNode result = JSON.createObjectNode()
                .put("message_id", message.id())
                .put("date", message.at().getEpochSecond())
                .put("text", message.text());
        result.set("chat", chat(chat));
        result.set("from", me());
        message.thread()
                .ifPresent(topic -> result.put("message_thread_id", topic).put("is_topic_message", true));
        return result;
    }

    private static StrictHtml.Parsed text(JsonNode parameters, String field, int longest) throws No {
        String raw = required(parameters, field, "message text is empty");
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
        if (shown.length() > longest) {
            throw new No(field.equals("caption") ? "message caption is too long" : "message is too long");
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
