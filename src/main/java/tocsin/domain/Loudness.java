package tocsin.domain;

import java.util.Optional;

/**
 * When updates of incidents that have rung in a chat ring again.
 *
 * @param from the least severity of the incident; empty: never
 */
public record Loudness(Optional<Severity> from) {
    /** Updates are silent. */
    public static final Loudness NEVER = new Loudness(Optional.empty());

    /** From this severity on. */
    public static Loudness from(Severity severity) {
        return new Loudness(Optional.of(severity));
    }

    /** Whether an update of an incident of this severity rings. */
    public boolean rings(Optional<Severity> severity) {
        return from.isPresent()
                && severity.filter(level -> level.compareTo(from.get()) >= 0).isPresent();
    }
}
