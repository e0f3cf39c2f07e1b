package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
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

    private static List<Feed> due(Memory memory, Instant now) {
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
                        Optional.empty()));
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
            memory.feeds().answered(first.id(), FRESH, NOW, later);
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
    void A_feed_that_was_removed_is_not_polled_and_comes_back_with_what_it_had_seen() {
        List<String> admitted = store.change(memory -> {
            Feed feed = feed(memory);
            memory.headlines().admit(feed, List.of(headline("a")), NOW);
            memory.feeds().answered(feed.id(), FRESH, NOW, NOW.plusSeconds(300));
            memory.feeds().remove(feed.id());
            assertThat(memory.feeds().all()).isEmpty();
            assertThat(memory.feeds().at(ADDRESS)).isEmpty();
            assertThat(due(memory, NOW.plusSeconds(999))).isEmpty();

            Feed back = memory.feeds().add(newFeed(ADDRESS.toString()), NOW.plusSeconds(60));
            assertThat(back.id()).isEqualTo(feed.id());
            assertThat(back.nextPoll()).isEqualTo(NOW.plusSeconds(60));
            return titles(memory.headlines().admit(back, List.of(headline("a"), headline("b")), NOW));
        });

        assertThat(admitted).containsExactly("Title of b");
    }

    @Test
    void A_poll_that_is_answered_ends_the_failures_before_it() {
        Feed feed = store.change(StoreContract::feed);
        Feed failing = store.change(memory -> {
            memory.feeds().failed(feed.id(), "no such host", NOW.plusSeconds(10));
            memory.feeds().failed(feed.id(), "timed out", NOW.plusSeconds(20));
            return memory.feeds().at(ADDRESS).orElseThrow();
        });
        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.trouble()).contains("timed out");
        assertThat(failing.nextPoll()).isEqualTo(NOW.plusSeconds(20));

        Feed well = store.change(memory -> {
            memory.feeds().answered(feed.id(), FRESH, NOW.plusSeconds(20), NOW.plusSeconds(320));
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
}
