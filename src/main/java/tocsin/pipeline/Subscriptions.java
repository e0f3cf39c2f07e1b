package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.fetch.Subscription;
import tocsin.store.Feeds;
import tocsin.store.Memory;
import tocsin.store.Store;

/** The operator's lists of feeds, in and out. */
public final class Subscriptions {
    private final Store store;
    private final Duration interval;
    private final InstantSource clock;

    /**
     * The story with its parts.
     *
     * @param interval how often feeds are polled that a list brings
     */
    public Subscriptions(Store store, Duration interval, InstantSource clock) {
        this.store = store;
        this.interval = interval;
        this.clock = clock;
    }

    /** How many feeds of a list were new, and how many were read already. */
    public record Tally(int added, int known) {}

    /**
     * Adds the feeds of a list, all or none, as feeds of the operator's command that belong to no chat. One that is read
     * already only gains the tags, and the site where it has none: what the configuration says of it stays.
     *
     * @param step run after each feed
     */
    public Tally take(List<Subscription> list, Runnable step) {
        return store.change(memory -> {
            Map<URI, Feed> known = known(memory);
            Instant now = clock.instant();
            int added = 0;
            for (Subscription subscription : list) {
                Optional<Feed> found = Optional.ofNullable(known.get(subscription.address()))
                        .or(() -> memory.feeds().at(subscription.address()));
                added += found.isEmpty() ? 1 : 0;
                file(memory, found.orElseGet(() -> add(memory, subscription, now)), subscription);
                step.run();
            }
            return new Tally(added, list.size() - added);
        });
    }

    /** All feeds as a list, without the names and passwords that may stand in addresses: lists are handed on. */
    public List<Subscription> all() {
        return store.look(memory -> memory.feeds().all().stream()
                .map(feed -> new Subscription(URI.create(feed.shownAddress()), feed.title(), feed.site(), feed.tags()))
                .toList());
    }

    /** By one spelling of their addresses, whichever the configuration or a chat has used. */
    private static Map<URI, Feed> known(Memory memory) {
        Map<URI, Feed> known = new HashMap<>();
        memory.feeds().all().forEach(feed -> known.put(Subscription.canonical(feed.address()), feed));
        return known;
    }

    private Feed add(Memory memory, Subscription subscription, Instant now) {
        return memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                subscription.address(),
                                subscription.title(),
                                FeedDesk.publisher(subscription.address()),
                                Origin.COMMAND,
                                Optional.empty(),
                                interval),
                        now);
    }

    private static void file(Memory memory, Feed feed, Subscription subscription) {
        if (!feed.tags().containsAll(subscription.tags())) {
            memory.feeds().tagged(feed.id(), subscription.tags());
        }
        subscription
                .site()
                .filter(site -> feed.site().isEmpty())
                .ifPresent(site -> memory.feeds().sited(feed.id(), site));
    }
}
