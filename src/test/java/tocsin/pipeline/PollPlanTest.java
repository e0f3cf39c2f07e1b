package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.pipeline.Bench.NOON;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;
import tocsin.domain.Rhythm;

/** When a feed is asked again. */
class PollPlanTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofMinutes(40);
    private static final Duration HEED = Duration.ofHours(1);
    private final PollPlan plan = new PollPlan(new SplittableRandom(7), QUIET, HEED);

    private static Feed feed(Duration interval, int failures) {
        return feed(interval, failures, Optional.empty());
    }

    private static Feed feed(Duration interval, int failures, Optional<Rhythm> rhythm) {
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
                Optional.empty(),
                new Feed.Tempo(Advice.NONE, rhythm, Optional.empty()),
                Feed.Health.UNKNOWN);
    }

    private static Duration until(Instant moment) {
        return Duration.between(NOON, moment);
    }

    private NextPoll after(Feed feed, Optional<Duration> fresh, Advice advice) {
        return plan.afterAnswer(feed, fresh, advice, NOON);
    }

    private NextPoll after(Feed feed) {
        return after(feed, Optional.empty(), Advice.NONE);
    }

    /** A wait, or up to a tenth more. */
    private static void assertJittered(Instant planned, Duration wait) {
        assertThat(until(planned)).isBetween(wait, wait.plus(wait.dividedBy(10)));
    }

    @Nested
    class After_an_answer {
        @Test
        void a_feed_that_is_not_known_yet_is_asked_at_its_interval_or_up_to_a_tenth_later_but_never_sooner() {
            assertThat(IntStream.range(0, 1000)
                            .mapToObj(i -> until(after(feed(TEN_MINUTES, 0)).planned())))
                    .allMatch(wait -> wait.compareTo(TEN_MINUTES) >= 0)
                    .allMatch(wait -> wait.compareTo(Duration.ofMinutes(11)) <= 0)
                    .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(610)) < 0)
                    .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(650)) > 0);
        }

        @Test
        void the_freshness_that_the_server_names_counts_even_while_an_incident_is_open() {
            NextPoll next = after(feed(TEN_MINUTES, 0), Optional.of(Duration.ofMinutes(25)), Advice.NONE);

            assertThat(until(next.earliest())).isEqualTo(Duration.ofMinutes(25));
            assertJittered(next.planned(), Duration.ofMinutes(25));
        }

        @Test
        void freshness_below_the_interval_does_not_hasten_the_poll() {
            NextPoll next = after(feed(TEN_MINUTES, 0), Optional.of(Duration.ofSeconds(5)), Advice.NONE);

            assertThat(until(next.earliest())).isEqualTo(TEN_MINUTES);
        }

        @Test
        void neither_freshness_nor_a_wish_counts_for_more_than_the_operator_allows() {
            Advice daily = new Advice(Optional.of(Duration.ofDays(1)), Set.of(), Set.of());
            NextPoll next = after(feed(TEN_MINUTES, 0), Optional.of(Duration.ofDays(7)), daily);

            assertThat(until(next.earliest())).isEqualTo(HEED);
            assertJittered(next.planned(), HEED);
        }

        @Test
        void the_period_that_the_document_names_counts_in_quiet_times() {
            Advice half = new Advice(Optional.of(Duration.ofMinutes(30)), Set.of(), Set.of());
            NextPoll next = after(feed(TEN_MINUTES, 0), Optional.empty(), half);

            assertThat(until(next.earliest())).isEqualTo(TEN_MINUTES);
            assertJittered(next.planned(), Duration.ofMinutes(30));
        }

        @Test
        void a_feed_is_left_alone_in_the_hours_and_on_the_days_that_it_sleeps() {
            // Noon of Sunday, 1 March 2026.
            Advice hours = new Advice(Optional.empty(), Set.of(12, 13), Set.of());
            Advice days = new Advice(Optional.empty(), Set.of(0), Set.of(DayOfWeek.SUNDAY));

            assertThat(NOON.toString()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(after(feed(TEN_MINUTES, 0), Optional.empty(), hours))
                    .isEqualTo(at(Instant.parse("2026-03-01T14:00:00Z")));
            assertThat(after(feed(TEN_MINUTES, 0), Optional.empty(), days))
                    .isEqualTo(at(Instant.parse("2026-03-02T01:00:00Z")));
        }

        @Test
        void a_feed_that_would_always_sleep_is_not_believed() {
            Advice always = new Advice(Optional.empty(), Set.of(), Set.of(DayOfWeek.values()));

            assertThat(until(after(feed(TEN_MINUTES, 0), Optional.empty(), always)
                            .earliest()))
                    .isEqualTo(TEN_MINUTES);
        }

        private NextPoll at(Instant moment) {
            return new NextPoll(moment, moment);
        }
    }

    @Nested
    class A_feed_whose_rhythm_is_known {
        private static final Duration MINUTE = Duration.ofMinutes(1);

        /** So many headlines in each of these hours of the last ten days. */
        private static Optional<Rhythm> rhythm(int perHour, int... hours) {
            List<Instant> published = IntStream.rangeClosed(1, 10)
                    .boxed()
                    .flatMap(day -> IntStream.of(hours)
                            .boxed()
                            .flatMap(hour -> Stream.generate(() ->
                                            NOON.minus(Duration.ofDays(day)).plus(Duration.ofHours(hour - 12)))
                                    .limit(perHour)))
                    .toList();
            return Optional.of(Rhythm.begun(NOON).heard(published, NOON));
        }

        @Test
        void is_asked_four_times_for_each_headline_to_be_expected() {
            // Two an hour: one in half an hour.
            assertThat(until(after(feed(MINUTE, 0, rhythm(2, 11, 12, 13))).planned()))
                    .isBetween(Duration.ofMinutes(7), Duration.ofMinutes(9));
        }

        @Test
        void is_asked_at_its_interval_when_it_has_much_to_say() {
            assertJittered(after(feed(TEN_MINUTES, 0, rhythm(30, 11, 12, 13))).planned(), TEN_MINUTES);
        }

        @Test
        void is_asked_seldom_in_its_quiet_hours() {
            assertJittered(after(feed(MINUTE, 0, rhythm(30, 3, 4, 5))).planned(), QUIET);
        }

        @Test
        void is_asked_more_often_when_its_next_hour_is_a_loud_one() {
            assertThat(until(plan.afterAnswer(
                                    feed(MINUTE, 0, rhythm(30, 13)),
                                    Optional.empty(),
                                    Advice.NONE,
                                    NOON.plus(Duration.ofMinutes(30)))
                            .planned()
                            .minus(Duration.ofMinutes(30))))
                    .isLessThan(Duration.ofMinutes(5));
        }

        @Test
        void is_asked_at_its_own_interval_when_that_is_longer() {
            assertJittered(after(feed(Duration.ofHours(2), 0, rhythm(2, 12))).planned(), Duration.ofHours(2));
        }

        @Test
        void may_be_asked_at_its_interval_while_an_incident_is_open() {
            assertThat(until(after(feed(MINUTE, 0, rhythm(30, 3))).earliest())).isEqualTo(MINUTE);
        }
    }

    @Nested
    class After_a_failure {
        @Test
        void each_failure_in_a_row_doubles_the_wait() {
            assertJittered(plan.afterFailure(feed(TEN_MINUTES, 0), NOON), Duration.ofMinutes(20));
            assertJittered(plan.afterFailure(feed(TEN_MINUTES, 2), NOON), Duration.ofMinutes(80));
        }

        @Test
        void a_feed_that_fails_for_weeks_is_asked_every_six_hours() {
            assertJittered(plan.afterFailure(feed(TEN_MINUTES, 4000), NOON), Duration.ofHours(6));
        }

        @Test
        void a_failing_feed_is_never_asked_more_often_than_a_sound_one() {
            assertJittered(plan.afterFailure(feed(Duration.ofDays(2), 3), NOON), Duration.ofDays(2));
        }

        @Test
        void a_server_that_asks_for_less_than_the_interval_does_not_hasten_the_poll() {
            assertJittered(plan.afterThrottle(feed(TEN_MINUTES, 0), Duration.ofSeconds(1), NOON), TEN_MINUTES);
            assertJittered(plan.afterThrottle(feed(TEN_MINUTES, 0), Duration.ofHours(1), NOON), Duration.ofHours(1));
        }

        @Test
        void a_server_that_says_again_and_again_that_it_is_asked_too_often_is_asked_ever_less() {
            assertJittered(
                    plan.afterThrottle(feed(TEN_MINUTES, 3), Duration.ofMinutes(1), NOON), Duration.ofMinutes(80));
        }
    }
}
