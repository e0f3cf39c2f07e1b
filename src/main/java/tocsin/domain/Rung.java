package tocsin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An alert with what became of it.
 *
 * @param ended when it was delivered or refused
 * @param trouble why it was refused, or why the last attempt failed
 * @param dismissed when somebody in the chat said that it is not relevant
 */
public record Rung(
        AlertId id,
        Alert alert,
        State state,
        Optional<Instant> ended,
        Optional<String> trouble,
        Optional<Instant> dismissed) {
    /** How far an alert has come. */
    public enum State {
        OWED,
        SENDING,
        DELIVERED,
        REFUSED
    }

    /** Delivered, and nobody said that it is not relevant. */
    public boolean isKept() {
        return state == State.DELIVERED && dismissed.isEmpty();
    }
}
