package tocsin.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the feeds: each an address, or a mapping with one. */
final class FeedList {
    private final Section top;
    private final Findings findings;

    FeedList(Section top, Findings findings) {
        this.top = top;
        this.findings = findings;
    }

    private record Listed(Settings.FeedEntry feed, Place place) {}

    /** The feeds in the order of the file; an address that is listed twice counts once. */
    List<Settings.FeedEntry> read() {
        Map<String, Listed> feeds = new LinkedHashMap<>();
        for (Item item : top.items(Keys.FEEDS)) {
            feed(item).ifPresent(feed -> {
                String identity = WebAddress.identity(feed.url());
                Listed earlier = feeds.putIfAbsent(identity, new Listed(feed, item.place()));
                if (earlier != null) {
                    findings.warn(
                            item.place(),
                            "the feed " + feed.url() + " is listed twice, the first time at " + earlier.place());
                    feeds.put(identity, new Listed(merged(earlier.feed(), feed), earlier.place()));
                }
            });
        }
        return new ArrayList<>(feeds.values().stream().map(Listed::feed).toList());
    }

    private Optional<Settings.FeedEntry> feed(Item item) {
        if (!(item.node() instanceof MappingNode)) {
            return top.text(Keys.FEEDS, item)
                    .flatMap(given -> top.read(Keys.FEEDS, given))
                    .map(url -> new Settings.FeedEntry(url, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        Section entry = top.entry(Keys.FEEDS, item);
        Optional<URI> url = entry.required(Keys.FEED_URL);
        var title = entry.value(Keys.FEED_TITLE);
        var publisher = entry.value(Keys.FEED_PUBLISHER);
        var interval = entry.value(Keys.FEED_INTERVAL);
        return url.map(address -> new Settings.FeedEntry(address, title, publisher, interval));
    }

    private static Settings.FeedEntry merged(Settings.FeedEntry first, Settings.FeedEntry second) {
        return new Settings.FeedEntry(
                first.url(),
                first.title().or(second::title),
                first.publisher().or(second::publisher),
                first.interval().or(second::interval));
    }
}
