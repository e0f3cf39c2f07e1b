package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.pipeline.Bench.NOON;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.domain.Origin;

/** When a feed is asked again. */
class PollPlanTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private final PollPlan plan = new PollPlan(new SplittableRandom(7));

    private static Feed feed(Duration interval, int failures) {
        return new Feed(
                new FeedId(1),
                URI.create("https://news.example/rss"),
                "",
                "Example News",
                Origin.CONFIGURATION,
                Optional.empty(),
                interval,
                Freshness.UNKNOWN,
                NOON,
                Optional.empty(),
                failures,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static Duration until(Instant moment) {
        return Duration.between(NOON, moment);
    }

    @Test
    void An_answered_feed_is_asked_after_its_interval_a_tenth_more_or_less() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> until(plan.afterAnswer(feed(TEN_MINUTES, 0), NOON))))
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(9)) >= 0)
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(11)) <= 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(560)) < 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(640)) > 0);
    }

    @Test
    void Each_failure_in_a_row_doubles_the_wait() {
        assertThat(until(plan.afterFailure(feed(TEN_MINUTES, 0), NOON)))
                .isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
        assertThat(until(plan.afterFailure(feed(TEN_MINUTES, 2), NOON)))
                .isBetween(Duration.ofMinutes(72), Duration.ofMinutes(88));
    }

    @Test
    void A_feed_that_fails_for_weeks_is_asked_every_six_hours() {
        assertThat(until(plan.afterFailure(feed(TEN_MINUTES, 4000), NOON)))
                .isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
    }

    @Test
    void A_failing_feed_is_never_asked_more_often_than_a_sound_one() {
        assertThat(until(plan.afterFailure(feed(Duration.ofDays(2), 3), NOON))).isGreaterThan(Duration.ofHours(43));
    }

    @Test
    void A_server_that_asks_for_less_than_the_interval_does_not_hasten_the_poll() {
        assertThat(plan.afterThrottle(feed(TEN_MINUTES, 0), Duration.ofSeconds(1), NOON))
                .isEqualTo(NOON.plus(TEN_MINUTES));
        assertThat(plan.afterThrottle(feed(TEN_MINUTES, 0), Duration.ofHours(1), NOON))
                .isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void A_feed_that_is_gone_is_asked_once_a_day() {
        assertThat(until(plan.afterGone(NOON))).isEqualTo(Duration.ofDays(1));
    }
}
