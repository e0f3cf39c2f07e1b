package tocsin.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where a feed can be subscribed to instead of polled (W3C WebSub section 4).
 *
 * @param hubs the servers that tell of news, in the order in which they are named
 * @param self what the feed calls itself; to be subscribed to by this address
 */
public record HubLinks(List<URI> hubs, Optional<URI> self) {
    /** None are named. */
    public static final HubLinks NONE = new HubLinks(List.of(), Optional.empty());

    public HubLinks {
        hubs = List.copyOf(hubs);
    }
}
