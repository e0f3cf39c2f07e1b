package tocsin.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.EventType;
import tocsin.domain.Timeline;
import tocsin.domain.Timeline.Column;

/** Says what a timeline shows. */
public final class TimelineWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private TimelineWords() {}

    /** {@code one incident}, {@code 1,240 incidents}. */
    public static String incidents(int count) {
        return count == 1 ? "one incident" : String.format(Locale.ENGLISH, "%,d incidents", count);
    }

    /** {@code Explosions/Remote violence: 11}, the most first. */
    public static List<String> byType(Timeline timeline) {
        return Stream.concat(Stream.of(EventType.values()).map(Optional::of), Stream.of(Optional.<EventType>empty()))
                .filter(type -> timeline.of(type) > 0)
                .sorted(Comparator.comparingInt((Optional<EventType> type) -> timeline.of(type))
                        .reversed())
                .map(type -> type.map(EventType::label).orElse("Other news")
                        + String.format(Locale.ENGLISH, ": %,d", timeline.of(type)))
                .toList();
    }

    /** {@code Busiest: Sat 21 Nov, with 8}; empty when no column stands out by more than one incident. */
    public static Optional<String> busiest(Timeline timeline) {
        Optional<Column> highest = timeline.columns().stream().max(Comparator.comparingInt(Column::total));
        return highest.filter(column -> column.total() > 1)
                .map(column -> "Busiest: " + name(timeline, column) + ", with " + column.total());
    }

    private static String name(Timeline timeline, Column column) {
        return switch (timeline.step()) {
            case HOUR -> "the hour from " + MOMENT.format(column.start().atZone(timeline.zone()));
            case DAY -> DAY.format(column.start().atZone(timeline.zone()));
            case WEEK -> "the week from " + DAY.format(column.start().atZone(timeline.zone()));
        };
    }

    /** {@code Mon 16 Nov, 00:00 – Sun 22 Nov, 18:30 (Asia/Baghdad)}. */
    public static String span(Timeline timeline) {
        return moment(timeline.from(), timeline.zone()) + " – " + moment(timeline.until(), timeline.zone()) + " ("
                + timeline.zone().getId() + ")";
    }

    private static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** For those who do not see the picture: the totals, and each column that has incidents, up to a readable number. */
    public static String alt(Timeline timeline, String title) {
        List<String> columns = new ArrayList<>();
        timeline.columns().stream()
                .filter(column -> column.total() > 0)
                .map(column -> name(timeline, column) + " " + column.total())
                .forEach(columns::add);
        String days = columns.size() > MOST_SAID ? "" : ". " + String.join(", ", columns);
        return "Bar chart of " + incidents(timeline.total()) + ", " + title + ": "
                + byType(timeline).stream().collect(Collectors.joining(", ")) + days;
    }

    private static final int MOST_SAID = 14;

    /** How long it runs, in whole days: {@code 30 days}; in hours when it is drawn in hours. */
    public static String length(Timeline timeline) {
        Duration length = Duration.between(timeline.from(), timeline.until());
        if (timeline.step() == Timeline.Step.HOUR) {
            return Math.ceilDiv(length.toMinutes(), 60) + " hours";
        }
        return timeline.columns().size() + (timeline.step() == Timeline.Step.DAY ? " days" : " weeks");
    }
}
