package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** At which hours a feed publishes. */
class RhythmTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Instant before(int days, int hours) {
        return NOON.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
    }

    /** One headline each noon of the last days. */
    private static Rhythm daily(int days) {
        return Rhythm.begun(NOON)
                .heard(
                        IntStream.rangeClosed(1, days)
                                .mapToObj(day -> before(day, 0))
                                .toList(),
                        NOON);
    }

    @Test
    void A_feed_that_publishes_one_headline_each_noon_is_expected_to_publish_one_then_and_none_at_midnight() {
        assertThat(daily(30).perHour(NOON)).isCloseTo(1, within(.05));
        assertThat(daily(30).perHour(before(0, 12))).isZero();
    }

    @Test
    void Neighbouring_hours_count_for_a_quarter() {
        assertThat(daily(30).perHour(before(0, 1))).isCloseTo(.25, within(.02));
    }

    @Test
    void It_is_known_once_it_was_watched_for_three_days_and_has_brought_five_headlines() {
        assertThat(Rhythm.begun(NOON).isKnown()).isFalse();
        assertThat(Rhythm.begun(NOON)
                        .heard(List.of(before(30, 0), before(1, 0)), NOON)
                        .isKnown())
                .isFalse();
        assertThat(Rhythm.begun(NOON)
                        .heard(
                                IntStream.range(0, 40)
                                        .mapToObj(hour -> before(0, hour))
                                        .toList(),
                                NOON)
                        .isKnown())
                .isFalse();
        assertThat(daily(8).isKnown()).isTrue();
    }

    @Test
    void What_was_long_ago_counts_less() {
        Rhythm once = Rhythm.begun(NOON).heard(List.of(NOON), NOON).heard(List.of(), NOON.plus(Duration.ofDays(14)));

        assertThat(once.weights().get(12)).isCloseTo(.5, within(.001));
    }

    @Test
    void Silence_is_measured_by_what_was_to_be_expected() {
        Instant afterNoon = NOON.plus(Duration.ofHours(1));
        Instant third = daily(60).due(afterNoon, 3).orElseThrow();

        assertThat(third).isBetween(afterNoon.plus(Duration.ofDays(2)), afterNoon.plus(Duration.ofDays(4)));
        assertThat(Rhythm.begun(NOON).due(NOON, 3)).isEmpty();
    }

    @Test
    void No_silence_lasts_longer_than_sixty_days_before_it_is_noticed() {
        assertThat(daily(30).due(NOON, 1000)).contains(NOON.plus(Duration.ofDays(60)));
    }

    @Property(tries = 200)
    void It_does_not_matter_whether_headlines_come_at_once_or_one_by_one(
            @ForAll List<@IntRange(min = 0, max = 2000) Integer> hours) {
        List<Instant> published =
                hours.stream().sorted().map(hour -> before(0, 2000 - hour)).toList();
        Rhythm together = Rhythm.begun(NOON).heard(published, NOON);
        Rhythm apart = Rhythm.begun(published.isEmpty() ? NOON : published.getFirst());
        for (Instant moment : published) {
            apart = apart.heard(List.of(moment), moment);
        }
        apart = apart.heard(List.of(), NOON);

        for (int hour = 0; hour < 24; hour++) {
            assertThat(apart.weights().get(hour)).isCloseTo(together.weights().get(hour), within(1e-6));
        }
    }
}
