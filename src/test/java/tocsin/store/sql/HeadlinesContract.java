package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.store.Feeds.NewFeed;

/** What holds for the headlines of every store. */
abstract class HeadlinesContract extends StoreContract {
    HeadlinesContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private List<String> admit(Headline... headlines) {
        return store.change(memory -> titles(memory.headlines().admit(feed(memory), List.of(headlines), NOW)));
    }

    @Test
    void A_headline_is_admitted_by_the_first_poll_that_has_it() {
        assertThat(admit(headline("b"), headline("a"))).containsExactly("Title of b", "Title of a");
        assertThat(admit(headline("c"), headline("b"), headline("a"))).containsExactly("Title of c");
        assertThat(admit(headline("c"), headline("b"))).isEmpty();
        assertThat(admit()).isEmpty();
    }

    @Test
    void A_headline_that_stands_twice_in_a_document_is_admitted_once() {
        assertThat(admit(headline("a"), headline("b"), headline("a"))).containsExactly("Title of a", "Title of b");
    }

    @Test
    void Headlines_that_share_a_key_with_a_repeat_of_another_are_the_same_headline() {
        Headline first = headline("1", "Drone hits base", "https://news.example/a");
        Headline republished = headline("2", "Drone hits base", "https://news.example/a");
        Headline retitled = headline("2", "Drone hits base, two hurt", "https://news.example/a");

        assertThat(admit(first, republished, retitled)).containsExactly("Drone hits base");
    }

    @Test
    void An_item_that_is_republished_under_a_new_guid_is_known_from_then_on_by_that_as_well() {
        assertThat(admit(headline("1", "Drone hits base", "https://news.example/a")))
                .hasSize(1);
        assertThat(admit(headline("2", "Drone hits base", "https://news.example/a")))
                .isEmpty();
        assertThat(admit(headline("2", "Drone hits base, two hurt", "https://news.example/b")))
                .isEmpty();
    }

    @Test
    void Sirens_that_share_the_link_of_a_front_page_are_admitted_each() {
        assertThat(admit(
                        headline("1", "Alert", "https://sirens.example/"),
                        headline("2", "Alert", "https://sirens.example/")))
                .hasSize(2);
    }

    @Test
    void Two_feeds_know_their_headlines_apart() {
        assertThat(admit(headline("a"))).hasSize(1);

        List<Admitted> elsewhere = store.change(memory -> {
            Feed other = memory.feeds().add(newFeed("https://other.example/rss"), NOW);
            return memory.headlines().admit(other, List.of(headline("a")), NOW);
        });
        assertThat(elsewhere).hasSize(1);
    }

    @Test
    void A_headline_is_published_when_the_feed_says_but_never_after_it_was_seen() {
        List<Instant> published = store.change(memory -> memory
                .headlines()
                .admit(
                        feed(memory),
                        List.of(
                                dated("past", Optional.of(NOW.minusSeconds(60))),
                                dated("future", Optional.of(NOW.plusSeconds(60))),
                                dated("absurd", Optional.of(Instant.MAX)),
                                dated("silent", Optional.empty())),
                        NOW)
                .stream()
                .map(Admitted::published)
                .toList());

        assertThat(published).containsExactly(NOW.minusSeconds(60), NOW, NOW, NOW);
    }

    private static Headline dated(String guid, Optional<Instant> published) {
        Headline plain = headline(guid);
        return new Headline(
                plain.guid(), plain.title(), "", plain.link(), published, Optional.of("ar"), Optional.empty());
    }

    @Test
    void The_publisher_is_the_headlines_own_or_else_the_feeds() {
        List<String> publishers = store.change(memory -> {
            Headline syndicated = new Headline(
                    Optional.of("x"),
                    "X",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Wire"));
            Feed feed = feed(memory);
            return memory.headlines().admit(feed, List.of(syndicated, headline("y")), NOW).stream()
                    .map(Admitted::publisher)
                    .toList();
        });

        assertThat(publishers).containsExactly("Wire", "Example News");
    }

    @Test
    void Keys_that_are_longer_than_an_index_takes_are_told_apart() {
        String lengthy = "0123456789abcdef".repeat(1000);

        assertThat(admit(headline(lengthy + "1", "One", ""), headline(lengthy + "2", "Two", "")))
                .hasSize(2);
        assertThat(admit(headline(lengthy + "2", "Two", ""), headline(lengthy + "3", "Three", "")))
                .containsExactly("Three");
    }

    @Test
    void Text_that_a_database_cannot_hold_does_not_stop_a_feed() {
        Headline odd = headline("id\0\ud800", "NUL \0, half a pair \udc00, drone \ud83d\udea8 مسيّرة", "");

        assertThat(admit(odd)).containsExactly(odd.title());
        assertThat(admit(odd)).isEmpty();
    }

    @Test
    void A_document_may_be_very_long() {
        Headline[] headlines =
                IntStream.range(0, 1300).mapToObj(i -> headline("g" + i)).toArray(Headline[]::new);

        assertThat(admit(headlines))
                .hasSize(1300)
                .startsWith("Title of g0", "Title of g1")
                .endsWith("Title of g1299");
        assertThat(admit(headlines)).isEmpty();
    }

    @Test
    void Ids_belong_to_the_headlines_that_they_came_with() {
        List<String> opened = store.change(memory -> {
            NewFeed wanted = newFeed("https://news.example/rss");
            List<Headline> shuffled = new ArrayList<>(
                    IntStream.range(0, 100).mapToObj(i -> headline("g" + i)).toList());
            Collections.shuffle(shuffled);
            List<Admitted> admitted = memory.headlines().admit(memory.feeds().add(wanted, NOW), shuffled, NOW);
            assertThat(admitted).extracting(Admitted::id).doesNotHaveDuplicates();
            admitted.forEach(headline -> incident(memory, headline));
            return titles(admitted);
        });

        assertThat(opened).hasSize(100);
        assertAll(memory -> memory.incidents().activeSince(NOW)).hasSize(100);
    }
}
