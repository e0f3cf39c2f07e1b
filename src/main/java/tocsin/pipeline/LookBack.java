package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Glance;
import tocsin.domain.HeadlineId;
import tocsin.domain.Past;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.match.Query;
import tocsin.match.Sieve;
import tocsin.match.Trial;
import tocsin.read.Reader;
import tocsin.store.History.Stretch;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Holds a query against the stored headlines, the latest first. */
public final class LookBack {
    /** Older headlines say little of how often a watch rings now. */
    static final Duration FARTHEST = Duration.ofDays(28);

    /** So many are looked at in well under a second. */
    static final int MOST_HEADLINES = 200_000;

    /**
     * How much is looked at.
     *
     * @param headlines at most
     * @param read in full at most, or a few more; it is the dear part, and who asks for so much rings too often anyway
     * @param patience since somebody waits for the answer, which takes a little longer
     */
    record Limits(int headlines, int read, Duration patience) {
        static final Limits USUAL = new Limits(MOST_HEADLINES, 5_000, Duration.ofMillis(600));
        static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofDays(1));
    }

    private final Store store;
    private final Sweep sweep;
    private final Reader reader;
    private final InstantSource clock;
    private final Limits limits;

    LookBack(Store store, Sweep sweep, Reader reader, InstantSource clock, Limits limits) {
        this.store = store;
        this.sweep = sweep;
        this.reader = reader;
        this.clock = clock;
        this.limits = limits;
    }

    /** A look at all that was seen in the last four weeks, however much it is and however long it takes. */
    public static LookBack whole(Store store, Reader reader, InstantSource clock) {
        return new LookBack(store, new Sweep(store), reader, clock, Limits.NONE);
    }

    /**
     * What was found.
     *
     * @param begin when the first headline of all was seen; empty when there is none
     * @param since all that was published from here on was looked at
     * @param cut whether more was to be looked at, but there were too many headlines, or too many that match
     * @param headlines how many were looked at
     * @param hits the headlines that match, in no order
     */
    public record Findings(Optional<Instant> begin, Instant since, boolean cut, long headlines, List<Past> hits) {
        public Findings {
            hits = List.copyOf(hits);
        }
    }

    /** The stored headlines that the query matches, of those that say how often a watch rings. */
    public Findings hold(Query query) {
        return hold(query, clock.instant().minus(FARTHEST));
    }

    /** The stored headlines from this moment on that the query matches. */
    Findings hold(Query query, Instant farthest) {
        Instant now = clock.instant();
        record Bounds(Optional<Instant> begin, Optional<Stretch> stretch, Map<FeedId, Sender> senders) {}
        Bounds bounds = store.look(
                memory -> new Bounds(memory.history().begin(), memory.history().seenSince(farthest), senders(memory)));
        if (bounds.stretch().isEmpty()) {
            return new Findings(bounds.begin(), farthest, false, 0, List.of());
        }
        Stretch all = bounds.stretch().get();
        Stretch wanted = all.latest(limits.headlines());
        List<Past> hits = Collections.synchronizedList(new ArrayList<>());
        AtomicLong headlines = new AtomicLong();
        AtomicInteger read = new AtomicInteger();
        BooleanSupplier enough =
                () -> read.get() >= limits.read() || clock.instant().isAfter(now.plus(limits.patience()));
        Optional<Stretch> passed = sweep.over(
                wanted,
                () -> worker(query, bounds.senders(), headlines, past -> {
                    read.incrementAndGet();
                    if (!past.published().isBefore(farthest) && matches(query, past)) {
                        hits.add(past);
                    }
                }),
                enough);
        boolean cut = !passed.equals(Optional.of(all));
        Instant since = passed.filter(some -> cut)
                .map(some -> store.look(memory -> memory.history().begin(some)))
                .orElse(cut ? now : farthest);
        return new Findings(
                bounds.begin(),
                since,
                cut,
                headlines.get(),
                hits.stream().filter(past -> !past.published().isBefore(since)).toList());
    }

    private BiConsumer<Memory, Stretch> worker(
            Query query, Map<FeedId, Sender> senders, AtomicLong headlines, Consumer<Past> survivor) {
        Sieve sieve = Sieve.of(query, reader.catalogue().entities(), feed -> Optional.ofNullable(senders.get(feed)));
        return (memory, part) -> {
            List<Glance> survivors = new ArrayList<>();
            memory.history().glance(part, reader.edition(), sieve.needsWording(), glance -> {
                headlines.incrementAndGet();
                if (sieve.lets(glance)) {
                    survivors.add(glance);
                }
            });
            Map<HeadlineId, Glance> seen = new HashMap<>();
            survivors.forEach(glance -> seen.put(glance.id(), glance));
            memory.history().recall(seen.keySet()).stream()
                    .filter(past -> sieve.lets(
                            Objects.requireNonNull(seen.get(past.id())).saying(past)))
                    .forEach(survivor);
        };
    }

    private boolean matches(Query query, Past past) {
        return new Trial(read(past), past.sender()).match(query).isPresent();
    }

    /** The reading of a stored headline. */
    Reading read(Past past) {
        return reader.read(past.headline(), past.published());
    }

    private static Map<FeedId, Sender> senders(Memory memory) {
        return memory.feeds().all().stream().collect(Collectors.toMap(Feed::id, feed -> Sender.of(feed, "")));
    }
}
