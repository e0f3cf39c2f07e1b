package tocsin.web;

import io.avaje.jex.http.Context;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import tocsin.pipeline.HubCalls;

/** The callbacks of hubs in HTTP (W3C WebSub): a GET asks whether we mean it, a POST tells of news. */
final class HubCallbacks {
    static final String PATH = "/websub/";
    static final String TOKEN = "token";

    /** Bodies that are read at once; each may be as large as a feed. */
    private static final int AT_ONCE = 8;

    private final HubCalls calls;
    private final int maxBytes;
    private final Semaphore places = new Semaphore(AT_ONCE);

    HubCallbacks(HubCalls calls, long maxBytes) {
        this.calls = calls;
        this.maxBytes = (int) Math.min(maxBytes, Integer.MAX_VALUE - 16);
    }

    /** The challenge, as text so that no browser runs what stands in it; 404 when we did not ask for this. */
    void asked(Context request) {
        HubCalls.Question question = new HubCalls.Question(
                parameter(request, "hub.mode"),
                parameter(request, "hub.topic"),
                parameter(request, "hub.challenge"),
                parameter(request, "hub.lease_seconds"),
                parameter(request, "hub.reason"));
        Optional<String> answer = calls.asked(request.pathParam(TOKEN), question);
        if (answer.isEmpty()) {
            nothing(request);
        } else {
            request.header("X-Content-Type-Options", "nosniff");
            request.status(200).text(answer.get());
        }
    }

    /** 2xx once the news are in the store, so that a hub whose news were not taken sends them again. */
    void told(Context request) throws IOException {
        String token = request.pathParam(TOKEN);
        if (!calls.isKnown(token)) {
            nothing(request);
            return;
        }
        if (request.contentLength() > maxBytes) {
            request.writeEmpty(413);
            return;
        }
        if (!places.tryAcquire()) {
            request.header("Retry-After", "10");
            request.writeEmpty(503);
            return;
        }
        try {
            byte[] body = request.bodyAsInputStream().readNBytes(maxBytes + 1);
            request.writeEmpty(body.length > maxBytes ? 413 : status(request, token, body));
        } finally {
            places.release();
        }
    }

    private int status(Context request, String token, byte[] body) {
        return switch (calls.told(token, header(request, "X-Hub-Signature"), header(request, "Content-Type"), body)) {
            case TAKEN -> 204;
            // Section 7.1.2: to be ignored, and acknowledged so that nobody learns by trying.
            case FORGED -> 202;
            case OVER -> 410;
            case UNKNOWN -> 404;
        };
    }

    private static void nothing(Context request) {
        request.writeEmpty(404);
    }

    private static String parameter(Context request, String name) {
        return Objects.requireNonNullElse(request.queryParam(name), "");
    }

    private static String header(Context request, String name) {
        return Objects.requireNonNullElse(request.header(name), "");
    }
}
