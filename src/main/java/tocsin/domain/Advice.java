package tocsin.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How often a feed asks to be polled, as its document says.
 *
 * @param period how long its makers think that it stays as it is: RSS 2.0 {@code ttl} or the syndication module's
 *     {@code updatePeriod}
 * @param skipHours hours of the day in UTC, 0 to 23, in which nothing new comes (RSS 2.0 {@code skipHours})
 * @param skipDays days of the week in UTC on which nothing new comes (RSS 2.0 {@code skipDays})
 */
public record Advice(Optional<Duration> period, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** A document that says nothing of it. */
    public static final Advice NONE = new Advice(Optional.empty(), Set.of(), Set.of());

    public Advice {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
