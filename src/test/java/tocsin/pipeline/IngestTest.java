package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.pipeline.Bench.NOON;
import static tocsin.pipeline.Bench.fetched;
import static tocsin.pipeline.Bench.headline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Chat;
import tocsin.domain.Entity;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.group.Grouper;
import tocsin.read.Reader;
import tocsin.store.Store;

/** From what a fetch brought to what is owed. */
class IngestTest {
    private static final Duration CATCH_UP = Duration.ofHours(1);
    private static final Instant OLD = NOON.minus(CATCH_UP).minusSeconds(1);
    private static final Instant YOUNG = NOON.minus(CATCH_UP).plusSeconds(1);

    @TempDir
    Path folder;

    private Bench bench;
    private Chat chat;
    private Feed feed;
    private Ingest ingest;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        chat = bench.watching("telegram:1", "budget OR drone OR drones");
        feed = bench.feed("https://news.example/rss");
        ingest = ingest(
                bench.store,
                new Grouper(id -> Bench.CATALOGUE.entity(id).map(Entity::name).orElse(id)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Ingest ingest(Store store, Grouper grouper) {
        return new Ingest(
                store,
                Reader.with(Bench.CATALOGUE),
                new WatchBook(Bench.PARSER),
                grouper,
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(15), Duration.ofHours(1)),
                Patience.DEFAULT,
                CATCH_UP);
    }

    private Ingest.Poll polls(FetchOutcome outcome) {
        return ingest.ingest(bench.now(feed), outcome, bench.clock.instant());
    }

    private void polledBefore() {
        polls(fetched());
    }

    @Nested
    class A_feed_that_was_removed {
        @Test
        void comes_back_without_ringing_what_it_published_meanwhile() {
            polls(fetched(headline("Rain", OLD)));
            bench.store.change(memory -> {
                memory.feeds().remove(feed.id());
                return true;
            });
            bench.clock.passes(Duration.ofDays(2));
            feed = bench.feed("https://news.example/rss");
            polls(fetched(headline("Drones hit base", NOON.plusSeconds(60)), headline("Rain", OLD)));

            assertThat(bench.owed(chat)).isEmpty();
        }
    }

    @Nested
    class A_headline_that_is_edited {
        private static Headline worded(String title) {
            Headline plain = headline("Rain", YOUNG);
            return new Headline(
                    plain.guid(), title, "", plain.link(), plain.published(), plain.language(), plain.publisher());
        }

        @Test
        void is_told_and_rings_nobody() {
            polls(fetched(worded("Rain over the bay")));
            Ingest.Poll poll = polls(fetched(worded("Drone over the bay")));

            assertThat(poll.admitted()).isZero();
            assertThat(poll.edits())
                    .singleElement()
                    .satisfies(edit -> assertThat(edit.after().title()).isEqualTo("Drone over the bay"));
            assertThat(bench.owed(chat)).isEmpty();
        }
    }

    @Nested
    class The_first_poll_of_a_feed {
        @Test
        void rings_what_is_younger_than_the_catch_up() {
            Ingest.Poll poll = polls(fetched(headline("Budget passes", YOUNG)));

            assertThat(bench.owed(chat)).containsExactly("Budget passes");
            assertThat(poll.admitted()).isEqualTo(1);
            assertThat(poll.owed()).hasSize(1);
        }

        @Test
        void rings_nothing_that_is_older() {
            assertThat(polls(fetched(headline("Budget passes", OLD))).admitted())
                    .isEqualTo(1);

            assertThat(bench.owed(chat)).isEmpty();
        }

        @Test
        void rings_nothing_that_does_not_say_its_age() {
            polls(fetched(Bench.undated("Budget passes")));

            assertThat(bench.owed(chat)).isEmpty();
        }

        @Test
        void makes_its_old_headlines_seen_so_that_they_never_ring() {
            polls(fetched(headline("Budget passes", OLD)));
            polls(fetched(headline("Budget passes", OLD)));

            assertThat(bench.owed(chat)).isEmpty();
        }

        @Test
        void is_still_to_come_after_one_that_failed() {
            polls(new FetchOutcome.Failed("no route"));
            polls(fetched(headline("Budget passes", OLD)));

            assertThat(bench.owed(chat)).isEmpty();
        }

        @Test
        void gives_the_feed_the_name_that_it_calls_itself() {
            polls(fetched());

            assertThat(bench.now(feed).title()).isEqualTo("Example's own name");
        }
    }

    @Nested
    class A_later_poll {
        @Test
        void rings_what_is_new_whatever_its_date() {
            polledBefore();
            polls(fetched(headline("Budget passes", OLD), Bench.undated("Drone falls on a field")));

            assertThat(bench.owed(chat)).containsExactlyInAnyOrder("Budget passes", "Drone falls on a field");
        }

        @Test
        void rings_a_headline_once_however_often_it_is_served() {
            polledBefore();
            polls(fetched(headline("Budget passes", NOON)));
            polls(fetched(headline("Budget passes", NOON)));
            polls(fetched(headline("Budget passes", NOON), headline("Budget passes", NOON)));

            assertThat(bench.owed(chat)).containsExactly("Budget passes");
        }

        @Test
        void rings_the_oldest_first_whatever_the_order_of_the_document() {
            polledBefore();
            polls(fetched(
                    headline("Budget vote today", NOON.minusSeconds(30)),
                    headline("Drone falls on a field", NOON.minusSeconds(60))));

            assertThat(bench.owed(chat)).containsExactly("Drone falls on a field", "Budget vote today");
        }

        @Test
        void rings_nobody_for_what_nobody_watches() {
            polledBefore();
            polls(fetched(headline("Cup final goes to penalties", NOON)));

            assertThat(bench.depth()).isZero();
        }

        @Test
        void uses_a_watch_that_was_added_a_moment_ago_and_none_that_was_removed() {
            polledBefore();
            Chat other = bench.watching("slack:C1", "penalties");
            polls(fetched(headline("Cup final goes to penalties", NOON)));
            bench.store.change(memory -> {
                memory.watches()
                        .of(other.id())
                        .forEach(watch -> memory.watches().remove(watch.id()));
                return true;
            });
            polls(fetched(headline("League final goes to penalties in snow", NOON)));

            assertThat(bench.owed(other)).containsExactly("Cup final goes to penalties");
        }
    }

    @Nested
    class A_transaction_that_fails {
        private final FetchOutcome news = fetched(headline("Budget passes", NOON));

        @Test
        void leaves_neither_a_mark_nor_an_alert_and_the_feed_is_due_as_before() {
            polledBefore();
            Feed before = bench.now(feed);
            BrittleStore brittle = new BrittleStore(bench.store);
            brittle.breaks("owe", 1);

            assertThatThrownBy(() -> ingest(brittle, new Grouper(id -> id)).ingest(before, news, NOON))
                    .hasMessage("the disk is full");

            assertThat(bench.depth()).isZero();
            assertThat(bench.now(feed)).isEqualTo(before);
            polls(news);
            assertThat(bench.owed(chat)).containsExactly("Budget passes");
        }
    }

    @Test
    void A_headline_that_trips_a_fault_of_ours_does_not_stop_the_others_of_its_poll() {
        polledBefore();
        ingest = ingest(bench.store, new Grouper(id -> {
            throw new IllegalStateException("a fault of ours");
        }));
        polls(fetched(
                headline("Two armed drones target Ain al-Asad air base in Iraq", NOON.minusSeconds(60)),
                headline(
                        "Islamic Resistance in Iraq claims drone attack on Ain al-Asad air base",
                        NOON.minusSeconds(50)),
                headline("Budget passes", NOON.minusSeconds(40))));

        assertThat(bench.owed(chat))
                .containsExactly("Two armed drones target Ain al-Asad air base in Iraq", "Budget passes");
    }

    @Nested
    class The_next_poll {
        @Test
        void comes_after_the_interval_when_nothing_is_new() {
            polls(new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE));

            Feed known = bench.now(feed);
            assertThat(known.nextPoll()).isBetween(NOON.plusSeconds(300), NOON.plusSeconds(330));
            assertThat(known.lastSuccess()).contains(NOON);
            assertThat(known.trouble()).isEmpty();
        }

        @Test
        void waits_as_long_as_a_throttling_server_asks() {
            polls(new FetchOutcome.Throttled(Duration.ofHours(2), "too many requests"));

            assertThat(bench.now(feed).nextPoll()).isBetween(NOON.plusSeconds(7200), NOON.plusSeconds(7920));
            assertThat(bench.now(feed).trouble()).contains("too many requests");
        }

        @Test
        void of_a_feed_that_is_gone_is_the_last_one() {
            polls(new FetchOutcome.Gone("410"));

            assertThat(bench.now(feed).health().retired()).isTrue();
        }

        @Test
        void waits_longer_with_each_failure_and_the_usual_time_after_an_answer() {
            polls(new FetchOutcome.Failed("no route"));
            polls(new FetchOutcome.Failed("no route"));
            assertThat(bench.now(feed).nextPoll()).isAfter(NOON.plus(Duration.ofMinutes(17)));
            assertThat(bench.now(feed).failures()).isEqualTo(2);

            polls(fetched());
            assertThat(bench.now(feed).nextPoll()).isBefore(NOON.plus(Duration.ofMinutes(6)));
            assertThat(bench.now(feed).failures()).isZero();
        }
    }

    @Test
    void A_feeds_password_is_not_shown() {
        Feed secret = bench.feed("https://ann:s3cret@news.example/rss");

        assertThat(secret.shownAddress()).isEqualTo("https://news.example/rss");
        assertThat(URI.create(feed.shownAddress())).isEqualTo(feed.address());
    }
}
