package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import tocsin.domain.Feed;

/** When a feed is asked again. */
public final class PollPlan {
    private static final double JITTER = .1;
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    /** How long a feed that says it is gone is left alone. */
    private static final Duration GONE = Duration.ofDays(1);

    private final RandomGenerator random;

    /** A plan whose jitter comes from this source. */
    public PollPlan(RandomGenerator random) {
        this.random = random;
    }

    /** After an answer: the feed's interval, a tenth more or less, so that feeds do not march in step. */
    public Instant afterAnswer(Feed feed, Instant now) {
        return now.plus(jittered(feed.interval()));
    }

    /** After a failure: twice as long for each failure in a row, six hours at most (or the interval, if that is longer). */
    public Instant afterFailure(Feed feed, Instant now) {
        long factor = 1L << Math.min(feed.failures() + 1, MOST_DOUBLINGS);
        Duration longest = max(LONGEST_BACKOFF, feed.interval());
        Duration wanted = feed.interval().multipliedBy(factor);
        return now.plus(jittered(wanted.compareTo(longest) < 0 ? wanted : longest));
    }

    /** When the server named a time: not before it. */
    public Instant afterThrottle(Feed feed, Duration retryAfter, Instant now) {
        return now.plus(max(retryAfter, feed.interval()));
    }

    /** When the server says that the feed is gone for good (410): once a day, in case it was a mistake. */
    public Instant afterGone(Instant now) {
        return now.plus(GONE);
    }

    private Duration jittered(Duration interval) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(interval.toMillis() * factor));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
