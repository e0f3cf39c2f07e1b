package tocsin.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a chat is sent digests, by the clock of its zone. A time that a day does not have, since clocks go forward, is meant as
 * much later as they go; of one that a day has twice the first is meant.
 *
 * @param weekday on which they are sent; empty: on every day
 */
public record DigestPlan(ChatId chat, LocalTime at, Optional<DayOfWeek> weekday) {
    private static final int DAYS_A_WEEK = 7;

    /** The latest moment, not after this one, at which a digest is due. */
    public Instant latestDue(Instant now, ZoneId zone) {
        LocalDate day = day(now.atZone(zone).toLocalDate().plusDays(1));
        while (due(day, zone).isAfter(now)) {
            day = day.minusDays(period());
        }
        return due(day, zone);
    }

    /** The first moment after this one at which a digest is due. */
    public Instant nextDue(Instant now, ZoneId zone) {
        LocalDate day = day(now.atZone(zone).toLocalDate());
        while (!due(day, zone).isAfter(now)) {
            day = day.plusDays(period());
        }
        return due(day, zone);
    }

    /** Since when the digest of this moment tells: what was due before it. */
    public Instant beginOf(Instant due, ZoneId zone) {
        return latestDue(due.minusMillis(1), zone);
    }

    private Instant due(LocalDate day, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }

    /** The day itself, or the last one before it on which digests are sent. */
    private LocalDate day(LocalDate day) {
        return weekday.map(wanted -> day.with(TemporalAdjusters.previousOrSame(wanted)))
                .orElse(day);
    }

    private int period() {
        return weekday.isPresent() ? DAYS_A_WEEK : 1;
    }
}
