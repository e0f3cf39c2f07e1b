package tocsin.domain;

import java.util.Optional;

/**
 * What a server told us to ask with next time (RFC 9110 section 13), and what the last body was.
 *
 * @param etag echoed as it came, quotes and weak mark included
 * @param lastModified echoed as it came, never re-formatted
 * @param bodyHash SHA-256 of the last body in hex; an equal body is not parsed again
 */
public record Freshness(Optional<String> etag, Optional<String> lastModified, Optional<String> bodyHash) {
    /** Nothing is known yet: ask for everything. */
    public static final Freshness UNKNOWN = new Freshness(Optional.empty(), Optional.empty(), Optional.empty());
}
