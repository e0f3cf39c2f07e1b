package tocsin.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Feed;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.HubLinks;
import tocsin.fetch.Sites;

/**
 * Where a feed can be subscribed to, and under which name.
 *
 * @param hubs at least one, none less safe than the feed itself
 */
record Topic(URI address, List<URI> hubs) {
    /** Feeds name one or two. */
    private static final int MOST_HUBS = 4;

    Topic {
        hubs = List.copyOf(hubs);
    }

    /** What an answer with a document says: by its headers first, else by the document (W3C WebSub section 4). */
    static Optional<Topic> of(Feed feed, FetchOutcome.Fetched fetched) {
        HubLinks header = fetched.hints().hubs();
        HubLinks document = fetched.document().hubs();
        List<URI> hubs = header.hubs().isEmpty() ? document.hubs() : header.hubs();
        return of(feed, hubs, header.self().or(document::self), fetched.finalAddress());
    }

    /** What an answer without a document says, by its headers alone. */
    static Optional<Topic> of(Feed feed, FetchOutcome.NotModified same) {
        HubLinks header = same.hints().hubs();
        return of(feed, header.hubs(), header.self(), feed.address());
    }

    /**
     * A self link that leads to another site is not followed, and the feed is polled as ever: a hub knows the feed by no
     * other name, and nobody may make us subscribe to what is not theirs.
     */
    private static Optional<Topic> of(Feed feed, List<URI> named, Optional<URI> self, URI read) {
        URI topic = self.orElse(feed.address());
        boolean own = Sites.same(feed.address(), topic) || Sites.same(read, topic);
        List<URI> hubs = named.stream()
                .flatMap(hub -> safe(feed, hub).stream())
                .distinct()
                .limit(MOST_HUBS)
                .toList();
        return own && !hubs.isEmpty() ? Optional.of(new Topic(topic, hubs)) : Optional.empty();
    }

    /** What is read over TLS is not to come in by a hub whose secret anybody could read: such a hub is asked over TLS. */
    private static Optional<URI> safe(Feed feed, URI hub) {
        if (isSafe(hub) || !isSafe(feed.address())) {
            return Optional.of(hub);
        }
        try {
            return hub.getPort() == -1 || hub.getPort() == 80
                    ? Optional.of(new URI("https", null, hub.getHost(), -1, hub.getPath(), hub.getQuery(), null))
                    : Optional.empty();
        } catch (URISyntaxException impossible) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
