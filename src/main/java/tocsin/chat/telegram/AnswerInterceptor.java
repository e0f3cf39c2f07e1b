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
import org.jspecify.annotations.Nullable;
import tocsin.http.OneShotBody;

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
        OneShotBody body = written == null ? null : new OneShotBody(written);
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

    private static Response proceed(Chain chain, Request request, @Nullable OneShotBody body) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IOException failure) {
            boolean begun = body != null && body.isBegun();
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
}
