package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.HubSubscription;
import tocsin.domain.Origin;
import tocsin.fetch.FetchOutcome;
import tocsin.store.Store;

/** The commands about feeds: people list, add and remove them. */
public final class FeedDesk {
    private static final int MOST_LISTED = 25;

    private final Store store;
    private final AddFeed adding;
    private final InstantSource clock;

    /**
     * The desk with its parts.
     *
     * @param fetch one unconditional fetch, to see whether an address holds a feed before it is added
     * @param interval how often feeds are polled that people add
     */
    public FeedDesk(Store store, Function<URI, FetchOutcome> fetch, Duration interval, InstantSource clock) {
        this.store = store;
        this.adding = new AddFeed(store, fetch, interval, clock);
        this.clock = clock;
    }

    Message list() {
        List<Feed> feeds = store.look(memory -> memory.feeds().all());
        if (feeds.isEmpty()) {
            return Message.text("There are no feeds yet. Try: addfeed https://example.org/rss.xml");
        }
        Instant now = clock.instant();
        Map<FeedId, HubSubscription> told = store.look(memory -> memory.hubs().all()).stream()
                .filter(subscription -> subscription.holds(now))
                .collect(Collectors.toMap(HubSubscription::feed, subscription -> subscription));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong(feeds.size() == 1 ? "One feed" : feeds.size() + " feeds")));
        blocks.add(new Bullets(feeds.stream()
                .sorted(Comparator.comparingInt((Feed feed) -> isUnwell(feed, now) ? 0 : 1)
                        .thenComparingLong(feed -> feed.id().value()))
                .limit(MOST_LISTED)
                .map(feed -> line(feed, Optional.ofNullable(told.get(feed.id())), now))
                .toList()));
        if (feeds.size() > MOST_LISTED) {
            long inTrouble = feeds.stream().filter(feed -> isUnwell(feed, now)).count();
            blocks.add(Line.of(new Soft("and " + (feeds.size() - MOST_LISTED) + " more"
                    + (inTrouble > MOST_LISTED ? ", " + (inTrouble - MOST_LISTED) + " of them in trouble" : ""))));
        }
        return new Message(blocks);
    }

    private static Line line(Feed feed, Optional<HubSubscription> told, Instant now) {
        String state = state(feed, now);
        String title = feed.title().isEmpty() ? feed.address().getHost() : feed.title();
        return Line.of(
                new Plain(feed.id() + ": "),
                new Link(title, URI.create(feed.shownAddress())),
                new Soft(" · " + state + told.map(FeedDesk::hub).orElse("")));
    }

    private static String hub(HubSubscription told) {
        String until = told.lease()
                .map(lease -> " until " + LocalDate.ofInstant(lease.until(), ZoneOffset.UTC))
                .orElse("");
        return " · told of by " + told.hub().getHost() + until
                + (told.doubtful() ? ", which missed " + told.missed() + " headlines" : "");
    }

    /** How a feed is: when it was read last, or why it was not. */
    public static String state(Feed feed, Instant now) {
        Feed.Health health = feed.health();
        if (health.retired()) {
            return "gone for good: " + Report.why(feed);
        }
        if (feed.trouble().isPresent()) {
            return "in trouble"
                    + health.failingSince()
                            .map(since -> " for " + ago(since, now))
                            .orElse("") + ": " + Report.why(feed);
        }
        if (health.silentFrom().filter(from -> !now.isBefore(from)).isPresent()) {
            return "silent"
                    + health.lastNews().map(last -> " for " + ago(last, now)).orElse("") + ": " + Report.why(feed);
        }
        return feed.lastSuccess().map(last -> "read " + ago(last, now) + " ago").orElse("not read yet");
    }

    private static boolean isUnwell(Feed feed, Instant now) {
        return feed.trouble().isPresent()
                || feed.health()
                        .silentFrom()
                        .filter(from -> !now.isBefore(from))
                        .isPresent();
    }

    private static String ago(Instant then, Instant now) {
        return ago(Duration.between(then, now));
    }

    private static String ago(Duration time) {
        if (time.toMinutes() < 1) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    Message add(Chat chat, String typed) {
        return adding.add(chat, typed);
    }

    /** Who stands behind an address when nobody says it: its host, without {@code www}. */
    public static String publisher(URI address) {
        String host = address.getHost() == null
                ? address.toString()
                : address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** The feed that somebody means by its number or its address. */
    public static Optional<Feed> find(List<Feed> feeds, String which) {
        String number = which.startsWith("#") ? which.substring(1) : which;
        return feeds.stream()
                .filter(feed -> feed.id().toString().equals(number)
                        || feed.address().toString().equals(which)
                        || feed.shownAddress().equals(which))
                .findFirst();
    }

    /** A feed that no chat added, since a list brought it, may be taken away by any. */
    Message remove(Chat chat, String which) {
        Optional<Feed> found = store.look(memory -> find(memory.feeds().all(), which));
        if (found.isEmpty()) {
            return Message.text("There is no feed '" + which + "'. See them with: feeds");
        }
        Feed feed = found.get();
        if (feed.origin() == Origin.CONFIGURATION) {
            return Message.text(
                    "Feed " + feed.id() + " stands in the operator's configuration and is taken away there.");
        }
        if (feed.addedBy().filter(adder -> !adder.equals(chat.id())).isPresent()) {
            return Message.text("Feed " + feed.id() + " was added by another chat and is taken away there.");
        }
        store.change(memory -> {
            memory.feeds().remove(feed.id());
            return true;
        });
        return Message.text("No longer reading " + feed.shownAddress() + ".");
    }
}
