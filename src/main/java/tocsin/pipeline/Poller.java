package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome;
import tocsin.store.Store;

/** Polls the feeds that are due, each host on a virtual thread of its own, so that a slow one delays no other. */
public final class Poller {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);
    private static final Duration INTERRUPTED_MAY_END = Duration.ofSeconds(1);

    private final Store store;
    private final BiFunction<URI, Freshness, FetchOutcome> fetch;
    private final Ingest ingest;
    private final LostFeeds lost;
    private final InstantSource clock;
    private final Consumer<Ingest.Poll> took;
    private final Aftermath aftermath;
    private final Map<FeedId, Instant> notBefore = new ConcurrentHashMap<>();
    private final Set<FeedId> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Turns turns;
    private volatile boolean stopping;

    /**
     * A poller with its parts.
     *
     * @param atOnce polls from the wait for their host until they are stored; those beyond wait and hold no document
     * @param took told of each poll that was taken in, once its alerts are in the outbox
     */
    public Poller(
            Store store,
            BiFunction<URI, Freshness, FetchOutcome> fetch,
            Ingest ingest,
            InstantSource clock,
            int atOnce,
            Consumer<Ingest.Poll> took) {
        this(store, fetch, ingest, clock, atOnce, took, (feed, outcome, poll, now) -> {});
    }

    /**
     * As above.
     *
     * @param aftermath told of each poll as well, and of the feed as it was before
     */
    public Poller(
            Store store,
            BiFunction<URI, Freshness, FetchOutcome> fetch,
            Ingest ingest,
            InstantSource clock,
            int atOnce,
            Consumer<Ingest.Poll> took,
            Aftermath aftermath) {
        this.aftermath = aftermath;
        this.store = store;
        this.fetch = fetch;
        this.ingest = ingest;
        this.lost = new LostFeeds(store, address -> fetch.apply(address, Freshness.UNKNOWN));
        this.clock = clock;
        this.turns = new Turns(threads, atOnce);
        this.took = took;
    }

    /** Starts the polls of one shard that are due and not under way, and comes back. */
    public synchronized void round(int shard) {
        if (stopping) {
            return;
        }
        Instant now = clock.instant();
        // Noted before the look: a poll that ends meanwhile leaves a feed behind that was due when we looked.
        Set<FeedId> busy = Set.copyOf(underWay);
        for (Feed feed : store.look(memory -> memory.feeds().due(shard, now))) {
            boolean faulty = notBefore.getOrDefault(feed.id(), now).isAfter(now);
            if (!faulty && !busy.contains(feed.id())) {
                underWay.add(feed.id());
                turns.take(host(feed.address()), () -> poll(feed));
            }
        }
    }

    private static String host(URI address) {
        return Objects.requireNonNullElse(address.getHost(), address.toString()).toLowerCase(Locale.ROOT);
    }

    private void poll(Feed feed) {
        try {
            if (stopping) {
                return;
            }
            FetchOutcome outcome = fetch.apply(feed.address(), feed.freshness());
            if (stopping) {
                return;
            }
            Ingest.Poll poll = ingest.ingest(feed, outcome, clock.instant());
            took.accept(poll);
            aftermath.after(feed, outcome, poll, clock.instant());
            lost.after(feed, outcome, clock.instant());
            notBefore.remove(feed.id());
        } catch (Throwable e) {
            // Errors too: a document that overflows the stack is no reason to ask its server each second. The store may
            // be what fails, so the pause is kept here.
            notBefore.put(feed.id(), clock.instant().plus(AFTER_A_FAULT));
            log.error("the poll of {} failed by a fault of ours; it waits {}", feed.shownAddress(), AFTER_A_FAULT, e);
        } finally {
            underWay.remove(feed.id());
        }
    }

    /** Starts no more polls, waits for those whose answer is being taken in, and gives up those that got none. */
    public void stop(Duration patience) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            threads.shutdown();
        }
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            // Whoever calls closes the store next.
            if (!threads.awaitTermination(INTERRUPTED_MAY_END.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} polls do not end; what they bring is fetched again at the next start", underWay.size());
            }
        }
    }
}
