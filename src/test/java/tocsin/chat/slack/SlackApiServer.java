package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tocsin.chat.slack.Workspace.Channel;

/**
 * A strict stand-in for Slack on loopback: the Web API over HTTP and Socket Mode over a WebSocket. It refuses what Slack
 * refuses, records whom each message would notify, and does damage on request.
 */
public final class SlackApiServer implements AutoCloseable {
    /** The bot token that it takes. */
    public static final String BOT_TOKEN = "xoxb-1-stand-in-bot-secret";
    /** The app-level token that it takes. */
    public static final String APP_TOKEN = "xapp-1-stand-in-app-secret";
    /** A channel that the app is in. */
    public static final String NEWS = "C0NEWS";
    /** A direct message with the app. */
    public static final String DIRECT = "D0ANN";
    /** The app's own user. */
    public static final String BOT_USER = "U0TOCSIN";

    /** An acknowledged envelope, and how long the ack took. */
    public record Ack(String envelope, Duration after) {}

    private final Workspace workspace = new Workspace();
    private final SocketServer socket = new SocketServer();
    private final WebApi api = new WebApi(workspace, socket::address);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer http;

    /** A running server. */
    public SlackApiServer() {
        workspace.channel(NEWS, Channel.JOINED);
        workspace.channel(DIRECT, Channel.JOINED);
        socket.startAndWait();
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", api);
        http.setExecutor(threads);
        http.start();
    }

    /** The account that reaches this server. */
    public SlackAccount account() {
        return new SlackAccount(BOT_TOKEN, Optional.of(APP_TOKEN), apiUrl());
    }

    /** Where the Web API is. */
    public URI apiUrl() {
        return URI.create(base() + "/api/");
    }

    private String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** A channel that the app is in. */
    public void channel(String id) {
        workspace.channel(id, Channel.JOINED);
    }

    /** A channel that exists without the app. */
    public void channelWithoutTheApp(String id) {
        workspace.channel(id, Channel.NOT_JOINED);
    }

    /** A channel that was archived. */
    public void archivedChannel(String id) {
        workspace.channel(id, Channel.ARCHIVED);
    }

    /** The scopes that auth.test reports. */
    public void grants(String scopes) {
        api.scopes = scopes;
    }

    /** Gives fewer messages at once than are asked for, as Slack may. */
    public void pagesOfAtMost(int messages) {
        workspace.longestPage = messages;
    }

    /** The file that a message shows. */
    public Optional<byte[]> pictureIn(Posted message) {
        for (var block : message.blocks()) {
            JsonObject file = block.getAsJsonObject().getAsJsonObject("slack_file");
            if (file != null) {
                return workspace.files.bytes(file.get("id").getAsString());
            }
        }
        return Optional.empty();
    }

    /** An uploaded file can be shown only after so many refusals. */
    public void looksThroughFiles(int times) {
        workspace.files.looksThrough(times);
    }

    /** What happens to the next request of a method ({@code response_url} for answers to slash commands). */
    public void next(String method, Fault fault) {
        api.next(method, fault);
    }

    /** How many requests of a method came in. */
    public int requests(String method) {
        return api.requests(method);
    }

    /** All that was posted, the oldest first. */
    public List<Posted> messages() {
        return workspace.messages();
    }

    /** A person types a slash command. Returns the envelope's id. */
    public String aPersonTypes(String channel, String line) {
        String[] parts = line.split(" ", 2);
        return aPersonTypesAsSent(channel, parts[0], escaped(parts.length > 1 ? parts[1] : ""));
    }

    /** A slash command whose text is as Slack sends it. */
    public String aPersonTypesAsSent(String channel, String command, String text) {
        String path = "/commands/T0ACME/" + UUID.randomUUID();
        api.responseUrl(path, channel, Optional.empty());
        return socket.send(
                "slash_commands",
                WebApi.object(
                        "token",
                        "x",
                        "team_id",
                        "T0ACME",
                        "team_domain",
                        "acme",
                        "channel_id",
                        channel,
                        "channel_name",
                        channel.startsWith("D") ? "directmessage" : "news",
                        "user_id",
                        "U0ANN",
                        "user_name",
                        "ann",
                        "command",
                        command,
                        "text",
                        text,
                        "api_app_id",
                        "A0TOCSIN",
                        "is_enterprise_install",
                        "false",
                        "response_url",
                        base() + path,
                        "trigger_id",
                        "1.2.x"),
                0);
    }

    /** A person presses the button with this label below a message as it was seen. Returns the envelope's id. */
    public String aPersonPresses(Posted posted, String label) {
        Posted.Button button = posted.buttons().stream()
                .filter(known -> known.label().equals(label))
                .findFirst()
                .orElseThrow();
        return aPersonPresses(posted, button);
    }

    /** A person presses a button of any kind. */
    public String aPersonPresses(Posted posted, Posted.Button button) {
        String path = "/actions/T0ACME/" + UUID.randomUUID();
        api.responseUrl(path, posted.channel(), Optional.of(posted.ts()));
        return socket.send("interactive", PressPayload.of(posted, button, base() + path, workspace.timestamp()), 0);
    }

    /** Sends a press as it was sent before. */
    public String interactive(JsonObject payload) {
        return socket.send("interactive", payload, 0);
    }

    /** A message is deleted. */
    public void deletes(String ts) {
        workspace.delete(ts);
    }

    /** A person writes {@code @tocsin} and something behind it. */
    public String aPersonMentions(String channel, String text) {
        return event(mention(channel, "<@" + BOT_USER + "> " + escaped(text)), "Ev" + UUID.randomUUID(), 0);
    }

    /** A person writes to the app directly. */
    public String aPersonWrites(String channel, String text) {
        return event(directMessage(channel, escaped(text)), "Ev" + UUID.randomUUID(), 0);
    }

    /** The event of a mention, for tests that change it. */
    public JsonObject mention(String channel, String sentText) {
        return WebApi.object(
                "type",
                "app_mention",
                "user",
                "U0ANN",
                "text",
                sentText,
                "ts",
                workspace.timestamp(),
                "channel",
                channel,
                "event_ts",
                workspace.timestamp());
    }

    /** The event of a direct message, for tests that change it. */
    public JsonObject directMessage(String channel, String sentText) {
        return WebApi.object(
                "type",
                "message",
                "user",
                "U0ANN",
                "text",
                sentText,
                "ts",
                workspace.timestamp(),
                "channel",
                channel,
                "channel_type",
                "im",
                "event_ts",
                workspace.timestamp());
    }

    /** Sends an event; the same id with a later attempt is a retry of Slack's. */
    public String event(JsonObject event, String eventId, int attempt) {
        JsonObject payload = WebApi.object(
                "token",
                "x",
                "team_id",
                "T0ACME",
                "api_app_id",
                "A0TOCSIN",
                "type",
                "event_callback",
                "event_id",
                eventId);
        payload.add("event", event);
        payload.addProperty("event_time", 1_700_000_000);
        JsonObject we = WebApi.object("team_id", "T0ACME", "user_id", BOT_USER);
        we.addProperty("is_bot", true);
        JsonArray authorizations = new JsonArray();
        authorizations.add(we);
        payload.add("authorizations", authorizations);
        return socket.send("events_api", payload, attempt);
    }

    /** Escapes what a person types as Slack does. */
    static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Announces that the socket is about to be closed, as Slack does every few hours. */
    public void announceDisconnect() {
        socket.announceDisconnect();
    }

    /** Breaks all sockets without a word. */
    public void breakSockets() {
        socket.breakConnections();
    }

    /** How many sockets are open. */
    public int connections() {
        return socket.connections();
    }

    /** How many sockets were ever greeted. */
    public int greetings() {
        return socket.greetings();
    }

    /** The acks in the order in which they came. */
    public List<Ack> acks() {
        return socket.acks();
    }

    /** The envelopes that nobody has acknowledged. */
    public List<String> unacknowledged() {
        return socket.unacknowledged();
    }

    @Override
    public void close() {
        api.close();
        http.stop(0);
        threads.shutdownNow();
        try {
            socket.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
