package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Admitted;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;
import tocsin.fetch.Choice;
import tocsin.fetch.Discovered;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.HubLinks;
import tocsin.fetch.Instead;
import tocsin.fetch.WebPage;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** What becomes of a feed whose address holds none any more. */
class LostFeedsTest {
    private static final URI OLD = URI.create("https://news.example/rss");
    private static final URI NEW = URI.create("https://news.example/feed");
    private static final URI ELSEWHERE = URI.create("https://other.example/feed");
    private static final URI SITE = URI.create("https://news.example/");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final FetchOutcome NOT_FOUND = new FetchOutcome.Failed("nothing", new Instead.Nothing());

    private static Headline headline(String guid, String title) {
        return new Headline(
                Optional.of(guid),
                title,
                "",
                Optional.of(URI.create("https://news.example/" + guid)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FeedDocument document(String title, Headline... headlines) {
        return new FeedDocument(
                "rss_2.0", title, Optional.empty(), Optional.empty(), Advice.NONE, HubLinks.NONE, List.of(headlines));
    }

    private static Choice choice(URI address, FeedDocument document) {
        return new Choice(address, document.title(), Optional.of(document));
    }

    private static FetchOutcome fetched(URI address, FeedDocument document) {
        return new FetchOutcome.Fetched(document, Freshness.UNKNOWN, address, Hints.NONE);
    }

    private static FetchOutcome page(URI... feeds) {
        List<Choice> named = new ArrayList<>();
        for (URI feed : feeds) {
            named.add(new Choice(feed, "", Optional.empty()));
        }
        return new FetchOutcome.Failed("a page", new Instead.Page(new WebPage(SITE, named, List.of())));
    }

    @Nested
    class The_decision {
        private final Feed feed = new Feed(
                new FeedId(1),
                OLD,
                "News",
                "news.example",
                Origin.COMMAND,
                Optional.empty(),
                Duration.ofMinutes(5),
                Freshness.UNKNOWN,
                NOW,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.of(SITE),
                Set.of(),
                Optional.empty(),
                Feed.Tempo.UNKNOWN,
                Feed.Health.UNKNOWN);

        private Optional<URI> chosen(List<String> titles, Choice... found) {
            Discovered discovered =
                    found.length == 1 ? new Discovered.One(found[0]) : new Discovered.Several(List.of(found));
            return Rediscovery.choose(feed, discovered, titles).map(Choice::address);
        }

        @Test
        void calls_a_feed_lost_only_when_its_server_says_that_none_is_there() {
            assertThat(List.of(NOT_FOUND, page(), new FetchOutcome.Gone("410"))).allMatch(Rediscovery::isLost);
            assertThat(List.of(
                            new FetchOutcome.Failed("there is no host named x (DNS)"),
                            new FetchOutcome.Throttled(Duration.ofHours(1), "429"),
                            new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE),
                            fetched(OLD, document("News"))))
                    .noneMatch(Rediscovery::isLost);
        }

        @Test
        void waits_a_day_and_then_a_day_between_two_searches() {
            assertThat(Rediscovery.isDue(new Feed.Loss(NOW, Optional.empty()), TOMORROW.minusSeconds(1)))
                    .isFalse();
            assertThat(Rediscovery.isDue(new Feed.Loss(NOW, Optional.empty()), TOMORROW))
                    .isTrue();
            assertThat(Rediscovery.isDue(new Feed.Loss(NOW, Optional.of(TOMORROW)), TOMORROW.plusSeconds(60)))
                    .isFalse();
        }

        @Test
        void takes_the_only_feed_of_the_same_site() {
            assertThat(chosen(List.of(), choice(NEW, document("News")))).contains(NEW);
            assertThat(chosen(List.of(), choice(ELSEWHERE, document("News")))).isEmpty();
        }

        @Test
        void takes_a_feed_of_any_site_that_repeats_a_headline() {
            assertThat(chosen(
                            List.of("Bridge closed"),
                            choice(NEW, document("Sport", headline("1", "Cup won"))),
                            choice(ELSEWHERE, document("News", headline("2", "Bridge  CLOSED ")))))
                    .contains(ELSEWHERE);
        }

        @Test
        void leaves_the_feed_where_it_is_when_in_doubt() {
            Choice one = choice(NEW, document("A", headline("1", "Bridge closed")));
            Choice two = choice(URI.create("https://news.example/2"), document("B", headline("2", "Bridge closed")));

            assertThat(chosen(List.of(), one, two)).isEmpty();
            assertThat(chosen(List.of("Bridge closed"), one, two)).isEmpty();
        }

        @Test
        void never_takes_comments_or_the_dead_address() {
            assertThat(chosen(
                            List.of(),
                            choice(URI.create("https://news.example/comments/feed"), document("Comments")),
                            choice(OLD, document("News")),
                            choice(NEW, document("News"))))
                    .contains(NEW);
        }
    }

    @Nested
    class The_story {
        @TempDir
        Path directory;

        private final Map<URI, FetchOutcome> web = new HashMap<>();
        private final List<URI> asked = new ArrayList<>();
        private Store store;
        private LostFeeds lost;

        @BeforeEach
        void open() {
            store = SqlStore.sqlite(directory.resolve("tocsin.db"));
            lost = new LostFeeds(store, address -> {
                asked.add(address);
                return web.getOrDefault(address, NOT_FOUND);
            });
            store.change(memory -> {
                Feed feed = memory.feeds()
                        .add(
                                new NewFeed(OLD, "News", "p", Origin.COMMAND, Optional.empty(), Duration.ofMinutes(5)),
                                NOW);
                memory.feeds().answered(feed.id(), Freshness.UNKNOWN, NOW, new NextPoll(NOW, NOW));
                return memory.headlines().admit(feed, List.of(headline("1", "Bridge closed")), NOW);
            });
        }

        @AfterEach
        void close() {
            store.close();
        }

        private Feed feed() {
            return store.look(memory -> memory.feeds().all().getFirst());
        }

        private void told(FetchOutcome outcome, Instant when) {
            lost.after(feed(), outcome, when);
        }

        @Test
        void asks_nobody_on_the_first_day() {
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW.minusSeconds(1));

            assertThat(asked).isEmpty();
            assertThat(feed().lost()).contains(new Feed.Loss(NOW, Optional.empty()));
        }

        @Test
        void moves_the_feed_to_where_its_site_names_it() {
            web.put(SITE, page(NEW));
            web.put(NEW, fetched(NEW, document("News")));
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW);

            assertThat(feed().address()).isEqualTo(NEW);
            assertThat(feed().nextPoll()).isEqualTo(TOMORROW);
            assertThat(feed().lost()).isEmpty();
            assertThat(asked).containsExactly(SITE, NEW);
        }

        @Test
        void begins_with_the_page_that_has_taken_the_feeds_place() {
            web.put(NEW, fetched(NEW, document("News")));
            told(page(NEW), NOW);
            told(page(NEW), TOMORROW);

            assertThat(feed().address()).isEqualTo(NEW);
            assertThat(asked).containsExactly(NEW);
        }

        @Test
        void begins_at_the_site_that_the_feed_named_while_it_lived() {
            URI home = URI.create("https://home.example/");
            store.change(memory -> {
                memory.feeds().sited(feedId(), home);
                return true;
            });
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW);

            assertThat(asked).containsExactly(home);
        }

        private FeedId feedId() {
            return new FeedId(1);
        }

        @Test
        void lets_no_headline_ring_again_that_the_new_place_repeats_under_another_guid_and_link() {
            Headline again = new Headline(
                    Optional.of("other-guid"),
                    "Bridge Closed",
                    "",
                    Optional.of(URI.create("https://other.example/1")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            web.put(SITE, page(ELSEWHERE));
            web.put(ELSEWHERE, fetched(ELSEWHERE, document("News", again)));
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW);

            assertThat(feed().address()).isEqualTo(ELSEWHERE);
            List<Admitted> admitted = store.change(memory -> memory.headlines()
                    .admit(memory.feeds().all().getFirst(), List.of(again, headline("2", "New")), TOMORROW)
                    .admitted());
            assertThat(admitted).extracting(one -> one.headline().title()).containsExactly("New");
        }

        @Test
        void searches_once_a_day_while_nothing_is_found() {
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW);
            told(NOT_FOUND, TOMORROW.plus(Duration.ofHours(23)));
            assertThat(asked).containsExactly(SITE);

            told(NOT_FOUND, TOMORROW.plus(Duration.ofHours(24)));
            assertThat(asked).containsExactly(SITE, SITE);
            assertThat(feed().address()).isEqualTo(OLD);
        }

        @Test
        void leaves_a_feed_alone_whose_new_address_is_read_already() {
            store.change(memory -> memory.feeds()
                    .add(new NewFeed(NEW, "", "p", Origin.COMMAND, Optional.empty(), Duration.ofMinutes(5)), NOW));
            web.put(SITE, page(NEW));
            web.put(NEW, fetched(NEW, document("News")));
            told(NOT_FOUND, NOW);
            told(NOT_FOUND, TOMORROW);

            assertThat(feed().address()).isEqualTo(OLD);
        }
    }
}
