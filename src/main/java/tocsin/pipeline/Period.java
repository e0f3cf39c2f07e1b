package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of time up to now, as people type it: {@code 24h}, {@code 30d}, {@code 12w}. */
record Period(int count, Unit unit) {
    static final Period USUAL = new Period(30, Unit.DAYS);
    static final String LIMITS = "A period is written 24h, 7d, 30d or 12w, and is a year at most.";

    private static final Pattern TYPED = Pattern.compile("(\\d{1,5})([hdw])");
    private static final int DAYS_A_WEEK = 7;
    private static final Duration LONGEST = Duration.ofDays(366);

    enum Unit {
        HOURS,
        DAYS,
        WEEKS
    }

    /** Whether somebody means a period, be it one that can be shown or not. */
    static boolean isMeant(String text) {
        return TYPED.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** The period that is typed; empty when it is none, or none between an hour and a year. */
    static Optional<Period> of(String text) {
        Matcher typed = TYPED.matcher(text.toLowerCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        Unit unit = switch (typed.group(2)) {
            case "h" -> Unit.HOURS;
            case "d" -> Unit.DAYS;
            default -> Unit.WEEKS;
        };
        Period period = new Period(Integer.parseInt(typed.group(1)), unit);
        return period.count() > 0 && period.length().compareTo(LONGEST) <= 0 ? Optional.of(period) : Optional.empty();
    }

    private Duration length() {
        return switch (unit) {
            case HOURS -> Duration.ofHours(count);
            case DAYS -> Duration.ofDays(count);
            case WEEKS -> Duration.ofDays((long) DAYS_A_WEEK * count);
        };
    }

    /** When it began: whole hours, or whole days of the zone, this one among them. */
    Instant begin(Instant now, ZoneId zone) {
        if (unit == Unit.HOURS) {
            return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(count - 1L));
        }
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(length().toDays() - 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** {@code 30 days}. */
    String words() {
        String name = unit.name().toLowerCase(Locale.ROOT);
        return count == 1 ? name.substring(0, name.length() - 1) : count + " " + name;
    }
}
