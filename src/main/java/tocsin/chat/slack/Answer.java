package tocsin.chat.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every way a call of the Web API can end. */
sealed interface Answer<T> {
    /** Slack did it. */
    record Yes<T>(T value) implements Answer<T> {}

    /** Slack did not, or did not say. */
    record No<T>(Trouble trouble) implements Answer<T> {}

    /** The same answer with another value. */
    default <U> Answer<U> map(Function<T, U> change) {
        return switch (this) {
            case Yes<T> yes -> new Yes<>(change.apply(yes.value()));
            case No<T> no -> new No<>(no.trouble());
        };
    }

    /** Why there is no good answer. */
    sealed interface Trouble {
        /**
         * Slack read the call and named an error.
         *
         * @param needed the scopes that are wanting, when that is the error
         */
        record Rejected(String error, Optional<String> needed) implements Trouble {}

        /** Too many calls: HTTP 429. */
        record Throttled(Duration after) implements Trouble {}

        /** An HTTP status without a word from Slack. */
        record Status(int code) implements Trouble {}

        /** The call never went out. */
        record Unsent(String why) implements Trouble {}

        /** The call went out and its answer was lost or made no sense. */
        record Unanswered(String why) implements Trouble {}
    }

    /** A call of the Web API. */
    interface Call<T> {
        /** Makes the call. */
        T make() throws IOException, SlackApiException;
    }

    /** Makes a call and says how it ended. */
    static <T extends SlackApiTextResponse> Answer<T> to(Call<T> call) {
        try {
            T answer = call.make();
            return answer.isOk() ? new Yes<>(answer) : new No<>(rejected(answer.getError(), answer.getNeeded()));
        } catch (SlackApiException e) {
            return new No<>(trouble(e));
        } catch (IOException e) {
            String why = reason(e);
            return new No<>(OnePost.NeverSent.isIn(e) ? new Trouble.Unsent(why) : new Trouble.Unanswered(why));
        } catch (JsonParseException e) {
            return new No<>(new Trouble.Unanswered("the answer is cut off or no JSON"));
        }
    }

    private static Trouble trouble(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return new Trouble.Throttled(retryAfter(e.getResponse().header("Retry-After")));
        }
        if (e.getError() != null && e.getError().getError() != null) {
            return rejected(e.getError().getError(), e.getError().getNeeded());
        }
        return new Trouble.Status(status);
    }

    private static Trouble rejected(@Nullable String error, @Nullable String needed) {
        return new Trouble.Rejected(error == null ? "unnamed_error" : error, Optional.ofNullable(needed));
    }

    private static Duration retryAfter(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,5}")) {
            return Duration.ofSeconds(30);
        }
        return Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, 3_600));
    }

    /** The innermost cause that says something; never a header, so never a token. */
    private static String reason(IOException failure) {
        Throwable cause = failure;
        while (cause.getCause() instanceof IOException deeper) {
            cause = deeper;
        }
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
