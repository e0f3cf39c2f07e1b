package tocsin.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's word about the deed, as a publisher tells it first.
 *
 * @param entity the id of who says so; empty when that is not known
 */
public record Word(Kind kind, Optional<String> entity, String publisher, Instant at) {
    /** What is said. */
    public enum Kind {
        /** That they did it. */
        CLAIM,
        /** That they did not. */
        DENIAL
    }
}
