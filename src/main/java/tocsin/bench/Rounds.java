package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Origin;
import tocsin.fetch.FetchOutcome;
import tocsin.pipeline.Ingest;
import tocsin.pipeline.Poller;
import tocsin.store.Feeds;
import tocsin.store.Store;

/** The real poller, driven round by round: in each all feeds are due at once, and it ends when the last is taken in. */
public final class Rounds implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration STALLED = Duration.ofSeconds(60);
    private static final Duration MAY_END = Duration.ofSeconds(5);
    private static final List<String> WATCHES =
            List.of("@ain-al-asad", "@islamic-resistance-in-iraq", "\"coalition forces\" exit");

    private final Store store;
    private final BenchClock clock;
    private final Poller poller;
    private final Semaphore ended = new Semaphore(0);
    private final int shards;
    private final int feeds;

    /**
     * Puts the feeds and a few watches into the store.
     *
     * @param atOnce polls that run at the same time
     */
    public Rounds(
            Store store,
            BiFunction<URI, Freshness, FetchOutcome> fetch,
            Ingest ingest,
            BenchClock clock,
            int atOnce,
            List<URI> addresses) {
        this.store = store;
        this.clock = clock;
        this.poller = new Poller(store, fetch, ingest, clock, atOnce, poll -> ended.release());
        this.shards = store.look(memory -> memory.feeds().shards());
        this.feeds = addresses.size();
        store.change(memory -> {
            addresses.forEach(address -> memory.feeds()
                    .add(
                            new Feeds.NewFeed(
                                    address, "", address.getHost(), Origin.CONFIGURATION, Optional.empty(), INTERVAL),
                            clock.instant()));
            Chat chat = memory.chats().meet(ChatAddress.parse("terminal:bench"), "Bench", ZoneOffset.UTC);
            WATCHES.forEach(query -> memory.watches().add(chat.id(), query, Origin.CONFIGURATION, clock.instant()));
            return true;
        });
    }

    /** Polls every feed once; {@link IOException} when a poll failed, or when none ends any more. */
    public Cost round() throws InterruptedException, IOException {
        Instant now = allDue();
        Cost cost = Cost.of(feeds, () -> {
            IntStream.range(0, shards).forEach(poller::round);
            for (int i = 0; i < feeds && ended.tryAcquire(STALLED.toSeconds(), TimeUnit.SECONDS); i++) {
                // Until each has ended, or nothing ends any more, which the check finds.
            }
        });
        check(now);
        return cost;
    }

    private Instant allDue() {
        store.look(memory -> memory.feeds().all())
                .forEach(feed -> clock.reach(feed.nextPoll().plusMillis(1)));
        return clock.instant();
    }

    private void check(Instant round) throws IOException {
        List<Feed> left = store.look(memory -> memory.feeds().all()).stream()
                .filter(feed -> feed.lastSuccess().filter(round::equals).isEmpty())
                .toList();
        if (!left.isEmpty()) {
            throw new IOException(left.size() + " of " + feeds + " polls did not succeed, the first of "
                    + left.getFirst().address() + ": "
                    + left.getFirst().trouble().orElse("it did not end in time"));
        }
    }

    @Override
    public void close() {
        try {
            poller.stop(MAY_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
