package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Manners;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Change;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.IncidentId;
import tocsin.domain.Match;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.group.Grouper;
import tocsin.match.WatchIndex;
import tocsin.read.Reader;
import tocsin.store.Headlines;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * The story of a poll: what a fetch brought is admitted, read, matched, grouped and announced in one transaction, which
 * ends in the outbox. Either a headline is marked as seen and its alerts are owed, or neither.
 */
public final class Ingest {
    private static final Logger log = LoggerFactory.getLogger(Ingest.class);

    private final Store store;
    private final Reader reader;
    private final WatchBook watches;
    private final Placing placing;
    private final FeedBook book;
    private final Tell tell;
    private final Duration catchUp;

    /**
     * What is told.
     *
     * @param catchUp on the first poll of a feed, only headlines younger than this can ring
     * @param manners how often updates come, and how loudly
     */
    public record Rules(Duration catchUp, Manners manners) {}

    /** The story with its parts and the usual manners. */
    public Ingest(
            Store store,
            Reader reader,
            WatchBook watches,
            Grouper grouper,
            PollPlan plan,
            Patience patience,
            Duration catchUp) {
        this(store, reader, watches, grouper, plan, patience, new Rules(catchUp, Manners.USUAL));
    }

    /** The story with its parts. */
    public Ingest(
            Store store,
            Reader reader,
            WatchBook watches,
            Grouper grouper,
            PollPlan plan,
            Patience patience,
            Rules rules) {
        this.store = store;
        this.reader = reader;
        this.watches = watches;
        this.placing = new Placing(reader, grouper);
        this.book = new FeedBook(plan, patience);
        this.tell = new Tell(rules.manners(), Names.of(reader));
        this.catchUp = rules.catchUp();
    }

    /**
     * What one poll came to.
     *
     * @param admitted headlines that were never seen before
     * @param opened incidents that they opened
     * @param owed alerts that they caused, now in the outbox
     * @param edits known headlines under another title; they ring nobody
     */
    public record Poll(int admitted, int opened, List<Alert> owed, List<Edit> edits) {
        static final Poll NOTHING = new Poll(0, 0, List.of(), List.of());

        public Poll {
            owed = List.copyOf(owed);
            edits = List.copyOf(edits);
        }
    }

    /** What one headline came to. */
    private record Outcome(boolean opened, List<Alert> owed) {
        static final Outcome NOTHING = new Outcome(false, List.of());
    }

    /** Takes in what a fetch of a feed ended as. */
    public Poll ingest(Feed feed, FetchOutcome outcome, Instant now) {
        return store.changeTogether(memory -> switch (outcome) {
            case FetchOutcome.Fetched fetched -> {
                book.fetched(memory, feed, fetched, now);
                yield admit(memory, feed, fetched.document(), now);
            }
            case FetchOutcome.NotModified same -> quietly(() -> book.notModified(memory, feed, same, now));
            case FetchOutcome.Throttled throttled -> quietly(() -> book.throttled(memory, feed, throttled, now));
            case FetchOutcome.Gone gone -> quietly(() -> book.gone(memory, feed, gone, now));
            case FetchOutcome.Failed failed -> quietly(() -> book.failed(memory, feed, failed, now));
        });
    }

    /** Takes in what a hub says of a feed, as if a poll had brought it; how and when the feed is polled stays as it is. */
    Poll pushed(Feed feed, FeedDocument document, Instant now) {
        return store.change(memory -> admit(memory, feed, document, now));
    }

    private static Poll quietly(Runnable work) {
        work.run();
        return Poll.NOTHING;
    }

    private Poll admit(Memory memory, Feed feed, FeedDocument document, Instant now) {
        List<Headline> oldestFirst = document.headlines().reversed().stream()
                .map(headline -> headline.orElseIn(document.language()))
                .sorted(Comparator.comparing(headline -> headline.published().orElse(now)))
                .toList();
        Headlines.Taken taken = memory.headlines().admit(feed, oldestFirst, now);
        taken.edits()
                .forEach(edit -> log.debug(
                        "{}: edited: {} → {}",
                        feed.shownAddress(),
                        edit.before().title(),
                        edit.after().title()));
        List<Admitted> admitted = taken.admitted();
        if (admitted.isEmpty()) {
            return new Poll(0, 0, List.of(), taken.edits());
        }
        book.heard(memory, feed, admitted, now);
        WatchIndex index = watches.index(memory);
        List<Alert> owed = new ArrayList<>();
        Map<HeadlineId, Imprint> read = new HashMap<>();
        int opened = 0;
        for (Admitted headline : admitted) {
            Optional<Understood> understood = understand(memory, index, feed, headline);
            if (understood.isPresent()) {
                read.put(headline.id(), Imprint.of(understood.get().reading()));
                Outcome outcome = decide(memory, understood.get(), feed, headline, now);
                opened += outcome.opened() ? 1 : 0;
                owed.addAll(outcome.owed());
            }
        }
        memory.history().learn(read, reader.edition());
        return new Poll(admitted.size(), opened, owed, taken.edits());
    }

    /** What a headline says, and the watches that ask for it. */
    private record Understood(Reading reading, List<Match> matches) {
        boolean concernsNobody() {
            return matches.isEmpty() && reading.facts().event().isEmpty();
        }
    }

    /** Group, announce: the verbs for one new headline that was read and matched. */
    private Outcome decide(Memory memory, Understood understood, Feed feed, Admitted admitted, Instant now) {
        if (understood.concernsNobody()) {
            return Outcome.NOTHING;
        }
        Reading reading = understood.reading();
        Optional<Placing.Placed> placed = placing.place(memory, feed, admitted, reading, now);
        if (placed.isEmpty()) {
            return Outcome.NOTHING;
        }
        Change change = placed.get().change();
        IncidentId incident = placed.get().incident();
        boolean opened = change instanceof Change.Opened;
        Heat.reported(memory, feed, reading, now);
        if (isHistory(feed, admitted, now)) {
            log.debug(
                    "{}: history of a new feed, rings nobody",
                    admitted.headline().title());
            return new Outcome(opened, List.of());
        }
        Heat.spread(memory, feed, reading, change, now);
        return new Outcome(
                opened, tell.of(memory, feed, new Tell.News(admitted, reading, understood.matches(), incident), now));
    }

    /** Empty when the headline trips a fault of ours. */
    private Optional<Understood> understand(Memory memory, WatchIndex index, Feed feed, Admitted admitted) {
        record Found(Reading reading, List<WatchId> watches) {}
        Sender sender = Sender.of(feed, admitted.publisher());
        Optional<Found> found = Guarded.verb(feed, admitted, () -> {
            Reading reading = reader.read(admitted.headline(), admitted.published());
            return new Found(reading, index.matching(reading, sender));
        });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Reading reading = found.get().reading();
        List<Watch> asking = memory.watches().named(found.get().watches());
        return Guarded.verb(feed, admitted, () -> new Understood(reading, index.explain(asking, reading, sender)));
    }

    /** On the first poll of a feed, what is old or does not say its age was there before we were. */
    private boolean isHistory(Feed feed, Admitted admitted, Instant now) {
        return feed.isNew()
                && (admitted.headline().published().isEmpty()
                        || admitted.published().isBefore(now.minus(catchUp)));
    }
}
