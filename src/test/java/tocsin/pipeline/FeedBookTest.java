package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.pipeline.Bench.NOON;
import static tocsin.pipeline.Bench.headline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Advice;
import tocsin.domain.Entity;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.domain.Origin;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.HubLinks;
import tocsin.group.Grouper;
import tocsin.read.Reader;

/** What the end of a fetch means for the feed itself. */
class FeedBookTest {
    private static final URI NEW = URI.create("https://new.example/rss");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Freshness FRESH = new Freshness(Optional.of("\"1\""), Optional.empty(), Optional.of("hash"));

    @TempDir
    private Path folder;

    private Bench bench;
    private Feed feed;
    private Ingest ingest;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        feed = bench.feed("https://news.example/rss");
        ingest = new Ingest(
                bench.store,
                Reader.with(Bench.CATALOGUE),
                new WatchBook(Bench.PARSER),
                new Grouper(id -> Bench.CATALOGUE.entity(id).map(Entity::name).orElse(id)),
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(30), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Feed polls(Feed which, FetchOutcome outcome) {
        ingest.ingest(bench.now(which), outcome, bench.clock.instant());
        return bench.now(which);
    }

    private Feed polls(FetchOutcome outcome) {
        return polls(feed, outcome);
    }

    private static Hints hints(Duration fresh) {
        return new Hints(Optional.of(fresh), Optional.empty(), HubLinks.NONE);
    }

    private static Hints movedTo(URI target) {
        return new Hints(Optional.empty(), Optional.of(target), HubLinks.NONE);
    }

    private static FetchOutcome same(Hints hints) {
        return new FetchOutcome.NotModified(FRESH, hints);
    }

    private static FetchOutcome fetched(Advice advice, Hints hints, Headline... headlines) {
        FeedDocument document = new FeedDocument(
                "rss_2.0", "News", Optional.empty(), Optional.of("en"), advice, HubLinks.NONE, List.of(headlines));
        return new FetchOutcome.Fetched(document, FRESH, NEW, hints);
    }

    @Nested
    class What_is_asked_of_us {
        @Test
        void counts_from_the_poll_that_read_it_until_a_document_says_something_else() {
            Advice half = new Advice(Optional.of(Duration.ofMinutes(30)), Set.of(), Set.of());

            assertThat(polls(fetched(half, Hints.NONE)).nextPoll())
                    .isAfterOrEqualTo(NOON.plus(MINUTE.multipliedBy(30)));
            assertThat(polls(same(Hints.NONE)).nextPoll()).isAfterOrEqualTo(NOON.plus(MINUTE.multipliedBy(30)));
            assertThat(polls(fetched(Advice.NONE, Hints.NONE)).nextPoll()).isBefore(NOON.plus(MINUTE.multipliedBy(6)));
        }

        @Test
        void by_the_server_counts_for_an_answer_without_news_as_well() {
            assertThat(polls(same(hints(MINUTE.multipliedBy(20)))).nextPoll())
                    .isAfterOrEqualTo(NOON.plus(MINUTE.multipliedBy(20)));
        }

        @Test
        void outlives_a_restart() {
            polls(new FetchOutcome.Throttled(Duration.ofHours(3), "too often"));
            bench.close();
            bench = new Bench(folder);

            assertThat(bench.now(feed).nextPoll()).isAfterOrEqualTo(NOON.plus(Duration.ofHours(3)));
        }
    }

    @Nested
    class A_permanent_redirect {
        @Test
        void moves_the_feed_once_it_has_held_for_a_day() {
            polls(same(movedTo(NEW)));
            bench.clock.passes(Duration.ofHours(23));
            assertThat(polls(same(movedTo(NEW))).address()).isEqualTo(feed.address());
            bench.clock.passes(Duration.ofHours(1));

            Feed moved = polls(same(movedTo(NEW)));

            assertThat(moved.id()).isEqualTo(feed.id());
            assertThat(moved.address()).isEqualTo(NEW);
            assertThat(moved.freshness()).isEqualTo(FRESH);
            assertThat(moved.nextPoll()).isAfter(bench.clock.instant());
        }

        @Test
        void that_changes_its_mind_or_ends_is_counted_anew() {
            polls(same(movedTo(NEW)));
            bench.clock.passes(Duration.ofHours(20));
            polls(same(movedTo(URI.create("https://other.example/rss"))));
            bench.clock.passes(Duration.ofHours(20));
            polls(same(Hints.NONE));
            bench.clock.passes(Duration.ofHours(20));

            assertThat(polls(same(movedTo(NEW))).address()).isEqualTo(feed.address());
        }

        @Test
        void to_an_address_that_is_polled_already_leaves_both_feeds_where_they_are() {
            bench.feed(NEW.toString());
            polls(same(movedTo(NEW)));
            bench.clock.passes(Duration.ofHours(24));

            assertThat(polls(same(movedTo(NEW))).address()).isEqualTo(feed.address());
        }
    }

    @Test
    void A_feed_that_is_gone_for_good_is_polled_no_more_and_says_why() {
        Feed gone = polls(new FetchOutcome.Gone("it is gone (410)"));

        assertThat(gone.health().retired()).isTrue();
        assertThat(gone.trouble()).contains("it is gone (410)");
    }

    @Nested
    class While_an_incident_is_open {
        private static final String ATTACK = "Rockets hit Ain al-Asad air base in Iraq";
        private static final Duration FIRST = Duration.ofMinutes(5);

        private Feed quiet(String address) {
            Feed quiet = bench.feed(address, Origin.CONFIGURATION);
            Advice hourly = new Advice(Optional.of(Duration.ofHours(1)), Set.of(), Set.of());
            return polls(quiet, fetched(hourly, Hints.NONE));
        }

        private Feed reporter() {
            Feed reporter = quiet("https://iraq.example/rss");
            polls(
                    reporter,
                    fetched(
                            reporter.tempo().advice(),
                            Hints.NONE,
                            headline("Drone attack on Ain al-Asad air base", NOON.minus(Duration.ofDays(2)))));
            bench.clock.passes(Duration.ofDays(1));
            return polls(reporter, same(Hints.NONE));
        }

        private void attack() {
            polls(fetched(Advice.NONE, Hints.NONE, headline(ATTACK, bench.clock.instant())));
        }

        @Test
        void the_feed_that_reported_it_is_asked_at_its_interval() {
            Feed first = quiet("https://first.example/rss");
            Advice hourly = first.tempo().advice();
            Instant now = bench.clock.instant();

            assertThat(polls(first, fetched(hourly, Hints.NONE, headline(ATTACK, now)))
                            .nextPoll())
                    .isEqualTo(now.plus(FIRST));
            bench.clock.passes(Duration.ofMinutes(5));
            assertThat(polls(first, same(Hints.NONE)).nextPoll())
                    .isEqualTo(now.plus(FIRST).plus(FIRST));
        }

        @Test
        void the_feeds_of_its_country_are_asked_at_once_if_they_allow_it() {
            Feed reporter = reporter();
            Instant before = reporter.nextPoll();
            bench.clock.passes(Duration.ofMinutes(10));

            attack();

            assertThat(before).isAfter(bench.clock.instant());
            assertThat(bench.now(reporter).nextPoll()).isEqualTo(bench.clock.instant());
        }

        @Test
        void those_of_other_countries_keep_their_time() {
            Feed other = quiet("https://elsewhere.example/rss");
            Instant before = other.nextPoll();

            attack();

            assertThat(bench.now(other).nextPoll()).isEqualTo(before);
        }

        @Test
        void old_news_of_a_new_feed_hastens_nobody() {
            Feed reporter = reporter();
            Instant before = reporter.nextPoll();
            Feed added = bench.feed("https://added.example/rss");

            polls(added, fetched(Advice.NONE, Hints.NONE, headline(ATTACK, NOON.minus(Duration.ofDays(3)))));

            assertThat(bench.now(reporter).nextPoll()).isEqualTo(before);
        }
    }
}
