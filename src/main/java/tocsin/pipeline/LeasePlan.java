package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import tocsin.domain.HubSubscription;

/** When a hub is asked, and asked again. */
final class LeasePlan {
    /** For how long we ask a hub to tell us; it may decide otherwise. */
    static final Duration WANTED = Duration.ofDays(10);

    private static final Duration LONGEST = Duration.ofDays(30);
    /** The hub has to say how long; one that does not is asked again tomorrow. */
    private static final Duration UNSAID = Duration.ofDays(1);

    private static final Duration DENIAL = Duration.ofDays(30);
    private static final Duration FIRST_BACKOFF = Duration.ofMinutes(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofHours(12);
    private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 8;
    private static final double RENEWAL = .8;
    private static final double JITTER = .05;

    private final RandomGenerator random;

    LeasePlan(RandomGenerator random) {
        this.random = random;
    }

    /** How long a lease is that a hub gives in so many seconds; month-long ones are renewed sooner than need be. */
    static Duration lease(String seconds) {
        if (!seconds.matches("\\d{1,18}") || Long.parseLong(seconds) == 0) {
            return UNSAID;
        }
        Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
        return lease.compareTo(LONGEST) > 0 ? LONGEST : lease;
    }

    /** At four fifths of the lease, a twentieth of it more or less. */
    Instant renewal(Instant now, Duration lease) {
        return now.plus(part(lease, RENEWAL));
    }

    /** When a hub is asked again that neither agrees nor confirms: ever later, but for a renewal before the lease ends. */
    Instant again(HubSubscription subscription, Instant now) {
        Duration wanted = FIRST_BACKOFF.multipliedBy(1L << Math.min(subscription.attempts(), MOST_DOUBLINGS));
        Duration backoff = wanted.compareTo(LONGEST_BACKOFF) < 0 ? wanted : LONGEST_BACKOFF;
        if (subscription.holds(now)) {
            Duration left = subscription
                    .lease()
                    .map(lease -> Duration.between(now, lease.until()).dividedBy(3))
                    .orElse(backoff);
            backoff = left.compareTo(backoff) < 0 ? left : backoff;
        }
        return now.plus(part(backoff.compareTo(SHORTEST_BACKOFF) > 0 ? backoff : SHORTEST_BACKOFF, 1));
    }

    /** When a hub that has denied is asked once more. */
    static Instant afterDenial(Instant now) {
        return now.plus(DENIAL);
    }

    private Duration part(Duration whole, double share) {
        double factor = share + JITTER * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(whole.toMillis() * factor));
    }
}
