package tocsin.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tocsin.domain.Timeline;

/** What stands below the columns, and from when to when they run. */
final class Labels {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_HOUR = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final int WEEK = 7;

    private Labels() {}

    /** Below one column. */
    static String column(Timeline timeline, int column) {
        ZonedDateTime start = timeline.columns().get(column).start().atZone(timeline.zone());
        return switch (timeline.step()) {
            case HOUR -> HOUR.format(start);
            case DAY -> (timeline.columns().size() <= WEEK + 1 ? WEEKDAY : DAY).format(start);
            case WEEK -> DAY.format(start);
        };
    }

    /** {@code 24 Oct – 22 Nov 2026}: the first and the last day, both of them counted. */
    static String range(Timeline timeline) {
        ZoneId zone = timeline.zone();
        if (timeline.step() == Timeline.Step.HOUR) {
            return DAY_AND_HOUR.format(timeline.from().atZone(zone)) + " – "
                    + DAY_AND_HOUR.format(timeline.until().atZone(zone));
        }
        ZonedDateTime first = timeline.from().atZone(zone);
        ZonedDateTime last = last(timeline.until()).atZone(zone);
        if (first.toLocalDate().equals(last.toLocalDate())) {
            return FULL_DAY.format(first);
        }
        return (first.getYear() == last.getYear() ? DAY : FULL_DAY).format(first) + " – " + FULL_DAY.format(last);
    }

    private static Instant last(Instant until) {
        return until.minusMillis(1);
    }
}
