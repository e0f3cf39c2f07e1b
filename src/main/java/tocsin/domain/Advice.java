package tocsin.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a feed and its server ask of those who poll it.
 *
 * @param fresh for how long the answer stays fresh (RFC 9111: {@code Cache-Control: max-age}, else {@code Expires})
 * @param period how often the document says that it changes (RSS {@code ttl}, {@code sy:updatePeriod})
 * @param skipHours hours of the day, in UTC, in which nobody need ask (RSS {@code skipHours})
 * @param skipDays days of the week, in UTC, on which nobody need ask (RSS {@code skipDays})
 */
public record Advice(
        Optional<Duration> fresh, Optional<Duration> period, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
    /** Nothing is asked. */
    public static final Advice NONE = new Advice(Optional.empty(), Optional.empty(), Set.of(), Set.of());

    public Advice {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
        if (skipHours.stream().anyMatch(hour -> hour < 0 || hour > 23)) {
            throw new IllegalArgumentException("an hour of the day is from 0 to 23, not " + skipHours);
        }
    }

    /** This advice, with what the headers of an answer say of its freshness. */
    public Advice freshFor(Optional<Duration> time) {
        return new Advice(time, period, skipHours, skipDays);
    }
}
