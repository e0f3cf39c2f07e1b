package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Admitted;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Rhythm;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.store.Memory;

/** Writes down what the end of a fetch means for the feed itself: when it is asked again, where it is, how it fares. */
final class FeedBook {
    private static final Logger log = LoggerFactory.getLogger(FeedBook.class);

    /** A permanent redirect that has held for so long is believed. */
    private static final Duration BELIEVED = Duration.ofDays(1);

    private final PollPlan plan;

    private final Patience patience;

    FeedBook(PollPlan plan, Patience patience) {
        this.plan = plan;
        this.patience = patience;
    }

    void fetched(Memory memory, Feed feed, FetchOutcome.Fetched fetched, Instant now) {
        FeedDocument document = fetched.document();
        moved(memory, feed, fetched.hints(), now);
        answered(memory, feed, fetched.freshness(), fetched.hints(), document.advice(), now);
        int holds = document.headlines().size();
        boolean known = feed.tempo().advice().equals(document.advice())
                && feed.health().holds().orElse(-1) == holds;
        if (!known) {
            memory.tempo().read(feed.id(), document.advice(), holds);
        }
        if (feed.title().isEmpty()) {
            memory.feeds().named(feed.id(), document.title());
        }
        document.site()
                .filter(site -> !feed.site().equals(Optional.of(site)))
                .ifPresent(site -> memory.feeds().sited(feed.id(), site));
    }

    void notModified(Memory memory, Feed feed, FetchOutcome.NotModified same, Instant now) {
        moved(memory, feed, same.hints(), now);
        answered(memory, feed, same.freshness(), same.hints(), feed.tempo().advice(), now);
    }

    void throttled(Memory memory, Feed feed, FetchOutcome.Throttled throttled, Instant now) {
        warn(feed, throttled.why());
        memory.feeds().failed(feed.id(), throttled.why(), now, plan.afterThrottle(feed, throttled.retryAfter(), now));
    }

    void failed(Memory memory, Feed feed, FetchOutcome.Failed failed, Instant now) {
        warn(feed, failed.why());
        memory.feeds().failed(feed.id(), failed.why(), now, plan.afterFailure(feed, now));
    }

    /** The server takes the feed back for good, so it is asked no more. */
    void gone(Memory memory, Feed feed, FetchOutcome.Gone gone, Instant now) {
        log.warn("feed {}: {}; it is polled no more", feed.shownAddress(), gone.why());
        memory.feeds().failed(feed.id(), gone.why(), now, plan.afterFailure(feed, now));
        memory.feeds().retire(feed.id());
    }

    /** What is new tells at which hours the feed publishes. */
    void heard(Memory memory, Feed feed, List<Admitted> admitted, Instant now) {
        List<Instant> published = admitted.stream().map(Admitted::published).toList();
        Rhythm rhythm = feed.tempo().rhythm().orElseGet(() -> Rhythm.begun(now)).heard(published, now);
        memory.tempo().heard(feed.id(), rhythm, now);
        rhythm.due(now, patience.headlines())
                .map(due -> later(due, now.plus(patience.least())))
                .ifPresent(moment -> memory.health().silentFrom(feed.id(), moment));
    }

    private void answered(Memory memory, Feed feed, Freshness freshness, Hints hints, Advice advice, Instant now) {
        memory.feeds().answered(feed.id(), freshness, now, plan.afterAnswer(feed, hints.fresh(), advice, now));
    }

    private void moved(Memory memory, Feed feed, Hints hints, Instant now) {
        Optional<URI> target = hints.moved().filter(to -> !to.equals(feed.address()));
        Optional<Feed.Redirect> before = feed.tempo().redirect();
        Optional<Feed.Redirect> after = target.map(
                to -> before.filter(known -> known.target().equals(to)).orElseGet(() -> new Feed.Redirect(to, now)));
        boolean believed = after.filter(
                        redirect -> !now.isBefore(redirect.since().plus(BELIEVED)))
                .isPresent();
        if (believed && memory.feeds().move(feed.id(), after.get().target(), now)) {
            log.info(
                    "feed {} has moved for good: it is read from {} from now on",
                    feed.shownAddress(),
                    after.get().target());
        } else if (!after.equals(before)) {
            memory.tempo().redirected(feed.id(), after);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static void warn(Feed feed, String why) {
        if (!feed.trouble().equals(Optional.of(why))) {
            log.warn("feed {}: {}", feed.shownAddress(), why);
        }
    }
}
