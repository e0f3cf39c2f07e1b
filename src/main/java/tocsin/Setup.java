package tocsin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.QueryParser;
import tocsin.pipeline.FeedDesk;
import tocsin.settings.Settings;
import tocsin.store.Feeds;
import tocsin.store.Memory;

/** Brings the store in line with the configuration: its feeds, chats and watches; what it no longer lists goes. */
final class Setup {
    private Setup() {}

    /** Checks every query of the configuration; the message names the chat, the query and the place of each mistake. */
    static void checkQueries(Settings settings, QueryParser parser) throws Misuse {
        List<String> mistakes = new ArrayList<>();
        for (Settings.ChatEntry chat : settings.chats()) {
            for (String query : chat.watches()) {
                try {
                    parser.parse(query);
                } catch (BadQuery e) {
                    mistakes.add("chats: " + chat.address() + ": the watch cannot be read, " + e.sentence() + "\n"
                            + e.pointer());
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new Misuse(String.join("\n", mistakes));
        }
    }

    /** The chats that watch through an account that is off: what they are owed waits until it is on again. */
    static Map<String, Long> waiting(Memory memory, Set<String> accounts) {
        return memory.chats().all().stream()
                .filter(Chat::open)
                .filter(chat -> !accounts.contains(chat.address().account()))
                .filter(chat -> !memory.watches().of(chat.id()).isEmpty())
                .collect(Collectors.groupingBy(chat -> chat.address().account(), TreeMap::new, Collectors.counting()));
    }

    static void apply(Memory memory, Settings settings, Instant now) {
        feeds(memory, settings, now);
        chats(memory, settings, now);
    }

    private static void feeds(Memory memory, Settings settings, Instant now) {
        // By number, not by address: a feed that has moved is still the one that the configuration lists.
        Set<FeedId> listed = new HashSet<>();
        for (Settings.FeedEntry feed : settings.feeds()) {
            Feed known = memory.feeds()
                    .add(
                            new Feeds.NewFeed(
                                    feed.url(),
                                    feed.title().orElse(""),
                                    feed.publisher().orElseGet(() -> FeedDesk.publisher(feed.url())),
                                    Origin.CONFIGURATION,
                                    Optional.empty(),
                                    feed.interval().orElse(settings.poll().interval())),
                            now);
            listed.add(known.id());
        }
        for (Feed feed : memory.feeds().all()) {
            if (feed.origin() == Origin.CONFIGURATION && !listed.contains(feed.id())) {
                memory.feeds().remove(feed.id());
            }
        }
    }

    private static void chats(Memory memory, Settings settings, Instant now) {
        for (Settings.ChatEntry entry : settings.chats()) {
            Chat chat = memory.chats()
                    .meet(entry.address(), entry.title().orElse(entry.address().toString()), entry.zone());
            memory.chats().zone(chat.id(), entry.zone());
            memory.watches().of(chat.id()).stream()
                    .filter(watch ->
                            watch.origin() == Origin.COMMAND && entry.watches().contains(watch.query()))
                    .forEach(watch -> memory.watches().remove(watch.id()));
            entry.watches().forEach(query -> memory.watches().add(chat.id(), query, Origin.CONFIGURATION, now));
        }
        for (Chat chat : memory.chats().all()) {
            Set<String> listed = settings.chats().stream()
                    .filter(entry -> entry.address().equals(chat.address()))
                    .flatMap(entry -> entry.watches().stream())
                    .collect(Collectors.toSet());
            for (Watch watch : memory.watches().of(chat.id())) {
                if (watch.origin() == Origin.CONFIGURATION && !listed.contains(watch.query())) {
                    memory.watches().remove(watch.id());
                }
            }
        }
    }
}
