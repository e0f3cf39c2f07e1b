package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart the ways a call can end that the library throws together: whether the request was written before the
 * connection failed, and which HTTP status came with an answer that is not the Bot API's.
 */
final class AnswerInterceptor implements Interceptor {
    private static final int OK = 200;
    private static final int FIRST_REFUSAL = 400;
    static final MediaType JSON = MediaType.get("application/json");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestBody written = request.body();
        WatchedBody body = written == null ? null : new WatchedBody(written);
        Request watched = request.newBuilder().method(request.method(), body).build();
        try (Response response = proceed(chain, watched, body)) {
            Optional<JsonNode> answer = Essentials.of(read(response));
            if (answer.isEmpty()) {
                throw new StrangeAnswer(response.code(), retryAfter(response));
            }
            return response.newBuilder()
                    .body(ResponseBody.create(answer.get().toString(), JSON))
                    .build();
        }
    }

    private static Response proceed(Chain chain, Request request, @Nullable WatchedBody body) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            boolean begun = body != null && body.begun;
            // A call that takes too long is cancelled, and then its socket is what seems to fail.
            String why = chain.call().isCanceled() ? "no answer in time" : NoAnswer.describe(failure);
            throw new NoAnswer(begun, why, failure);
        }
    }

    private static String read(Response response) throws IOException {
        try {
            return response.body().string();
        } catch (IOException failure) {
            if (response.code() >= FIRST_REFUSAL) {
                throw new StrangeAnswer(response.code(), retryAfter(response));
            }
            throw new NoAnswer(true, "the answer broke off: " + NoAnswer.describe(failure), failure);
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        String seconds = response.header("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
                : Optional.empty();
    }

    /** Whether an HTTP status says that the request was taken. */
    static boolean accepted(int status) {
        return status >= OK && status < FIRST_REFUSAL;
    }

    /** Knows whether it was begun to be written. One shot, so that the HTTP client never sends it twice on its own. */
    private static final class WatchedBody extends RequestBody {
        private final RequestBody body;

        private volatile boolean begun;

        WatchedBody(RequestBody body) {
            this.body = body;
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            begun = true;
            body.writeTo(sink);
        }
    }
}
