package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** When digests are due, wherever clocks go forward and back. */
class DigestPlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ChatId CHAT = new ChatId(1);

    private static DigestPlan daily(String at) {
        return new DigestPlan(CHAT, LocalTime.parse(at), Optional.empty());
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<DigestPlan> plans() {
        return Arbitraries.integers()
                .between(0, 24 * 60 - 1)
                .flatMap(minute -> Arbitraries.of(DayOfWeek.class)
                        .optional()
                        .map(day -> new DigestPlan(CHAT, LocalTime.ofSecondOfDay(minute * 60L), day)));
    }

    @Property(tries = 500)
    void The_moments_are_about_a_period_apart_and_each_begins_where_the_last_ended(
            @ForAll("plans") DigestPlan plan,
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = 2_000_000_000) long from,
            @ForAll @IntRange(min = 1, max = 30) int times) {
        Instant due = plan.latestDue(Instant.ofEpochSecond(from), zone);
        assertThat(due).isBeforeOrEqualTo(Instant.ofEpochSecond(from));
        for (int i = 0; i < times; i++) {
            Instant next = plan.nextDue(due, zone);
            assertThat(next).isAfter(due);
            assertThat(plan.beginOf(next, zone)).isEqualTo(due);
            assertThat(plan.latestDue(next, zone)).isEqualTo(next);
            assertThat(plan.latestDue(next.minusMillis(1), zone)).isEqualTo(due);
            // Islands have left out a day, or had one twice, when they moved across the date line.
            Duration period = Duration.ofDays(plan.weekday().isPresent() ? 7 : 1);
            assertThat(Duration.between(due, next)).isBetween(period.minusHours(25), period.plusHours(25));
            due = next;
        }
    }

    @Test
    void A_time_that_a_day_does_not_have_is_meant_an_hour_later() {
        assertThat(daily("02:30").nextDue(Instant.parse("2026-03-29T00:00:00Z"), BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void A_time_that_a_day_has_twice_is_due_once() {
        List<Instant> due = new ArrayList<>();
        Instant at = Instant.parse("2026-10-24T12:00:00Z");
        for (int i = 0; i < 3; i++) {
            at = daily("02:30").nextDue(at, BERLIN);
            due.add(at);
        }

        assertThat(due)
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-26T01:30:00Z"),
                        Instant.parse("2026-10-27T01:30:00Z"));
    }

    @Test
    void Eight_stays_eight_when_clocks_change() {
        assertThat(daily("08:00").nextDue(Instant.parse("2026-03-28T07:00:00Z"), BERLIN))
                .isEqualTo("2026-03-29T06:00:00Z");
    }

    @Test
    void A_weekly_digest_is_due_on_its_day() {
        DigestPlan mondays = new DigestPlan(CHAT, LocalTime.of(8, 0), Optional.of(DayOfWeek.MONDAY));

        assertThat(mondays.nextDue(Instant.parse("2026-03-02T07:59:00Z"), ZoneId.of("UTC")))
                .isEqualTo("2026-03-02T08:00:00Z");
        assertThat(mondays.nextDue(Instant.parse("2026-03-02T08:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo("2026-03-09T08:00:00Z");
    }
}
