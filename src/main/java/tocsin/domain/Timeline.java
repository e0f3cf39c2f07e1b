package tocsin.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many incidents of which type there were when.
 *
 * @param zone in which the columns begin and end
 * @param from no later than the end of the first column
 * @param until after {@code from}; nothing at or after it is counted
 * @param columns side by side without holes, the earliest first; those without incidents too
 */
public record Timeline(Step step, ZoneId zone, Instant from, Instant until, List<Column> columns) {
    private static final Duration IN_HOURS = Duration.ofHours(49);
    private static final Duration IN_DAYS = Duration.ofDays(93);

    public Timeline {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a timeline runs from " + from + " to " + until);
        }
        columns = List.copyOf(columns);
    }

    /** What a column stands for, by the clocks and calendars of the zone. */
    public enum Step {
        HOUR,
        DAY,
        /** From Monday to Sunday. */
        WEEK
    }

    /** An incident as it is counted: when its first headline was published, its type, and how grave it is. */
    public record Occurrence(Instant at, Optional<EventType> type, Optional<Severity> severity) {}

    /**
     * The incidents of one hour, day or week.
     *
     * @param counts by type; a type without incidents is missing
     * @param untyped news that a watch asked for and that is none of ACLED's types
     * @param critical how many of all these are critical
     */
    public record Column(Instant start, Map<EventType, Integer> counts, int untyped, int critical) {
        public Column {
            counts = Map.copyOf(counts);
        }

        /** All incidents. */
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum() + untyped;
        }

        /** Those of a type; empty: those of none. */
        public int of(Optional<EventType> type) {
            return type.map(known -> counts.getOrDefault(known, 0)).orElse(untyped);
        }
    }

    /** Counts what occurred between these moments: by hours up to two days, by days up to three months, else by weeks. */
    public static Timeline of(ZoneId zone, Instant from, Instant until, List<Occurrence> occurrences) {
        Duration length = Duration.between(from, until);
        Step step = length.compareTo(IN_HOURS) < 0 ? Step.HOUR : length.compareTo(IN_DAYS) < 0 ? Step.DAY : Step.WEEK;
        List<Column> columns = new ArrayList<>();
        for (Instant start = begin(step, from.atZone(zone)); start.isBefore(until); ) {
            Instant end = next(step, start, zone);
            columns.add(column(start, within(occurrences, later(start, from), earlier(end, until))));
            start = end;
        }
        return new Timeline(step, zone, from, until, columns);
    }

    private static List<Occurrence> within(List<Occurrence> occurrences, Instant from, Instant until) {
        return occurrences.stream()
                .filter(one -> !one.at().isBefore(from) && one.at().isBefore(until))
                .toList();
    }

    private static Column column(Instant start, List<Occurrence> occurrences) {
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        occurrences.forEach(one -> one.type().ifPresent(type -> counts.merge(type, 1, Integer::sum)));
        int untyped =
                (int) occurrences.stream().filter(one -> one.type().isEmpty()).count();
        int critical = (int) occurrences.stream()
                .filter(one -> one.severity().equals(Optional.of(Severity.CRITICAL)))
                .count();
        return new Column(start, counts, untyped, critical);
    }

    /** Days begin when the zone says: where clocks go forward at midnight, at one. */
    private static Instant begin(Step step, ZonedDateTime moment) {
        return switch (step) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS).toInstant();
            case DAY -> moment.toLocalDate().atStartOfDay(moment.getZone()).toInstant();
            case WEEK ->
                moment.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(moment.getZone())
                        .toInstant();
        };
    }

    private static Instant next(Step step, Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        return switch (step) {
            case HOUR -> start.plus(Duration.ofHours(1));
            case DAY -> local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
            case WEEK -> local.toLocalDate().plusWeeks(1).atStartOfDay(zone).toInstant();
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** All incidents. */
    public int total() {
        return columns.stream().mapToInt(Column::total).sum();
    }

    /** All incidents of a type; empty: those of none. */
    public int of(Optional<EventType> type) {
        return columns.stream().mapToInt(column -> column.of(type)).sum();
    }

    /** All critical incidents. */
    public int critical() {
        return columns.stream().mapToInt(Column::critical).sum();
    }
}
