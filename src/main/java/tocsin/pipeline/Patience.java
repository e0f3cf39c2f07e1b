package tocsin.pipeline;

import java.time.Duration;

/**
 * When chats are told that a feed brings nothing.
 *
 * @param failing after its polls have failed for so long
 * @param headlines after the time in which it brings so many by its rhythm, and has brought none
 * @param least but not sooner than this
 */
public record Patience(Duration failing, int headlines, Duration least) {
    /** Six hours of failures, or ten times the usual gap between two headlines and at least six hours. */
    public static final Patience DEFAULT = new Patience(Duration.ofHours(6), 10, Duration.ofHours(6));
}
