package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Telegram that speaks the Bot API over HTTP and refuses what the real one refuses, in its words. Chats
 * are unknown until {@link #knows} or until a person speaks in them.
 */
public final class BotApiServer implements AutoCloseable {
    /** The bot's name, without the @. */
    public static final String BOT_NAME = "TocsinTestBot";

    /** The only token that is known here. */
    public static final String TOKEN = "123456789:AAtesttesttesttesttesttesttesttest1";

    /** A call that arrived, whatever became of it. */
    public record Call(String method, Instant at, JsonNode parameters) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final BotApi api = new BotApi();

    /** A server on a free port of this machine. */
    public BotApiServer() {
        this(0);
    }

    /** A server on a port that was free a moment ago. */
    public BotApiServer(int port) {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::exchange);
        http.setExecutor(threads);
        http.start();
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** The account of the bot that is known here. */
    public TelegramAccount account() {
        return new TelegramAccount(TOKEN, url(), false);
    }

    /** Makes a chat known. {@code type} is private, group, supergroup or channel. */
    public void knows(long chat, String type) {
        api.know(chat, type);
    }

    /** A person writes; answers the number of the message. */
    public int aPersonSays(long chat, String type, String text) {
        knows(chat, type);
        ObjectNode message = api.message(chat);
        message.put("text", text);
        return api.update(type.equals("channel") ? "channel_post" : "message", message);
    }

    /** A person writes in a topic of a supergroup, in reply to nothing; answers the number of the message. */
    public int aPersonSaysInTopic(long chat, int topic, String text) {
        return aPersonRepliesInTopic(chat, topic, topic, text);
    }

    /** A person replies to a message in a topic; what replies to nothing replies to the topic's first message. */
    public int aPersonRepliesInTopic(long chat, int topic, long to, String text) {
        knows(chat, "supergroup");
        api.topic(chat, topic);
        ObjectNode message = api.message(chat);
        message.put("text", text).put("message_thread_id", topic).put("is_topic_message", true);
        message.set("reply_to_message", api.quoted(chat, to));
        return api.update("message", message);
    }

    /** A person replies to a message; answers the number of the reply. */
    public int aPersonReplies(long chat, String type, long to, String text) {
        knows(chat, type);
        ObjectNode message = api.message(chat);
        message.put("text", text);
        if (type.equals("supergroup")) {
            message.put("message_thread_id", to);
        }
        message.set("reply_to_message", api.quoted(chat, to));
        return api.update("message", message);
    }

    /** A person presses a button, which the client may still show though it is gone; answers the number of the press. */
    public String aPersonPresses(long chat, long message, String data) {
        return api.press(chat, message, Optional.of(data));
    }

    /** A person presses a button that carries nothing, as those of games. */
    public String aPersonPressesWithoutData(long chat, long message) {
        return api.press(chat, message, Optional.empty());
    }

    /** The presses whose clients still show that they wait. */
    public List<String> waitingPresses() {
        return api.presses().waiting();
    }

    /** The acknowledged presses, each with what was shown to the person, which may be nothing. */
    public Map<String, String> acknowledgedPresses() {
        return api.presses().notes();
    }

    /** The person who presses and writes is an administrator of the chat. */
    public void makesAdministrator(long chat) {
        api.administers(chat, BotApi.PAT);
    }

    /** A message is deleted. */
    public void deletes(long chat, long message) {
        api.delete(chat, message);
    }

    /** An update of any kind about a chat: these fields are put into its message. Answers the message's number. */
    public int somethingHappens(long chat, String kind, Map<String, Object> fields) {
        ObjectNode message = api.message(chat);
        fields.forEach((name, value) -> message.set(name, JSON.valueToTree(value)));
        return api.update(kind, message);
    }

    /** The group lets nobody send photos. */
    public void forbidsPhotos(long chat) {
        api.forbidPhotos(chat);
    }

    /** The numbers of updates go on from here. */
    public void updatesCountFrom(long id) {
        api.updates().countFrom(id);
    }

    /** The poll that waits is answered with no news, as after its time. */
    public void endsThePoll() {
        api.updates().endPoll();
    }

    /** All updates before this number are confirmed. */
    public long confirmedBefore() {
        return api.updates().confirmedBefore();
    }

    /** The next so many calls of the method, which is matched whatever its case, meet this fault. */
    public void fails(String method, int times, Fault fault) {
        Deque<Fault> queue = faults.computeIfAbsent(method.toLowerCase(Locale.ROOT), key -> new ArrayDeque<>());
        synchronized (queue) {
            for (int i = 0; i < times; i++) {
                queue.add(fault);
            }
        }
    }

    /** The messages that were taken, the oldest first, each as it is now. */
    public List<SentMessage> messages() {
        return api.messages();
    }

    /** The texts of the messages to one chat, the oldest first. */
    public List<String> texts(long chat) {
        return messages().stream()
                .filter(message -> message.chat().equals(Long.toString(chat)))
                .map(SentMessage::text)
                .toList();
    }

    /** The calls of a method that arrived, whatever became of them. */
    public List<Call> calls(String method) {
        return calls.stream()
                .filter(call -> call.method().equalsIgnoreCase(method))
                .toList();
    }

    /** The commands that were registered, by name. */
    public Map<String, String> commands() {
        return api.commands();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        JsonNode parameters = parameters(exchange);
        if (path.length != 3 || !path[1].startsWith("bot")) {
            answer(exchange, BotApi.error(404, "Not Found"));
            return;
        }
        String token = path[1].substring(3);
        String method = path[2].toLowerCase(Locale.ROOT);
        calls.add(new Call(method, Instant.now(), parameters));
        if (!token.equals(TOKEN)) {
            boolean wellFormed = token.matches("[1-9][0-9]*:[A-Za-z0-9_-]+");
            answer(exchange, wellFormed ? BotApi.error(401, "Unauthorized") : BotApi.error(404, "Not Found"));
            return;
        }
        Deque<Fault> queue = faults.getOrDefault(method, new ArrayDeque<>());
        Fault fault;
        synchronized (queue) {
            fault = queue.poll();
        }
        if (fault == null) {
            answer(exchange, api.call(method, parameters));
        } else {
            fail(exchange, fault, method, parameters);
        }
    }

    private void fail(HttpExchange exchange, Fault fault, String method, JsonNode parameters) throws IOException {
        switch (fault) {
            case Fault.Answers answer -> send(exchange, answer.status(), answer.body());
            case Fault.Hangs hang -> {
                if (hang.done()) {
                    api.call(method, parameters);
                }
                await();
                exchange.close();
            }
            case Fault.Drops drop -> {
                if (drop.done()) {
                    api.call(method, parameters);
                }
                exchange.close();
            }
            case Fault.BreaksOff() -> {
                byte[] body = api.call(method, parameters).toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
        }
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the query, a form or a JSON body, as the real one takes them. */
    private static JsonNode parameters(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String body = new String(bytes, StandardCharsets.UTF_8);
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        ObjectNode parameters = JSON.createObjectNode();
        if (type.startsWith("multipart/form-data")) {
            for (Map.Entry<String, String> field : Upload.fields(bytes, type).entrySet()) {
                put(parameters, field.getKey(), field.getValue());
            }
        } else if (type.startsWith("application/json") && !body.isBlank()) {
            parameters.setAll((ObjectNode) JSON.readTree(body));
        } else {
            form(body, parameters);
        }
        form(String.valueOf(exchange.getRequestURI().getRawQuery()), parameters);
        return parameters;
    }

    private static void form(String text, ObjectNode parameters) throws IOException {
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                put(parameters, name, value);
            }
        }
    }

    private static void put(ObjectNode parameters, String name, String value) throws IOException {
        parameters.set(name, value.startsWith("{") ? JSON.readTree(value) : JSON.valueToTree(value));
    }

    private static void answer(HttpExchange exchange, ObjectNode answer) throws IOException {
        int status =
                answer.path("ok").asBoolean() ? 200 : answer.path("error_code").asInt();
        send(exchange, status, answer.toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", text.startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        api.updates().close();
        http.stop(0);
        threads.shutdownNow();
    }
}
