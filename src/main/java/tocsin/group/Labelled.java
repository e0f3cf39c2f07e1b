package tocsin.group;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import tocsin.domain.Gist;

/**
 * A headline of which a person says what incident it is of.
 *
 * @param incident any name, the same for all headlines of the incident
 */
public record Labelled(String title, String publisher, Instant published, Gist gist, String incident) {
    /** The month in which it was published, in UTC. */
    YearMonth month() {
        return YearMonth.from(published.atOffset(ZoneOffset.UTC));
    }
}
