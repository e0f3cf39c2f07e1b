package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the library's poller and Telegram. The library waits at most three seconds after a failed poll,
 * whatever Telegram asks for, and logs each failure as an error with its stack trace. So a failure never gets there: it
 * is noted and logged here in one sentence, the next poll is held back, and the poller is told that there is no news.
 */
final class PollGate implements Interceptor {
    private static final Logger LOG = LoggerFactory.getLogger(PollGate.class);
    private static final String NOTHING = "{\"ok\":true,\"result\":[]}";
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration OPERATOR_PAUSE = Duration.ofMinutes(1);

    private final TelegramAccount account;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    // Written by the poller's thread only.
    private volatile Optional<Instant> lastPoll = Optional.empty();
    private volatile Optional<Instant> lastNews = Optional.empty();
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Duration pause = Duration.ZERO;
    private volatile Duration backOff = FIRST_PAUSE;

    PollGate(TelegramAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /** When Telegram last answered a poll. */
    Optional<Instant> lastPoll() {
        return lastPoll;
    }

    /** When an update last came. */
    Optional<Instant> lastNews() {
        return lastNews;
    }

    /** What is wrong, until a poll succeeds. */
    Optional<String> trouble() {
        return trouble;
    }

    /** Waits so long, or less when the gate is closed meanwhile; answers whether it is still open. */
    boolean rest(Duration time) {
        try {
            return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void close() {
        closed.countDown();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String path = request.url().encodedPath().toLowerCase(Locale.ROOT);
        if (!path.endsWith("/getupdates")) {
            return chain.proceed(request);
        }
        return rest(pause) ? poll(chain, request) : answer(request, NOTHING);
    }

    private Response poll(Chain chain, Request request) {
        try (Response response = chain.proceed(request)) {
            Optional<JsonNode> body = Essentials.of(response.body().string());
            if (body.isPresent() && body.get().path("ok").asBoolean()) {
                succeeded(body.get().path("result"));
                return answer(request, body.get().toString());
            }
            failed(response.code(), body);
        } catch (IOException failure) {
            failed(backOff(), "Telegram cannot be asked for commands: " + NoAnswer.describe(failure));
        }
        return answer(request, NOTHING);
    }

    private void succeeded(JsonNode updates) {
        Instant now = clock.instant();
        if (trouble.isPresent()) {
            LOG.info("Telegram answers again, commands are heard.");
        }
        if (!updates.isEmpty() || lastNews.isEmpty()) {
            lastNews = Optional.of(now);
        }
        lastPoll = Optional.of(now);
        trouble = Optional.empty();
        pause = Duration.ZERO;
        backOff = FIRST_PAUSE;
    }

    private void failed(int status, Optional<JsonNode> body) {
        String said = body.map(answer -> answer.path("description").asText("")).orElse("an answer of another server");
        Duration asked = body.map(answer -> Duration.ofSeconds(
                        answer.path("parameters").path("retry_after").asLong(0)))
                .orElse(Duration.ZERO);
        if (status == 429) {
            failed(asked.isPositive() ? asked : backOff(), "Telegram asks the poller for a pause: " + said);
        } else if (body.isPresent() && (status == 401 || status == 404)) {
            failed(OPERATOR_PAUSE, Verdict.BAD_TOKEN);
        } else if (body.isPresent() && status == 409) {
            failed(
                    LONGEST_PAUSE.dividedBy(2),
                    "another program reads the commands of the same bot: stop it, or give each its own bot (" + said
                            + ")");
        } else {
            failed(backOff(), "Telegram cannot be asked for commands: HTTP " + status + ", " + said);
        }
    }

    /** Twice as long each time. */
    private Duration backOff() {
        Duration now = backOff;
        backOff = now.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : now.multipliedBy(2);
        return now;
    }

    private void failed(Duration wait, String why) {
        String sentence = account.scrubbed(why);
        pause = wait;
        if (!isClosed() && trouble.filter(sentence::equals).isEmpty()) {
            LOG.warn("{}. Polling goes on in {} s.", sentence, wait.toSeconds());
        }
        trouble = Optional.of(sentence);
    }

    private static Response answer(Request request, String body) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(body, AnswerInterceptor.JSON))
                .build();
    }
}
