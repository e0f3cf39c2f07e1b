package tocsin.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Slack's Web API over HTTP, and the addresses that slash commands are answered at. */
final class WebApi implements HttpHandler {
    private final Workspace workspace;
    private final Supplier<String> socketAddress;
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, ResponseUrl> responseUrls = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    volatile String scopes =
            "chat:write,commands,app_mentions:read,im:history,channels:history,groups:history,files:write";

    WebApi(Workspace workspace, Supplier<String> socketAddress) {
        this.workspace = workspace;
        this.socketAddress = socketAddress;
    }

    void next(String method, Fault fault) {
        Queue<Fault> queue = faults.computeIfAbsent(method, any -> new ArrayDeque<>());
        synchronized (queue) {
            queue.add(fault);
        }
    }

    /** Where a command or a press may be answered, five times. */
    private record ResponseUrl(String channel, Optional<String> pressed, AtomicInteger left) {}

    void responseUrl(String path, String channel, Optional<String> pressed) {
        responseUrls.put(path, new ResponseUrl(channel, pressed, new AtomicInteger(5)));
    }

    int requests(String method) {
        return (int) requests.stream().filter(method::equals).count();
    }

    void close() {
        closed.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String method = method(path);
        requests.add(method);
        Fault fault = fault(method);
        if (fault instanceof Fault.Drop) {
            exchange.close();
            return;
        }
        if (fault != null && isAnswer(fault)) {
            answerBadly(exchange, fault);
            return;
        }
        if (method.equals("upload")) {
            send(exchange, workspace.files.put(path.substring("/upload/".length()), body), "OK");
            return;
        }
        String sent = new String(body, StandardCharsets.UTF_8);
        String answer = method.equals("response_url") ? respond(exchange, path, sent) : call(exchange, method, sent);
        if (fault instanceof Fault.TakeAndDrop) {
            exchange.close();
        } else if (fault instanceof Fault.TakeAndHang) {
            hang(exchange);
        } else if (fault instanceof Fault.TakeAndCutShort) {
            cutShort(exchange, answer);
        } else {
            boolean taken = !answer.equals("used_url") && !answer.contains("invalid_blocks");
            send(exchange, taken || !method.equals("response_url") ? 200 : 404, answer);
        }
    }

    private static String method(String path) {
        if (path.startsWith("/upload/")) {
            return "upload";
        }
        return path.startsWith("/api/") ? path.substring("/api/".length()) : "response_url";
    }

    private @Nullable Fault fault(String method) {
        Queue<Fault> queue = faults.getOrDefault(method, new ArrayDeque<>());
        synchronized (queue) {
            return queue.poll();
        }
    }

    private static boolean isAnswer(Fault fault) {
        return fault instanceof Fault.Refuse
                || fault instanceof Fault.Throttled
                || fault instanceof Fault.Html
                || fault instanceof Fault.Unavailable;
    }

    private static void answerBadly(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case Fault.Refuse error -> send(exchange, 200, refusal(error.code()).toString());
            case Fault.Throttled throttled -> {
                exchange.getResponseHeaders().set("Retry-After", Integer.toString(throttled.seconds()));
                send(exchange, 429, refusal("ratelimited").toString());
            }
            case Fault.Html html -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                send(exchange, html.status(), "<html><body>Sorry</body></html>");
            }
            case Fault.Unavailable unavailable -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                send(exchange, 503, "");
            }
            default -> throw new IllegalArgumentException(fault.toString());
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void cutShort(HttpExchange exchange, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private String respond(HttpExchange exchange, String path, String body) {
        ResponseUrl url = responseUrls.get(path);
        if (url == null || url.left().getAndDecrement() <= 0) {
            return "used_url";
        }
        try {
            workspace.respond(url.channel(), url.pressed(), form(exchange, body));
            return "ok";
        } catch (Workspace.Refusal e) {
            return refusal(String.valueOf(e.getMessage())).toString();
        }
    }

    private String call(HttpExchange exchange, String method, String body) {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        try {
            JsonObject answer = answer(exchange, method, form(exchange, body));
            answer.addProperty("ok", true);
            return answer.toString();
        } catch (Workspace.Refusal e) {
            return refusal(String.valueOf(e.getMessage())).toString();
        }
    }

    private JsonObject answer(HttpExchange exchange, String method, Map<String, String> form) {
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .or(() -> Optional.ofNullable(form.get("token")))
                .orElseThrow(() -> new Workspace.Refusal("not_authed"));
        boolean isBot = token.equals(SlackApiServer.BOT_TOKEN);
        boolean isApp = token.equals(SlackApiServer.APP_TOKEN);
        if (!isBot && !isApp) {
            throw new Workspace.Refusal("invalid_auth");
        }
        if (method.equals("apps.connections.open") ? isBot : isApp) {
            throw new Workspace.Refusal("not_allowed_token_type");
        }
        return switch (method) {
            case "auth.test" -> {
                exchange.getResponseHeaders().set("x-oauth-scopes", scopes);
                yield object(
                        "url",
                        "https://acme.slack.com/",
                        "team",
                        "Acme",
                        "user",
                        "tocsin",
                        "team_id",
                        "T0ACME",
                        "user_id",
                        SlackApiServer.BOT_USER,
                        "bot_id",
                        "B0TOCSIN");
            }
            case "apps.connections.open" -> object("url", socketAddress.get());
            case "chat.postMessage" -> posted(workspace.post(form));
            case "files.getUploadURLExternal" -> {
                mayWriteFiles();
                yield workspace.files.ask(
                        form, "http://" + exchange.getRequestHeaders().getFirst("Host"));
            }
            case "files.completeUploadExternal" -> {
                mayWriteFiles();
                yield workspace.files.complete(form);
            }
            case "chat.update" -> posted(workspace.update(form));
            case "conversations.history" -> workspace.history(form);
            case "conversations.replies" -> workspace.replies(form);
            default -> throw new Workspace.Refusal("unknown_method");
        };
    }

    private void mayWriteFiles() {
        if (!scopes.contains("files:write")) {
            throw new Workspace.Refusal("missing_scope");
        }
    }

    private static JsonObject posted(Posted message) {
        JsonObject answer = object("channel", message.channel(), "ts", message.ts());
        answer.add("message", message.json(true));
        return answer;
    }

    /** Fields by name. The client sends thread_ts twice; only fields that contradict each other are refused. */
    private static Map<String, String> form(HttpExchange exchange, String body) {
        Map<String, String> form = new LinkedHashMap<>();
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json")) {
            for (Map.Entry<String, JsonElement> field :
                    JsonParser.parseString(body).getAsJsonObject().entrySet()) {
                JsonElement value = field.getValue();
                form.put(field.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
            }
            return form;
        }
        for (String field : body.split("&", -1)) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=", 2);
                String value = URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8);
                String before = form.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value);
                if (before != null && !before.equals(value)) {
                    throw new Workspace.Refusal("invalid_arguments");
                }
            }
        }
        return form;
    }

    private static JsonObject refusal(String error) {
        JsonObject refusal = object("error", error);
        refusal.addProperty("ok", false);
        return refusal;
    }

    static JsonObject object(String... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static void send(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
