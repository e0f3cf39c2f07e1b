package tocsin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hub on loopback that takes W3C WebSub at its word: it refuses forms that the specification does not allow, believes
 * nobody who does not echo its challenge, signs, and sends again what was not taken with a 2xx.
 */
final class HubServer implements AutoCloseable {
    /** What a subscriber has agreed to. */
    record Subscriber(URI callback, String topic, String secret) {}

    private static final int TRIES = 40;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<URI, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private volatile Duration lease = Duration.ofDays(5);

    HubServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/hub");
    }

    /** From now on subscriptions last so long. */
    void leases(Duration time) {
        lease = time;
    }

    /** The forms that came in. */
    List<Map<String, String>> asked() {
        return asked;
    }

    /** Who is subscribed. */
    List<Subscriber> subscribers() {
        return List.copyOf(subscribers.values());
    }

    /** In what subscribers broke the specification. */
    List<String> complaints() {
        return complaints;
    }

    /** What subscribers answered to news, in order. */
    List<Integer> answers() {
        return answers;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> form = form(body);
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            String wrong = wrong(exchange.getRequestMethod(), type, form);
            if (!wrong.isEmpty()) {
                complaints.add(wrong);
                byte[] text = wrong.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(400, text.length);
                exchange.getResponseBody().write(text);
                return;
            }
            asked.add(form);
            exchange.sendResponseHeaders(202, -1);
            threads.execute(() -> verify(form));
        }
    }

    /** Section 5.1. */
    private static String wrong(String method, String type, Map<String, String> form) {
        if (!method.equals("POST") || !type.startsWith("application/x-www-form-urlencoded")) {
            return "a request is a POST of a form, not a " + method + " of " + type;
        }
        String mode = form.getOrDefault("hub.mode", "");
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            return "there is no hub.mode '" + mode + "'";
        }
        if (!form.getOrDefault("hub.callback", "").matches("https?://.+")
                || !form.getOrDefault("hub.topic", "").matches("https?://.+")) {
            return "hub.callback and hub.topic are web addresses";
        }
        if (form.getOrDefault("hub.secret", "").getBytes(StandardCharsets.UTF_8).length >= 200) {
            return "hub.secret is shorter than 200 bytes";
        }
        return form.getOrDefault("hub.lease_seconds", "1").matches("[1-9]\\d*")
                ? ""
                : "hub.lease_seconds is a positive decimal number";
    }

    /** Section 5.3. */
    private void verify(Map<String, String> form) {
        String challenge = UUID.randomUUID().toString();
        String mode = form.getOrDefault("hub.mode", "");
        URI callback = URI.create(form.getOrDefault("hub.callback", ""));
        Map<String, String> question = new LinkedHashMap<>();
        question.put("hub.mode", mode);
        question.put("hub.topic", form.getOrDefault("hub.topic", ""));
        question.put("hub.challenge", challenge);
        question.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
        HttpResponse<String> echo = ask(callback, question);
        if (echo.statusCode() / 100 != 2 || !echo.body().equals(challenge)) {
            return;
        }
        if (!echo.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")) {
            complaints.add("a challenge is echoed in a type that no browser runs");
        }
        if (mode.equals("subscribe")) {
            subscribers.put(
                    callback,
                    new Subscriber(callback, form.getOrDefault("hub.topic", ""), form.getOrDefault("hub.secret", "")));
        } else {
            subscribers.remove(callback);
        }
    }

    /** Puts a question to a callback. */
    HttpResponse<String> ask(URI callback, Map<String, String> question) {
        StringBuilder query = new StringBuilder();
        question.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(URI.create(callback + query.toString()))
                .GET()
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Section 7: the publisher has told of news, which go to all who subscribed, again and again until they are taken. */
    void distribute(String topic, String contentType, byte[] body) {
        subscribers.values().stream()
                .filter(subscriber -> subscriber.topic().equals(topic))
                .forEach(subscriber -> threads.execute(() -> deliver(subscriber, contentType, body)));
    }

    private void deliver(Subscriber subscriber, String contentType, byte[] body) {
        for (int tries = 0; tries < TRIES; tries++) {
            int status = status(subscriber, contentType, body);
            answers.add(status);
            if (status / 100 == 2) {
                return;
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What a subscriber answers, or 0 when nobody is there. */
    private int status(Subscriber subscriber, String contentType, byte[] body) {
        try {
            String signature = "sha256=" + signature(subscriber.secret(), body);
            return post(subscriber.callback(), contentType, body, signature).statusCode();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    /** Sends news to a callback with this signature, or without any when it is empty. */
    HttpResponse<String> post(URI callback, String contentType, byte[] body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(callback)
                .header("Content-Type", contentType)
                .header("Link", "<" + address() + ">; rel=\"hub\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send((signature.isEmpty() ? request : request.header("X-Hub-Signature", signature)).build());
    }

    /** The HMAC in hex. */
    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
