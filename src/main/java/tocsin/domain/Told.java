package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A headline in its incident: who told what and when.
 *
 * @param published never later than {@code seen}
 * @param because why it is in its incident, or, of the first one, why the nearest incident was refused
 */
public record Told(
        HeadlineId headline,
        String title,
        Optional<URI> link,
        String publisher,
        Instant published,
        Instant seen,
        Facts facts,
        List<Reason> because) {
    public Told {
        because = List.copyOf(because);
    }
}
