package tocsin.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode's far end: greets, sends envelopes, keeps account of acks. */
final class SocketServer extends WebSocketServer {
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> sent = new LinkedHashMap<>();
    private final List<SlackApiServer.Ack> acks = new ArrayList<>();
    private final List<WebSocket> open = new ArrayList<>();
    private int greetings;

    SocketServer() {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setDaemon(true);
    }

    void startAndWait() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address that apps.connections.open gives away, good for one connection. */
    String address() {
        String ticket = UUID.randomUUID().toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=A0TOCSIN";
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String ticket = handshake.getResourceDescriptor().replaceFirst(".*ticket=([^&]*).*", "$1");
        if (!tickets.remove(ticket)) {
            connection.close(4001, "invalid ticket");
            return;
        }
        synchronized (this) {
            open.add(connection);
            greetings++;
        }
        connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0TOCSIN\"},"
                + "\"debug_info\":{\"host\":\"applink-1\",\"approximate_connection_time\":18060}}");
    }

    @Override
    public synchronized void onClose(WebSocket connection, int code, String reason, boolean remote) {
        open.remove(connection);
    }

    @Override
    public synchronized void onMessage(WebSocket connection, String message) {
        JsonObject json = JsonParser.parseString(message).getAsJsonObject();
        String envelope = json.get("envelope_id").getAsString();
        Long at = sent.get(envelope);
        if (at == null) {
            throw new IllegalStateException("an ack for an envelope that was never sent: " + message);
        }
        acks.add(new SlackApiServer.Ack(envelope, Duration.ofNanos(System.nanoTime() - at)));
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {
        // A client that goes away is no error here; a wrong ack shows as a missing one.
    }

    /** Sends an envelope over the newest connection. */
    synchronized String send(String type, JsonObject payload, int attempt) {
        if (open.isEmpty()) {
            throw new IllegalStateException("nobody is connected");
        }
        JsonObject envelope = new JsonObject();
        String id = UUID.randomUUID().toString();
        envelope.addProperty("envelope_id", id);
        envelope.addProperty("type", type);
        envelope.addProperty("accepts_response_payload", type.equals("slash_commands"));
        envelope.add("payload", payload);
        if (attempt > 0) {
            envelope.addProperty("retry_attempt", attempt);
            envelope.addProperty("retry_reason", "timeout");
        }
        sent.put(id, System.nanoTime());
        open.getLast().send(envelope.toString());
        return id;
    }

    synchronized void announceDisconnect() {
        List.copyOf(open)
                .forEach(connection -> connection.send(
                        "{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{\"host\":\"x\"}}"));
    }

    synchronized void breakConnections() {
        List.copyOf(open).forEach(connection -> connection.closeConnection(1006, "broken"));
    }

    synchronized int connections() {
        return open.size();
    }

    synchronized int greetings() {
        return greetings;
    }

    synchronized List<SlackApiServer.Ack> acks() {
        return List.copyOf(acks);
    }

    synchronized List<String> unacknowledged() {
        return sent.keySet().stream()
                .filter(id -> acks.stream().noneMatch(ack -> ack.envelope().equals(id)))
                .toList();
    }
}
