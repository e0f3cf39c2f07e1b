package tocsin.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.Typography;
import tocsin.fetch.Choice;
import tocsin.fetch.Discovery;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Instead;
import tocsin.fetch.Sites;
import tocsin.fetch.WebPage;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * The story of a feed that died: once its address has answered for a day that no feed is there, it is looked for from its
 * site, once a day, and moves to where it is found. One that its server takes back for good (410) is looked for at once, and once. The chats are not bothered.
 */
final class LostFeeds {
    private static final Logger log = LoggerFactory.getLogger(LostFeeds.class);

    /** A document rarely holds more, and what came before is in none. */
    private static final int TITLES = 500;

    private final Store store;
    private final Discovery discovery;

    LostFeeds(Store store, Function<URI, FetchOutcome> fetch) {
        this.store = store;
        this.discovery = new Discovery(fetch);
    }

    /** Looks after a feed whose poll has just ended so. */
    void after(Feed feed, FetchOutcome outcome, Instant now) {
        if (!Rediscovery.isLost(outcome)) {
            return;
        }
        Feed.Loss loss = feed.lost().orElseGet(() -> new Feed.Loss(now, Optional.empty()));
        boolean due = outcome instanceof FetchOutcome.Gone || Rediscovery.isDue(loss, now);
        List<String> titles = store.change(memory -> {
            memory.feeds().lost(feed.id(), now);
            if (due) {
                memory.feeds().sought(feed.id(), now);
            }
            return due ? memory.headlines().latestTitles(feed.id(), TITLES) : List.of();
        });
        if (due) {
            Stream.concat(
                            page(outcome).stream().map(discovery::of),
                            starts(feed).map(discovery::at))
                    .flatMap(found -> Rediscovery.choose(feed, found, titles).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            choice -> move(feed, choice, titles, now),
                            () -> log.info("feed {} was looked for and not found", feed.shownAddress()));
        }
    }

    private static Optional<WebPage> page(FetchOutcome outcome) {
        return outcome instanceof FetchOutcome.Failed failed && failed.instead() instanceof Instead.Page found
                ? Optional.of(found.page())
                : Optional.empty();
    }

    /** Where to begin: the page that the feed said it belongs to, else the front page of its host. */
    private static Stream<URI> starts(Feed feed) {
        return feed.site().or(() -> Sites.front(feed.address())).stream();
    }

    private void move(Feed feed, Choice choice, List<String> titles, Instant now) {
        boolean moved = store.change(memory -> {
            boolean free = memory.feeds().move(feed.id(), choice.address(), now);
            if (free) {
                choice.document().ifPresent(document -> markAsSeen(memory, feed, document, titles, now));
            }
            return free;
        });
        if (moved) {
            log.info("feed {} has moved: it is read from {} from now on", feed.shownAddress(), choice.address());
        } else {
            log.info("feed {} seems to be {} now, which is read already", feed.shownAddress(), choice.address());
        }
    }

    /** A headline may stand in the new place with another guid and link; by its title it is known, and does not ring again. */
    private static void markAsSeen(Memory memory, Feed feed, FeedDocument document, List<String> titles, Instant now) {
        Set<String> known = new HashSet<>();
        titles.forEach(title -> known.add(Typography.plain(title)));
        List<Headline> repeated = document.headlines().stream()
                .filter(headline -> known.contains(Typography.plain(headline.title())))
                .toList();
        memory.headlines().admit(feed, repeated, now);
    }
}
