package tocsin.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * At which hours of the day a feed publishes, and how much. What is long ago counts less: half as much for each two weeks.
 *
 * @param since the first headline that counted
 * @param until the moment up to which the weights have faded
 * @param weights headlines for each hour of the day in UTC, 24 of them, faded
 */
public record Rhythm(Instant since, Instant until, List<Double> weights) {
    private static final int HOURS = 24;
    private static final double HALF_LIFE_DAYS = 14;

    /** It must have been watched for as long before it is believed. */
    private static final Duration ENOUGH = Duration.ofDays(3);

    private static final double ENOUGH_HEADLINES = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST_SILENCE_HOURS = 60 * HOURS;

    public Rhythm {
        if (weights.size() != HOURS) {
            throw new IllegalArgumentException("a rhythm has " + HOURS + " hours, not " + weights.size());
        }
        weights = List.copyOf(weights);
    }

    /** Nothing heard yet. */
    public static Rhythm begun(Instant now) {
        return new Rhythm(now, now, Collections.nCopies(HOURS, 0.0));
    }

    /** The rhythm with these headlines, published by {@code now}. Those from before may be older than it. */
    public Rhythm heard(Collection<Instant> published, Instant now) {
        Instant later = now.isAfter(until) ? now : until;
        double fading = fading(until, later);
        List<Double> sums =
                new ArrayList<>(weights.stream().map(weight -> weight * fading).toList());
        Instant first = since;
        for (Instant moment : published) {
            int hour = hour(moment);
            sums.set(hour, sums.get(hour) + fading(moment, later));
            first = moment.isBefore(first) ? moment : first;
        }
        return new Rhythm(first, later, sums);
    }

    /** Whether enough was heard, for long enough, to rely on it. */
    public boolean isKnown() {
        return Duration.between(since, until).compareTo(ENOUGH) >= 0
                && weights.stream().mapToDouble(Double::doubleValue).sum() >= ENOUGH_HEADLINES;
    }

    /** How many headlines are to be expected in an hour around this moment; of neighbouring hours a part counts too. */
    public double perHour(Instant moment) {
        int hour = hour(moment);
        double around = (weight(hour - 1) + 2 * weight(hour) + weight(hour + 1)) / 4;
        return Math.max(around, weight(hour)) / days();
    }

    /**
     * When a feed that brings nothing after {@code last} has been silent for as long as it takes to bring so many headlines by
     * its rhythm; within 60 days, and empty while the rhythm is not known.
     */
    public Optional<Instant> due(Instant last, int headlines) {
        if (!isKnown()) {
            return Optional.empty();
        }
        double sum = 0;
        Instant at = last;
        for (int hour = 0; hour < LONGEST_SILENCE_HOURS && sum < headlines; hour++) {
            sum += weight(hour(at)) / days();
            at = at.plus(HOUR);
        }
        return Optional.of(at);
    }

    /** How many days the weights stand for, with those that have faded counted for less. */
    private double days() {
        double span = Math.max(1, days(since, until));
        double mean = HALF_LIFE_DAYS / Math.log(2);
        return mean * (1 - Math.exp(-span / mean));
    }

    private double weight(int hour) {
        return weights.get(Math.floorMod(hour, HOURS));
    }

    private static double fading(Instant from, Instant to) {
        return Math.pow(0.5, Math.max(0, days(from, to)) / HALF_LIFE_DAYS);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 86_400_000.0;
    }

    private static int hour(Instant moment) {
        return (int) Math.floorMod(Math.floorDiv(moment.getEpochSecond(), 3600L), (long) HOURS);
    }
}
