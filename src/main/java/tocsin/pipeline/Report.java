package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.FeedReport;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * The story of a feed in trouble: the chats that depend on it are told once, when it has failed for a while or has been silent
 * for longer than its rhythm explains, and once when it is back. What happens to many feeds at once is one message.
 */
public final class Report {
    /** After a start every feed is polled before anything is said of it. */
    private static final Duration WARM_UP = Duration.ofMinutes(10);

    private static final Duration LATELY = Duration.ofDays(30);

    private final Store store;
    private final InstantSource clock;
    private final Duration failing;
    private final Instant ready;

    /**
     * The story with its parts.
     *
     * @param failing after how long the failures of a feed are told
     */
    public Report(Store store, InstantSource clock, Duration failing) {
        this.store = store;
        this.clock = clock;
        this.failing = failing;
        this.ready = clock.instant().plus(WARM_UP);
    }

    /** Tells what there is to tell; how many chats are told. */
    public int round() {
        Instant now = clock.instant();
        if (now.isBefore(ready)) {
            return 0;
        }
        boolean quiet = store.look(
                memory -> memory.health().untold(now, now.minus(failing)).isEmpty()
                        && memory.health().recovered(now).isEmpty());
        return quiet ? 0 : store.change(memory -> tell(memory, now));
    }

    private int tell(Memory memory, Instant now) {
        Map<ChatId, Told> told = new TreeMap<>(Comparator.comparingLong(ChatId::value));
        for (Feed feed : memory.health().untold(now, now.minus(failing))) {
            memory.health().told(feed.id(), now);
            for (ChatId chat : memory.health().dependents(feed.id(), now.minus(LATELY))) {
                told.computeIfAbsent(chat, any -> new Told()).troubled.add(line(feed, why(feed), since(feed, now)));
            }
        }
        for (Feed feed : memory.health().recovered(now)) {
            memory.health().settled(feed.id());
            for (ChatId chat : memory.health().dependents(feed.id(), now.minus(LATELY))) {
                told.computeIfAbsent(chat, any -> new Told())
                        .back
                        .add(line(feed, "", feed.health().told().orElse(now)));
            }
        }
        told.forEach((chat, what) -> memory.outbox().owe(new FeedReport(chat, what.troubled, what.back, now)));
        return told.size();
    }

    private static final class Told {
        private final List<FeedReport.Line> troubled = new ArrayList<>();
        private final List<FeedReport.Line> back = new ArrayList<>();
    }

    private static FeedReport.Line line(Feed feed, String why, Instant since) {
        String title = feed.title().isEmpty() ? feed.address().getHost() : feed.title();
        return new FeedReport.Line(title, URI.create(feed.shownAddress()), why, since);
    }

    /** What is wrong with a feed, as a clause: why it fails, or why it is silent. */
    static String why(Feed feed) {
        return feed.trouble()
                .orElseGet(() -> feed.health().holds().orElse(1) == 0
                        ? "its document is there and holds no headlines"
                        : "its document is there and holds nothing new");
    }

    private static Instant since(Feed feed, Instant now) {
        return feed.health().failingSince().or(() -> feed.health().lastNews()).orElse(now);
    }
}
