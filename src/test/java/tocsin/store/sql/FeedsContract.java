package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Memory;

/** What holds for the feeds of every store. */
abstract class FeedsContract extends StoreContract {
    private static final URI ADDRESS = URI.create("https://news.example/rss");
    private static final Freshness FRESH =
            new Freshness(Optional.of("W/\"1\""), Optional.of("Sun, 01 Mar 2026 12:00:00 GMT"), Optional.of("abc"));

    FeedsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private static NextPoll at(Instant moment) {
        return new NextPoll(moment, moment);
    }

    static List<Feed> due(Memory memory, Instant now) {
        return IntStream.range(0, memory.feeds().shards())
                .mapToObj(shard -> memory.feeds().due(shard, now))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void A_feed_that_is_added_is_due_at_once_and_new() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        NewFeed wanted = new NewFeed(
                ADDRESS, "Example", "Example News", Origin.COMMAND, Optional.of(chat), Duration.ofMinutes(7));
        Feed feed = store.change(memory -> memory.feeds().add(wanted, NOW));

        assertThat(feed)
                .isEqualTo(new Feed(
                        feed.id(),
                        ADDRESS,
                        "Example",
                        "Example News",
                        Origin.COMMAND,
                        Optional.of(chat),
                        Duration.ofMinutes(7),
                        Freshness.UNKNOWN,
                        NOW,
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Feed.Tempo.UNKNOWN,
                        Feed.Health.UNKNOWN));
        assertThat(feed.isNew()).isTrue();
        assertAll(memory -> due(memory, NOW)).containsExactly(feed);
        assertAll(memory -> due(memory, NOW.minusMillis(1))).isEmpty();
        assertMaybe(memory -> memory.feeds().at(ADDRESS)).contains(feed);
    }

    @Test
    void A_feed_that_is_added_again_takes_the_new_words_and_keeps_what_it_knows() {
        Feed first = store.change(StoreContract::feed);
        Instant later = NOW.plusSeconds(300);
        Feed again = store.change(memory -> {
            memory.feeds().answered(first.id(), FRESH, NOW, at(later));
            NewFeed words = new NewFeed(
                    ADDRESS, "New title", "New publisher", Origin.COMMAND, Optional.empty(), Duration.ofHours(1));
            return memory.feeds().add(words, NOW);
        });

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.title()).isEqualTo("New title");
        assertThat(again.publisher()).isEqualTo("New publisher");
        assertThat(again.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(again.origin()).isEqualTo(Origin.CONFIGURATION);
        assertThat(again.freshness()).isEqualTo(FRESH);
        assertThat(again.nextPoll()).isEqualTo(later);
        assertAll(memory -> memory.feeds().all()).containsExactly(again);
    }

    @Test
    void A_feed_that_people_added_is_the_operators_once_the_configuration_lists_it() {
        Feed first = store.change(memory -> memory.feeds()
                .add(
                        new NewFeed(
                                ADDRESS,
                                "",
                                "Example News",
                                Origin.COMMAND,
                                Optional.of(chat(memory, "telegram:1").id()),
                                Duration.ofMinutes(5)),
                        NOW));
        Feed listed = store.change(memory -> {
            memory.feeds().answered(first.id(), FRESH, NOW, at(NOW.plusSeconds(300)));
            return memory.feeds().add(newFeed(ADDRESS.toString()), NOW);
        });

        assertThat(listed.id()).isEqualTo(first.id());
        assertThat(listed.origin()).isEqualTo(Origin.CONFIGURATION);
        assertThat(listed.addedBy()).isEmpty();
        assertThat(listed.isNew()).isFalse();
        assertThat(listed.nextPoll()).isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void A_feed_that_was_removed_is_not_polled_and_comes_back_as_new_with_what_it_had_seen() {
        List<String> admitted = store.change(memory -> {
            Feed feed = feed(memory);
            memory.headlines().admit(feed, List.of(headline("a")), NOW);
            memory.feeds().answered(feed.id(), FRESH, NOW, at(NOW.plusSeconds(300)));
            memory.feeds().remove(feed.id());
            assertThat(memory.feeds().all()).isEmpty();
            assertThat(memory.feeds().at(ADDRESS)).isEmpty();
            assertThat(due(memory, NOW.plusSeconds(999))).isEmpty();

            Feed back = memory.feeds().add(newFeed(ADDRESS.toString()), NOW.plusSeconds(60));
            assertThat(back.id()).isEqualTo(feed.id());
            assertThat(back.nextPoll()).isEqualTo(NOW.plusSeconds(60));
            assertThat(back.isNew()).isTrue();
            return titles(memory.headlines()
                    .admit(back, List.of(headline("a"), headline("b")), NOW)
                    .admitted());
        });

        assertThat(admitted).containsExactly("Title of b");
    }

    @Test
    void A_poll_that_is_answered_ends_the_failures_before_it() {
        Feed feed = store.change(StoreContract::feed);
        Feed failing = store.change(memory -> {
            memory.feeds().failed(feed.id(), "no such host", NOW, NOW.plusSeconds(10));
            memory.feeds().failed(feed.id(), "timed out", NOW, NOW.plusSeconds(20));
            return memory.feeds().at(ADDRESS).orElseThrow();
        });
        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.trouble()).contains("timed out");
        assertThat(failing.nextPoll()).isEqualTo(NOW.plusSeconds(20));

        Feed well = store.change(memory -> {
            memory.feeds().answered(feed.id(), FRESH, NOW.plusSeconds(20), at(NOW.plusSeconds(320)));
            return memory.feeds().at(ADDRESS).orElseThrow();
        });
        assertThat(well.failures()).isZero();
        assertThat(well.trouble()).isEmpty();
        assertThat(well.lastSuccess()).contains(NOW.plusSeconds(20));
        assertThat(well.isNew()).isFalse();
        assertThat(well.nextPoll()).isEqualTo(NOW.plusSeconds(320));
        assertThat(well.freshness()).isEqualTo(FRESH);
    }

    @Test
    void The_longest_overdue_feed_comes_first() {
        List<URI> due = store.change(memory -> {
            memory.feeds().add(newFeed("https://news.example/b"), NOW.plusSeconds(1));
            memory.feeds().add(newFeed("https://news.example/a"), NOW);
            return due(memory, NOW.plusSeconds(1)).stream().map(Feed::address).toList();
        });

        assertThat(due).containsExactly(URI.create("https://news.example/a"), URI.create("https://news.example/b"));
    }

    @Test
    void A_feed_names_itself_only_while_it_has_no_title() {
        List<String> titles = store.change(memory -> {
            Feed feed = feed(memory);
            memory.feeds().named(feed.id(), "Its own");
            memory.feeds().named(feed.id(), "Another");
            memory.feeds().add(newFeed(ADDRESS.toString()), NOW);
            return memory.feeds().all().stream().map(Feed::title).toList();
        });

        assertThat(titles).containsExactly("Its own");
    }

    @Test
    void Feeds_of_one_host_share_a_shard_and_every_feed_has_one() {
        store.change(memory -> {
            List<Feed> added = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                added.add(memory.feeds().add(newFeed("https://host" + i + ".example/rss"), NOW));
                added.add(memory.feeds().add(newFeed("https://HOST" + i + ".example/sport"), NOW));
            }
            return added;
        });

        store.look(memory -> {
            assertThat(due(memory, NOW)).hasSize(80);
            assertThat(IntStream.range(0, SHARDS)
                            .filter(shard -> !memory.feeds().due(shard, NOW).isEmpty())
                            .count())
                    .isGreaterThan(8);
            for (int shard = 0; shard < SHARDS; shard++) {
                assertThat(memory.feeds().due(shard, NOW).size() % 2).isZero();
            }
            return memory;
        });
    }

    @Test
    void Feeds_are_spread_anew_when_the_number_of_shards_changes() {
        store.change(memory -> IntStream.range(0, 40)
                .mapToObj(i -> memory.feeds().add(newFeed("https://host" + i + ".example/rss"), NOW))
                .toList());
        store.close();
        store = database.open(3);

        assertThat(store.<Integer>look(memory -> memory.feeds().shards())).isEqualTo(3);
        assertAll(memory -> due(memory, NOW)).hasSize(40);
    }

    @Test
    void An_address_may_be_longer_than_an_index_takes() {
        String address = "https://news.example/rss?q=" + "0123456789abcdef".repeat(500);

        Feed feed = store.change(memory -> memory.feeds().add(newFeed(address), NOW));

        assertMaybe(memory -> memory.feeds().at(URI.create(address))).contains(feed);
    }

    @Test
    void A_feed_keeps_its_site_and_gathers_tags() {
        Feed feed = store.change(memory -> {
            Feed added = feed(memory);
            memory.feeds().tagged(added.id(), Set.of("News/Iraq", "\"odd\" \\ tag"));
            memory.feeds().tagged(added.id(), Set.of("Wires"));
            memory.feeds().sited(added.id(), URI.create("https://news.example/"));
            memory.feeds().add(newFeed(ADDRESS.toString()), NOW);
            return memory.feeds().at(ADDRESS).orElseThrow();
        });

        assertThat(feed.tags()).containsExactlyInAnyOrder("News/Iraq", "\"odd\" \\ tag", "Wires");
        assertThat(feed.site()).contains(URI.create("https://news.example/"));
    }

    @Test
    void A_feed_is_lost_since_the_first_poll_that_said_so_until_one_that_is_answered() {
        Feed lost = store.change(memory -> {
            Feed feed = feed(memory);
            memory.feeds().sought(feed.id(), NOW);
            assertThat(memory.feeds().at(ADDRESS).orElseThrow().lost()).isEmpty();
            memory.feeds().lost(feed.id(), NOW);
            memory.feeds().lost(feed.id(), NOW.plusSeconds(60));
            return memory.feeds().at(ADDRESS).orElseThrow();
        });
        assertThat(lost.lost()).contains(new Feed.Loss(NOW, Optional.empty()));

        store.change(memory -> {
            memory.feeds().sought(lost.id(), NOW.plusSeconds(70));
            assertThat(memory.feeds().at(ADDRESS).orElseThrow().lost())
                    .contains(new Feed.Loss(NOW, Optional.of(NOW.plusSeconds(70))));
            memory.feeds().answered(lost.id(), FRESH, NOW.plusSeconds(80), at(NOW.plusSeconds(90)));
            assertThat(memory.feeds().at(ADDRESS).orElseThrow().lost()).isEmpty();
            return true;
        });
    }

    @Test
    void A_feed_that_moves_takes_along_what_it_had_seen_and_its_old_address_stands_for_it() {
        URI elsewhere = URI.create("https://other.example/feed");
        Feed first = store.change(StoreContract::feed);
        Instant later = NOW.plusSeconds(90);
        store.change(memory -> {
            memory.headlines().admit(first, List.of(headline("a")), NOW);
            memory.feeds().answered(first.id(), FRESH, NOW, at(NOW.plusSeconds(300)));
            memory.feeds().lost(first.id(), NOW.plusSeconds(30));
            assertThat(memory.feeds().move(first.id(), elsewhere, later)).isTrue();
            return true;
        });

        Feed moved = store.look(memory -> memory.feeds().at(elsewhere).orElseThrow());
        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.freshness()).isEqualTo(Freshness.UNKNOWN);
        assertThat(moved.lastSuccess()).contains(NOW);
        assertThat(moved.lost()).isEmpty();
        assertAll(memory -> due(memory, later)).containsExactly(moved);
        assertMaybe(memory -> memory.feeds().at(ADDRESS)).contains(moved);
        Feed listed = store.change(StoreContract::feed);
        assertThat(listed.id()).isEqualTo(first.id());
        assertThat(listed.address()).isEqualTo(elsewhere);
        assertAll(memory -> memory.feeds().all()).containsExactly(listed);
        List<String> admitted = store.change(memory -> titles(memory.headlines()
                .admit(moved, List.of(headline("a"), headline("b")), later)
                .admitted()));
        assertThat(admitted).containsExactly("Title of b");
    }

    @Test
    void A_feed_may_move_on_and_back() {
        URI second = URI.create("https://second.example/feed");
        URI third = URI.create("https://third.example/feed");
        Feed back = store.change(memory -> {
            Feed feed = feed(memory);
            assertThat(memory.feeds().move(feed.id(), second, NOW)).isTrue();
            assertThat(memory.feeds().move(feed.id(), third, NOW)).isTrue();
            assertThat(memory.feeds().at(ADDRESS).orElseThrow().address()).isEqualTo(third);
            assertThat(memory.feeds().move(feed.id(), ADDRESS, NOW)).isTrue();
            return memory.feeds().at(third).orElseThrow();
        });

        assertThat(back.address()).isEqualTo(ADDRESS);
        assertAll(memory -> memory.feeds().all()).containsExactly(back);
    }

    @Test
    void A_feed_does_not_move_to_where_another_is_or_was() {
        URI taken = URI.create("https://taken.example/feed");
        URI left = URI.create("https://left.example/feed");
        store.change(memory -> {
            Feed feed = feed(memory);
            memory.feeds()
                    .remove(memory.feeds().add(newFeed(taken.toString()), NOW).id());
            Feed gone = memory.feeds().add(newFeed(left.toString()), NOW);
            memory.feeds().move(gone.id(), URI.create("https://new.example/feed"), NOW);

            assertThat(memory.feeds().move(feed.id(), taken, NOW)).isFalse();
            assertThat(memory.feeds().move(feed.id(), left, NOW)).isFalse();
            assertThat(memory.feeds().at(ADDRESS)).contains(feed);
            return true;
        });
    }

    @Test
    void The_latest_titles_of_a_feed_are_its_own() {
        List<String> titles = store.change(memory -> {
            Feed feed = feed(memory);
            Feed other = memory.feeds().add(newFeed("https://other.example/rss"), NOW);
            memory.headlines().admit(feed, List.of(headline("a"), headline("b"), headline("c")), NOW);
            memory.headlines().admit(other, List.of(headline("d")), NOW);
            return memory.headlines().latestTitles(feed.id(), 2);
        });

        assertThat(titles).containsExactly("Title of c", "Title of b");
    }
}
