package tocsin.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server's headers say beside the document.
 *
 * @param fresh how long the document stays fresh (RFC 9111 section 4.2), zero when it is never fresh
 * @param moved where permanent redirects (301, 308) led, if every redirect on the way was permanent
 * @param hubs of the Link headers (RFC 8288)
 */
public record Hints(Optional<Duration> fresh, Optional<URI> moved, HubLinks hubs) {
    /** Nothing said. */
    public static final Hints NONE = new Hints(Optional.empty(), Optional.empty(), HubLinks.NONE);
}
