package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Admitted;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.Wording;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Memory;

/** What holds for the headlines of every store. */
abstract class HeadlinesContract extends StoreContract {
    HeadlinesContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private List<String> admit(Headline... headlines) {
        return store.change(memory -> titles(
                memory.headlines().admit(feed(memory), List.of(headlines), NOW).admitted()));
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
            return memory.headlines().admit(other, List.of(headline("a")), NOW).admitted();
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
                .admitted()
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
            return memory.headlines().admit(feed, List.of(syndicated, headline("y")), NOW).admitted().stream()
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
            List<Admitted> admitted = memory.headlines()
                    .admit(memory.feeds().add(wanted, NOW), shuffled, NOW)
                    .admitted();
            assertThat(admitted).extracting(Admitted::id).doesNotHaveDuplicates();
            admitted.forEach(headline -> incident(memory, headline));
            return titles(admitted);
        });

        assertThat(opened).hasSize(100);
        assertAll(memory -> memory.incidents().openedSince(NOW, 200)).hasSize(100);
    }

    @Nested
    class Edits {
        private final Headline first = headline("1", "Drone hits base", "https://news.example/a");

        private List<String> edits(Headline... document) {
            return store
                    .change(memory -> memory.headlines().admit(feed(memory), List.of(document), NOW))
                    .edits()
                    .stream()
                    .map(edit -> edit.before().title() + " → " + edit.after().title())
                    .toList();
        }

        @Test
        void A_title_that_changes_under_its_guid_is_an_edit_even_with_its_link() {
            assertThat(edits(first)).isEmpty();
            Headline edited = headline("1", "Drone hits base, two hurt", "https://news.example/a-two-hurt");

            assertThat(edits(edited)).containsExactly("Drone hits base → Drone hits base, two hurt");
            assertThat(edits(edited)).isEmpty();
        }

        @Test
        void An_edit_tells_both_titles_and_both_summaries() {
            Headline edited = worded("1", "Drone hits base, two hurt", "Two soldiers were hurt.");
            Edit edit = store.change(memory -> {
                Feed feed = feed(memory);
                memory.headlines().admit(feed, List.of(worded("1", "Drone hits base", "More follows.")), NOW);
                return memory.headlines()
                        .admit(feed, List.of(edited), NOW.plusSeconds(60))
                        .edits()
                        .getFirst();
            });

            assertThat(edit.seen()).isEqualTo(NOW.plusSeconds(60));
            assertThat(edit.before()).isEqualTo(new Wording("Drone hits base", "More follows."));
            assertThat(edit.after()).isEqualTo(new Wording("Drone hits base, two hurt", "Two soldiers were hurt."));
            assertAll(memory -> memory.headlines().edits(edit.headline())).containsExactly(edit);
            assertAll(memory -> memory.headlines().latestTitles(feedAsItIs(memory), 9))
                    .containsExactly("Drone hits base, two hurt");
        }

        private static Headline worded(String guid, String title, String summary) {
            return new Headline(
                    Optional.of(guid),
                    title,
                    summary,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static FeedId feedAsItIs(Memory memory) {
            return memory.feeds().all().getFirst().id();
        }

        @Test
        void A_summary_that_changes_alone_is_no_edit() {
            assertThat(edits(worded("1", "Drone hits base", "One comment"))).isEmpty();
            assertThat(edits(worded("1", "Drone hits base", "Two comments"))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "  “Drone” hits base – it’s the third ",
                    "\"DRONE\"\u00a0hits base - it's the third",
                    "«Drone» hits base — it´s the th\u00adird",
                    ""
                })
        void Typography_is_no_edit(String title) {
            assertThat(edits(headline("1", "\"Drone\" hits base - it's the third", "https://news.example/a")))
                    .isEmpty();
            assertThat(edits(headline("1", title, "https://news.example/a"))).isEmpty();
        }

        @Test
        void A_title_that_comes_back_is_no_edit_since_servers_of_one_feed_take_turns() {
            Headline second = headline("1", "Drone hits base, two hurt", "https://news.example/a");
            assertThat(edits(first)).isEmpty();
            assertThat(edits(second)).hasSize(1);
            assertThat(edits(first)).isEmpty();
            assertThat(edits(second)).isEmpty();
            assertThat(edits(headline("1", "Drone hits base, three hurt", "https://news.example/a")))
                    .containsExactly("Drone hits base, two hurt → Drone hits base, three hurt");
        }

        @Test
        void An_edit_is_found_under_the_guid_of_a_republished_item() {
            assertThat(edits(first)).isEmpty();
            assertThat(edits(headline("2", "Drone hits base", "https://news.example/a")))
                    .isEmpty();
            assertThat(edits(headline("2", "Drone hits base, two hurt", "https://news.example/a")))
                    .hasSize(1);
        }

        @Test
        void Without_guids_the_link_tells_what_was_edited() {
            assertThat(edits(headline("", "Drone hits base", "https://news.example/a")))
                    .isEmpty();
            assertThat(edits(headline("", "Drone hits base, two hurt", "https://news.example/a?utm_source=rss")))
                    .hasSize(1);
        }

        @Test
        void A_guid_that_stands_on_several_titles_of_one_document_tells_no_edit() {
            assertThat(edits(first)).isEmpty();
            assertThat(edits(
                            headline("1", "Drone hits base, two hurt", "https://news.example/a"),
                            headline("1", "Drone hits base, three hurt", "https://news.example/a")))
                    .isEmpty();
        }

        @Test
        void An_edit_is_forgotten_with_the_change_that_failed() {
            assertThat(edits(first)).isEmpty();
            Headline edited = headline("1", "Drone hits base, two hurt", "https://news.example/a");
            assertThatThrownBy(() -> store.change(memory -> {
                        assertThat(memory.headlines()
                                        .admit(feed(memory), List.of(edited), NOW)
                                        .edits())
                                .hasSize(1);
                        throw new IllegalArgumentException("out of ideas");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(edits(edited)).hasSize(1);
        }

        @Test
        void Text_that_a_database_cannot_hold_may_be_edited() {
            assertThat(edits(first)).isEmpty();
            Headline odd = headline("1", "NUL \0, half a pair \udc00", "https://news.example/a");
            assertThat(edits(odd)).hasSize(1);
            assertThat(edits(odd)).isEmpty();
        }
    }

    @Test
    void A_guid_that_stands_on_all_items_of_a_document_names_none_of_them() {
        Headline one = headline("https://news.example/", "Drone hits base", "https://news.example/a");
        Headline two = headline("https://news.example/", "Bridge closed", "https://news.example/b");
        Headline three = headline("https://news.example/", "Rain", "https://news.example/c");

        assertThat(admit(two, one)).hasSize(2);
        assertThat(admit(three, two, one)).containsExactly("Rain");
    }
}
