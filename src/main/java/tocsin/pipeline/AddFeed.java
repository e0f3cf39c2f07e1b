package tocsin.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Soft;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.fetch.Choice;
import tocsin.fetch.Discovered;
import tocsin.fetch.Discovery;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Instead;
import tocsin.store.Feeds;
import tocsin.store.Store;

/** The command {@code addfeed}: a feed's address is read from then on, and a web page's is searched for its feed. */
final class AddFeed {
    private static final int MOST_CHOICES = 15;

    private final Store store;
    private final Function<URI, FetchOutcome> fetch;
    private final Discovery discovery;
    private final Duration interval;
    private final InstantSource clock;

    AddFeed(Store store, Function<URI, FetchOutcome> fetch, Duration interval, InstantSource clock) {
        this.store = store;
        this.fetch = fetch;
        this.discovery = new Discovery(fetch);
        this.interval = interval;
        this.clock = clock;
    }

    Message add(Chat chat, String typed) {
        URI address;
        try {
            address = address(typed);
        } catch (URISyntaxException e) {
            return Message.text("'" + typed + "' is no address: " + e.getReason());
        }
        Optional<Message> known = known(address);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (fetch.apply(address)) {
            case FetchOutcome.Fetched fetched -> Message.of(added(chat, address, fetched.document()));
            case FetchOutcome.NotModified same -> notAdded("the server says that nothing is new, to a first question");
            case FetchOutcome.Throttled throttled -> notAdded(throttled.why());
            case FetchOutcome.Gone gone -> notAdded(gone.why());
            case FetchOutcome.Failed failed ->
                failed.instead() instanceof Instead.Page found
                        ? searched(chat, discovery.of(found.page()))
                        : notAdded(failed.why());
        };
    }

    private Optional<Message> known(URI address) {
        return store.look(memory -> memory.feeds().at(address))
                .map(feed -> Message.text("That feed is read already, as number " + feed.id() + "."));
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

    private Line added(Chat chat, URI address, FeedDocument document) {
        String title = document.title();
        Feed feed = store.change(memory -> {
            Feed added = memory.feeds()
                    .add(
                            new Feeds.NewFeed(
                                    address,
                                    title,
                                    FeedDesk.publisher(address),
                                    Origin.COMMAND,
                                    Optional.of(chat.id()),
                                    interval),
                            clock.instant());
            document.site().ifPresent(site -> memory.feeds().sited(added.id(), site));
            return added;
        });
        int count = document.headlines().size();
        return Line.of(
                new Plain("Reading, as number " + feed.id() + ": "),
                new Link(title.isEmpty() ? address.getHost() : title, address),
                new Soft(" · " + (count == 1 ? "one headline" : count + " headlines") + " now"));
    }

    private Message searched(Chat chat, Discovered discovered) {
        return switch (discovered) {
            case Discovered.One one -> taken(chat, one.choice());
            case Discovered.Several several -> choice(several.choices());
            case Discovered.None none -> notAdded(none.why());
        };
    }

    private Message taken(Chat chat, Choice choice) {
        URI address = choice.address();
        return known(address)
                .orElseGet(() -> choice.document()
                        .map(document -> Message.of(
                                added(chat, address, document),
                                Line.of(
                                        new Plain("That address is a web page; its feed is "),
                                        new Code(address.toString()))))
                        .orElseGet(() -> choice(List.of(choice))));
    }

    private static Message choice(List<Choice> choices) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Plain(
                "That address is a web page with " + choices.size() + " feeds, so nothing was added. Say which one:")));
        for (int i = 0; i < Math.min(choices.size(), MOST_CHOICES); i++) {
            Choice choice = choices.get(i);
            blocks.add(Line.of(
                    new Plain((i + 1) + ". " + (choice.title().isEmpty() ? "" : choice.title() + ": ")),
                    new Code("addfeed " + choice.address())));
        }
        if (choices.size() > MOST_CHOICES) {
            blocks.add(Line.of(new Soft("and " + (choices.size() - MOST_CHOICES) + " more")));
        }
        return new Message(blocks);
    }
}
