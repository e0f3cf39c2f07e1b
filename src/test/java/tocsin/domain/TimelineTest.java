package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import tocsin.domain.Timeline.Column;
import tocsin.domain.Timeline.Occurrence;
import tocsin.domain.Timeline.Step;

/** How incidents are counted by hours, days and weeks, in every zone. */
class TimelineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Occurrence at(String moment) {
        return new Occurrence(Instant.parse(moment), Optional.of(EventType.PROTESTS), Optional.empty());
    }

    private static Timeline of(ZoneId zone, String from, String until, Occurrence... occurrences) {
        return Timeline.of(zone, Instant.parse(from), Instant.parse(until), List.of(occurrences));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Property(tries = 400)
    void Every_incident_within_is_counted_once_and_columns_have_no_holes(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = 1_900_000_000) long from,
            @ForAll @IntRange(min = 1, max = 9_000) int hours) {
        Instant begin = Instant.ofEpochSecond(from);
        Instant end = begin.plus(Duration.ofHours(hours));
        List<Occurrence> occurrences = LongStream.rangeClosed(-3, hours + 3)
                .mapToObj(hour -> new Occurrence(
                        begin.plus(Duration.ofHours(hour)), Optional.empty(), Optional.of(Severity.CRITICAL)))
                .toList();
        Timeline timeline = Timeline.of(zone, begin, end, occurrences);

        assertThat(timeline.total()).isEqualTo(hours);
        assertThat(timeline.critical()).isEqualTo(hours);
        assertThat(timeline.columns()).extracting(Column::start).isSorted().doesNotHaveDuplicates();
        assertThat(timeline.columns().getFirst().start()).isBeforeOrEqualTo(begin);
        assertThat(timeline.columns().size()).isLessThan(100);
    }

    @Test
    void A_day_is_a_day_of_the_zone() {
        Timeline timeline = of(
                ZoneId.of("Asia/Baghdad"),
                "2026-02-20T21:00:00Z",
                "2026-03-01T21:00:00Z",
                at("2026-02-28T20:59:59Z"),
                at("2026-02-28T21:00:00Z"));

        assertThat(timeline.columns()).hasSize(9);
        assertThat(timeline.columns().subList(7, 9)).extracting(Column::total).containsExactly(1, 1);
    }

    @Test
    void Days_that_are_longer_or_shorter_by_an_hour_are_one_column_each() {
        Timeline spring = of(BERLIN, "2026-03-25T23:00:00Z", "2026-03-31T22:00:00Z");
        Timeline autumn = of(BERLIN, "2026-10-22T22:00:00Z", "2026-10-28T23:00:00Z");

        assertThat(List.of(spring, autumn))
                .allSatisfy(timeline -> assertThat(timeline.columns())
                        .allMatch(column ->
                                column.start().atZone(BERLIN).toLocalTime().equals(LocalTime.MIDNIGHT)));
        assertThat(spring.columns()).hasSize(6);
        assertThat(autumn.columns()).hasSize(6);
    }

    @Test
    void A_day_is_shown_by_hours_three_months_by_days_and_more_by_weeks() {
        assertThat(of(BERLIN, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z").step())
                .isEqualTo(Step.HOUR);
        assertThat(of(BERLIN, "2026-03-01T00:00:00Z", "2026-05-31T00:00:00Z").step())
                .isEqualTo(Step.DAY);
        assertThat(of(BERLIN, "2026-03-01T00:00:00Z", "2026-09-01T00:00:00Z").step())
                .isEqualTo(Step.WEEK);
    }
}
