package tocsin.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import tocsin.domain.Reach;

/**
 * How feeds are fetched.
 *
 * @param timeout for the whole of one fetch, redirects and body included, but not the wait for a free place
 * @param maxBytes of a body after decompression
 * @param atOnce how many fetches run at once in all; to one host there is never more than one
 * @param userAgent what we call ourselves, with an address where we can be reached
 * @param proxy an HTTP proxy as {@code http://host:port}, through which everything goes
 * @param reach where fetches may go
 */
public record FetchSettings(
        Duration timeout, long maxBytes, int atOnce, String userAgent, Optional<URI> proxy, Reach reach) {
    /** 30 s, 10 MB, 16 at once, no proxy, public addresses only. */
    public static final FetchSettings DEFAULTS = new FetchSettings(
            Duration.ofSeconds(30), 10_000_000, 16, "Tocsin/0.1 (news alarm bell)", Optional.empty(), Reach.PUBLIC);

    public FetchSettings {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("fetch timeout must be longer than nothing, not " + timeout);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("fetch maxBytes must be at least 1, not " + maxBytes);
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("fetch atOnce must be at least 1, not " + atOnce);
        }
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
            throw new IllegalArgumentException("fetch userAgent must be printable ASCII");
        }
        proxy.filter(address -> address.getHost() == null || address.getPort() < 0)
                .ifPresent(address -> {
                    throw new IllegalArgumentException("fetch proxy must be written http://host:port, not " + address);
                });
    }
}
