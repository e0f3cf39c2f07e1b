package tocsin.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
import tocsin.domain.Origin;
import tocsin.fetch.FetchOutcome;
import tocsin.store.Feeds;
import tocsin.store.Store;

/** The commands about feeds: people list, add and remove them. */
public final class FeedDesk {
    private static final int MOST_LISTED = 25;

    private final Store store;
    private final Function<URI, FetchOutcome> fetch;
    private final Duration interval;
    private final InstantSource clock;

    /**
     * The desk with its parts.
     *
     * @param fetch one unconditional fetch, to see whether an address holds a feed before it is added
     * @param interval how often feeds are polled that people add
     */
    public FeedDesk(Store store, Function<URI, FetchOutcome> fetch, Duration interval, InstantSource clock) {
        this.store = store;
        this.fetch = fetch;
        this.interval = interval;
        this.clock = clock;
    }

    Message list() {
        List<Feed> feeds = store.look(memory -> memory.feeds().all());
        if (feeds.isEmpty()) {
            return Message.text("There are no feeds yet. Try: addfeed https://example.org/rss.xml");
        }
        Instant now = clock.instant();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong(feeds.size() == 1 ? "One feed" : feeds.size() + " feeds")));
        blocks.add(new Bullets(feeds.stream()
                .sorted(Comparator.comparingInt((Feed feed) -> feed.trouble().isPresent() ? 0 : 1)
                        .thenComparingLong(feed -> feed.id().value()))
                .limit(MOST_LISTED)
                .map(feed -> line(feed, now))
                .toList()));
        if (feeds.size() > MOST_LISTED) {
            long inTrouble =
                    feeds.stream().filter(feed -> feed.trouble().isPresent()).count();
            blocks.add(Line.of(new Soft("and " + (feeds.size() - MOST_LISTED) + " more"
                    + (inTrouble > MOST_LISTED ? ", " + (inTrouble - MOST_LISTED) + " of them in trouble" : ""))));
        }
        return new Message(blocks);
    }

    private static Line line(Feed feed, Instant now) {
        String state = feed.trouble()
                .map(trouble -> "in trouble: " + trouble)
                .orElseGet(() -> feed.lastSuccess()
                        .map(last -> "read " + ago(Duration.between(last, now)) + " ago")
                        .orElse("not read yet"));
        String title = feed.title().isEmpty() ? feed.address().getHost() : feed.title();
        return Line.of(
                new Plain(feed.id() + ": "), new Link(title, URI.create(feed.shownAddress())), new Soft(" · " + state));
    }

    private static String ago(Duration time) {
        if (time.toMinutes() < 1) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    Message add(Chat chat, String typed) {
        URI address;
        try {
            address = address(typed);
        } catch (URISyntaxException e) {
            return Message.text("'" + typed + "' is no address: " + e.getReason());
        }
        Optional<Feed> known = store.look(memory -> memory.feeds().at(address));
        if (known.isPresent()) {
            return Message.text(
                    "That feed is read already, as number " + known.get().id() + ".");
        }
        return switch (fetch.apply(address)) {
            case FetchOutcome.Fetched fetched -> added(chat, address, fetched);
            case FetchOutcome.NotModified same -> notAdded("the server says that nothing is new, to a first question");
            case FetchOutcome.Throttled throttled -> notAdded(throttled.why());
            case FetchOutcome.Gone gone -> notAdded(gone.why());
            case FetchOutcome.Failed failed -> notAdded(failed.why());
        };
    }

    private static URI address(String typed) throws URISyntaxException {
        String full = typed.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? typed : "https://" + typed;
        URI address = new URI(full);
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new URISyntaxException(typed, "feeds are read over http and https");
        }
        if (address.getHost() == null) {
            throw new URISyntaxException(typed, "it names no host");
        }
        if (address.getUserInfo() != null) {
            throw new URISyntaxException(typed, "it carries a password, which everybody here would see");
        }
        return address;
    }

    private static Message notAdded(String why) {
        return Message.text("Not added: " + why);
    }

    private Message added(Chat chat, URI address, FetchOutcome.Fetched fetched) {
        String title = fetched.document().title();
        Feed feed = store.change(memory -> memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                address, title, publisher(address), Origin.COMMAND, Optional.of(chat.id()), interval),
                        clock.instant()));
        int count = fetched.document().headlines().size();
        return Message.of(Line.of(
                new Plain("Reading, as number " + feed.id() + ": "),
                new Link(title.isEmpty() ? address.getHost() : title, address),
                new Soft(" · " + (count == 1 ? "one headline" : count + " headlines") + " now")));
    }

    /** Who stands behind an address when nobody says it: its host, without {@code www}. */
    public static String publisher(URI address) {
        String host = address.getHost() == null
                ? address.toString()
                : address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    Message remove(Chat chat, String which) {
        String number = which.startsWith("#") ? which.substring(1) : which;
        Optional<Feed> found = store.look(memory -> memory.feeds().all().stream()
                .filter(feed -> feed.id().toString().equals(number)
                        || feed.address().toString().equals(which)
                        || feed.shownAddress().equals(which))
                .findFirst());
        if (found.isEmpty()) {
            return Message.text("There is no feed '" + which + "'. See them with: feeds");
        }
        Feed feed = found.get();
        if (feed.origin() == Origin.CONFIGURATION) {
            return Message.text(
                    "Feed " + feed.id() + " stands in the operator's configuration and is taken away there.");
        }
        if (feed.addedBy().filter(chat.id()::equals).isEmpty()) {
            return Message.text("Feed " + feed.id() + " was added by another chat and is taken away there.");
        }
        store.change(memory -> {
            memory.feeds().remove(feed.id());
            return true;
        });
        return Message.text("No longer reading " + feed.shownAddress() + ".");
    }
}
