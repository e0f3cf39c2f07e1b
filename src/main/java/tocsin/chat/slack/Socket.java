package tocsin.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.socket_mode.response.AckResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Socket Mode connection open and acknowledges each envelope the moment it comes in.
 *
 * <p>The client's own reconnecting is not used: its monitor dies without a word on an unchecked exception, such as an
 * answer of apps.connections.open that says not ok. Neither is its message queue, which is polled by one thread that a
 * new connection holds up.
 */
final class Socket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Socket.class);
    private static final Duration CHECK_EVERY = Duration.ofSeconds(10);
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Slack slack;
    private final String appToken;
    private final BiConsumer<String, String> onEnvelope;
    private final InstantSource clock;
    private final Queue<String> unsentAcks = new ConcurrentLinkedQueue<>();
    private final Semaphore bell = new Semaphore(0);
    private final Thread keeper;

    private volatile @Nullable SocketModeClient client;
    private volatile SlackLine line;
    private volatile boolean renew = true;
    private volatile boolean greeted;
    private volatile boolean stopping;

    /**
     * @param onEnvelope takes an envelope's id and the whole envelope; called on the thread that reads the socket, after
     *     the ack, so it must not wait
     */
    Socket(Slack slack, String appToken, BiConsumer<String, String> onEnvelope, InstantSource clock) {
        this.slack = slack;
        this.appToken = appToken;
        this.onEnvelope = onEnvelope;
        this.clock = clock;
        this.line = new SlackLine.Disconnected(clock.instant(), "not connected yet");
        this.keeper = Thread.ofVirtual().name("slack-socket").unstarted(this::keepConnected);
    }

    void start() {
        keeper.start();
    }

    SlackLine line() {
        return line;
    }

    private void keepConnected() {
        int failures = 0;
        while (!stopping) {
            try {
                if (!renew && isAlive()) {
                    failures = 0;
                    await(CHECK_EVERY);
                } else if (connect()) {
                    failures = 0;
                } else {
                    lost("Slack did not greet the new connection");
                    await(pause(failures++));
                }
            } catch (IOException | RuntimeException e) {
                // Unchecked, too: the client says so when Slack answers "not ok", and this loop must outlive it.
                lost(String.valueOf(e.getMessage()));
                await(pause(failures++));
            }
        }
    }

    /** Opens a new connection beside the old one, which closes once the new one is on its way. */
    private boolean connect() throws IOException {
        renew = false;
        greeted = false;
        SocketModeClient known = client;
        if (known == null) {
            SocketModeClient first = firstClient(slack.issueSocketModeUrl(appToken));
            client = first;
            first.connect();
        } else {
            known.connectToNewEndpoint();
        }
        long deadline = System.nanoTime() + GREETING.toNanos();
        while (!stopping && System.nanoTime() < deadline) {
            if (greeted) {
                return true;
            }
            await(Duration.ofNanos(deadline - System.nanoTime()));
        }
        return stopping;
    }

    private SocketModeClient firstClient(String url) throws IOException {
        try {
            SocketModeClient first =
                    new SocketModeClientJavaWSImpl(slack, appToken, url, 0, new Inbox(), false, false, 0);
            first.addWebSocketCloseListener((code, reason) -> closed(code));
            first.addWebSocketErrorListener(reason -> bell.release());
            return first;
        } catch (URISyntaxException e) {
            throw new IOException("Slack gave an address for the socket that is none", e);
        }
    }

    /** Takes messages as they are read; nothing is ever queued. */
    private final class Inbox implements SocketModeMessageQueue {
        @Override
        public void add(String message) {
            read(message);
        }

        @Override
        public @Nullable String poll() {
            return null;
        }
    }

    private void read(String message) {
        JsonObject json;
        try {
            json = JsonParser.parseString(message).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            log.warn("Slack sent over the socket what is no JSON object", e);
            return;
        }
        switch (text(json, "type")) {
            case "hello" -> greet();
            case "disconnect" -> {
                log.debug("Slack is about to close the socket: {}", text(json, "reason"));
                renew = true;
                bell.release();
            }
            default -> {
                String envelope = text(json, "envelope_id");
                if (!envelope.isEmpty()) {
                    acknowledge(envelope);
                    onEnvelope.accept(envelope, message);
                }
            }
        }
    }

    private void greet() {
        greeted = true;
        line = new SlackLine.Connected(clock.instant());
        bell.release();
        for (String envelope = unsentAcks.poll(); envelope != null; envelope = unsentAcks.poll()) {
            acknowledge(envelope);
        }
    }

    private void acknowledge(String envelope) {
        SocketModeClient connected = client;
        try {
            if (connected != null) {
                connected.sendSocketModeResponse(new AckResponse(envelope));
            }
        } catch (WebsocketNotConnectedException e) {
            // Read off the old connection while the new one is being opened: said as soon as that one greets.
            log.debug("The ack of envelope {} waits for the new connection", envelope, e);
            unsentAcks.add(envelope);
        }
    }

    private boolean isAlive() {
        SocketModeClient connected = client;
        if (connected != null && connected.verifyConnection()) {
            return true;
        }
        if (line instanceof SlackLine.Connected) {
            lost("the connection was closed");
        }
        return false;
    }

    private void closed(int code) {
        log.debug("A socket was closed with code {}", code);
        bell.release();
    }

    private void lost(String why) {
        if (line instanceof SlackLine.Connected) {
            line = new SlackLine.Disconnected(clock.instant(), why);
            log.warn("Slack cannot be heard: {}", why);
        } else {
            line = new SlackLine.Disconnected(line.since(), why);
            log.debug("Slack still cannot be heard: {}", why);
        }
    }

    private static Duration pause(int failures) {
        Duration pause = Duration.ofMillis(500L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void await(Duration time) {
        try {
            if (bell.tryAcquire(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonPrimitive()
                ? json.get(name).getAsString()
                : "";
    }

    @Override
    public void close() {
        stopping = true;
        // A connection that is just being opened would otherwise outlive this.
        keeper.interrupt();
        try {
            keeper.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        SocketModeClient open = client;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                log.warn("The socket to Slack does not close", e);
            }
        }
        line = new SlackLine.Disconnected(clock.instant(), "closed");
    }
}
