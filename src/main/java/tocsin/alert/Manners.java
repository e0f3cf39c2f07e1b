package tocsin.alert;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Loudness;
import tocsin.domain.Severity;

/**
 * How often updates of one incident come to a chat, and when they ring.
 *
 * @param cooldown between two updates, by the severity of the incident; what is not listed waits for nothing
 * @param loudness of chats that have not chosen
 */
public record Manners(Map<Severity, Duration> cooldown, Loudness loudness) {
    /** An hour, half an hour, ten minutes, nothing; and what is critical rings. */
    public static final Manners USUAL = new Manners(
            Map.of(
                    Severity.LOW, Duration.ofHours(1),
                    Severity.MODERATE, Duration.ofMinutes(30),
                    Severity.HIGH, Duration.ofMinutes(10),
                    Severity.CRITICAL, Duration.ZERO),
            Loudness.from(Severity.CRITICAL));

    public Manners {
        cooldown = Map.copyOf(cooldown);
    }

    /** The least time between two updates; an incident without a severity is taken for a low one. */
    Duration cooldown(Optional<Severity> severity) {
        return cooldown.getOrDefault(severity.orElse(Severity.LOW), Duration.ZERO);
    }
}
