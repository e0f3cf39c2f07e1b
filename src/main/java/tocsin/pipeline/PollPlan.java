package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.NextPoll;
import tocsin.domain.Rhythm;

/** When a feed is asked again. Never sooner than its interval; a tenth later at random, so that feeds do not march in step. */
public final class PollPlan {
    private static final double JITTER = .1;
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    /** A feed is asked so many times in the time in which it brings one headline. */
    private static final double POLLS_A_HEADLINE = 4;

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private final RandomGenerator random;
    private final Duration quiet;
    private final Duration heed;

    /**
     * A plan with its bounds.
     *
     * @param random where the jitter comes from
     * @param quiet how often a feed is asked that has nothing to say at this hour, if its own interval is not longer
     * @param heed the most that the wishes of a document and the freshness that a server names count
     */
    public PollPlan(RandomGenerator random, Duration quiet, Duration heed) {
        this.random = random;
        this.quiet = quiet;
        this.heed = heed;
    }

    /**
     * After an answer.
     *
     * @param fresh how long the server says that the answer stays fresh
     * @param advice what the feed's latest document asks for
     */
    public NextPoll afterAnswer(Feed feed, Optional<Duration> fresh, Advice advice, Instant now) {
        Duration least = max(feed.interval(), fresh.map(this::heeded).orElse(Duration.ZERO));
        Instant earliest = awake(advice, now.plus(least));
        Duration wish = advice.period().map(this::heeded).orElse(Duration.ZERO);
        Duration usual = max(max(least, wish), usual(feed, now));
        Instant planned = awake(advice, now.plus(jittered(usual)));
        return new NextPoll(earliest, planned.isBefore(earliest) ? earliest : planned);
    }

    /** After a failure: twice as long for each failure in a row, six hours at most (or the interval, if that is longer). */
    public Instant afterFailure(Feed feed, Instant now) {
        return now.plus(jittered(backoff(feed, feed.failures() + 1)));
    }

    /** When the server named a time: not before it, and twice as long each time if it says so again and again. */
    public Instant afterThrottle(Feed feed, Duration retryAfter, Instant now) {
        return now.plus(jittered(max(retryAfter, backoff(feed, feed.failures()))));
    }

    /** By how often the feed has published at this hour; a feed that is not known yet is asked as often as is allowed. */
    private Duration usual(Feed feed, Instant now) {
        Optional<Rhythm> rhythm = feed.tempo().rhythm().filter(Rhythm::isKnown);
        if (rhythm.isEmpty()) {
            return feed.interval();
        }
        double perHour = Math.max(rhythm.get().perHour(now), rhythm.get().perHour(now.plus(quiet)));
        double hours = 1 / Math.max(perHour * POLLS_A_HEADLINE, 1e-6);
        Duration gap = hours > quiet.toMillis() / 3_600_000.0 ? quiet : Duration.ofMillis((long) (hours * 3_600_000));
        return max(gap, feed.interval());
    }

    private static Duration backoff(Feed feed, int doublings) {
        Duration longest = max(LONGEST_BACKOFF, feed.interval());
        Duration wanted = feed.interval().multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wanted.compareTo(longest) < 0 ? wanted : longest;
    }

    private Duration heeded(Duration wish) {
        return wish.compareTo(heed) < 0 ? wish : heed;
    }

    /** The moment itself, or the first full hour after it in which the feed does not sleep; one that always sleeps does not. */
    private static Instant awake(Advice advice, Instant moment) {
        ZonedDateTime hour = moment.atZone(ZoneOffset.UTC);
        for (int i = 0; i <= HOURS_OF_A_WEEK; i++) {
            if (!advice.skipHours().contains(hour.getHour())
                    && !advice.skipDays().contains(hour.getDayOfWeek())) {
                return hour.toInstant();
            }
            hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return moment;
    }

    private Duration jittered(Duration interval) {
        return Duration.ofMillis(Math.round(interval.toMillis() * (1 + JITTER * random.nextDouble())));
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
