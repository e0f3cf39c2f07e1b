package tocsin.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When each item comes out in real time: the backdrop at once, the others in order, evenly spread over the length of the demo.
 *
 * <p>This is arithmetic and needs no timer: what is out follows from the time at which one asks.
 */
final class Releases {
    private final List<Release> all;

    private record Release(NewsItem item, Instant at) {}

    Releases(NewsDay day, Instant start, Duration length) {
        List<Release> releases = new ArrayList<>();
        day.items().stream().filter(NewsItem::backdrop).forEach(item -> releases.add(new Release(item, start)));
        List<NewsItem> live =
                day.items().stream().filter(item -> !item.backdrop()).toList();
        for (int i = 0; i < live.size(); i++) {
            Duration wait = length.multipliedBy(i + 1).dividedBy(live.size());
            releases.add(new Release(live.get(i), start.plus(wait)));
        }
        this.all = List.copyOf(releases);
    }

    /** What a feed holds at a moment, newest first; an edit stands in place of what it edits. */
    List<NewsItem> of(Outlet outlet, Instant now) {
        Map<String, NewsItem> byGuid = new LinkedHashMap<>();
        for (Release release : all) {
            if (release.item().outlet().equals(outlet) && !release.at().isAfter(now)) {
                byGuid.remove(release.item().guid());
                byGuid.put(release.item().guid(), release.item());
            }
        }
        return List.copyOf(byGuid.values()).reversed();
    }

    /** The newest item with this link, if it is out. */
    Optional<NewsItem> at(URI link, Instant now) {
        return out(link, now).map(Release::item).reduce((older, newer) -> newer);
    }

    /** When an item with this link first came out. */
    Optional<Instant> released(URI link, Instant now) {
        return out(link, now).map(Release::at).findFirst();
    }

    /** Whether every item is out. */
    boolean over(Instant now) {
        return all.stream().noneMatch(release -> release.at().isAfter(now));
    }

    private Stream<Release> out(URI link, Instant now) {
        return all.stream()
                .filter(release ->
                        release.item().link().equals(link) && !release.at().isAfter(now));
    }
}
