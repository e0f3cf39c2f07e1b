package tocsin.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.chat.slack.Answer.Trouble;

/** Makes a call again after a short pause. Nobody waits for an answer that comes much later. */
final class Patience {
    private static final int ATTEMPTS = 4;
    private static final Duration TOO_LATE = Duration.ofMinutes(2);
    private static final Duration HICCUP = Duration.ofSeconds(1);

    private Patience() {}

    /** A call that must not be made again when it may have been heard. */
    static <T> Answer<T> withWhatCountsOnce(Supplier<Answer<T>> call) {
        return patiently(call, false);
    }

    /** A call that changes nothing more when it is made again. */
    static <T> Answer<T> withWhatDoesNoHarmTwice(Supplier<Answer<T>> call) {
        return patiently(call, true);
    }

    private static <T> Answer<T> patiently(Supplier<Answer<T>> call, boolean harmless) {
        Answer<T> answer = call.get();
        for (int made = 1; made < ATTEMPTS && answer instanceof Answer.No<T> no; made++) {
            Optional<Duration> pause = pause(no.trouble(), harmless);
            if (pause.isEmpty() || !rest(pause.get())) {
                return answer;
            }
            answer = call.get();
        }
        return answer;
    }

    private static Optional<Duration> pause(Trouble trouble, boolean harmless) {
        return switch (trouble) {
            case Trouble.Throttled throttled ->
                Optional.of(throttled.after()).filter(after -> after.compareTo(TOO_LATE) <= 0);
            case Trouble.Unsent unsent -> Optional.of(HICCUP);
            case Trouble.Unanswered unanswered -> Optional.of(HICCUP).filter(pause -> harmless);
            case Trouble.Status status -> Optional.of(HICCUP).filter(pause -> harmless && status.code() >= 500);
            case Trouble.Rejected rejected -> Optional.empty();
        };
    }

    /** Waits, and answers whether to go on. */
    static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
