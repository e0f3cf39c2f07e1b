package tocsin.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewsDayTest {
    private static final NewsDay DAY = NewsDay.load();

    @Nested
    class The_day_that_comes_with_Tocsin {
        @Test
        void has_six_feeds_in_all_three_formats_and_one_in_Arabic() {
            assertThat(DAY.outlets()).hasSize(6);
            assertThat(DAY.outlets().stream().map(Outlet::format).collect(toSet()))
                    .containsOnly(Outlet.Format.values());
            assertThat(DAY.outlets()).extracting(Outlet::language).contains("ar");
        }

        @Test
        void has_more_than_forty_headlines_beside_its_backdrop() {
            assertThat(live().map(NewsItem::title).distinct()).hasSizeGreaterThanOrEqualTo(44);
            assertThat(DAY.outlets())
                    .allSatisfy(outlet -> assertThat(DAY.items())
                            .anyMatch(item -> item.backdrop() && item.outlet().equals(outlet)));
        }

        @Test
        void runs_from_Monday_morning_to_Tuesday_evening_and_the_backdrop_is_older() {
            Instant begin = Instant.parse("2023-10-30T05:00:00Z");
            Instant end = Instant.parse("2023-10-31T20:00:00Z");
            assertThat(live())
                    .extracting(NewsItem::published)
                    .isSorted()
                    .allMatch(at -> at.isAfter(begin) && at.isBefore(end));
            assertThat(DAY.items())
                    .filteredOn(NewsItem::backdrop)
                    .allMatch(item -> item.published().isBefore(begin));
        }

        @Test
        void tells_of_the_rockets_and_of_the_drones_in_five_feeds_each() {
            for (String story : List.of("rockets", "drones")) {
                assertThat(story(story).map(NewsItem::outlet).distinct())
                        .as(story)
                        .hasSize(5);
                assertThat(story(story).map(NewsItem::title))
                        .as("a claim among the " + story)
                        .anyMatch(title -> title.contains("Islamic Resistance in Iraq"))
                        .anyMatch(title -> title.contains("المقاومة الإسلامية في العراق"));
                assertThat(story(story)).allMatch(item -> namesTheBase(text(item)));
            }
            assertThat(story("rockets").map(NewsDayTest::text)).anyMatch(text -> text.contains("four katyusha"));
            assertThat(story("drones").map(NewsDayTest::text)).anyMatch(text -> text.contains("two armed drones"));
            assertThat(story("drones").map(NewsDayTest::text))
                    .anyMatch(text -> text.contains("no casualties and no damage"));
        }

        @Test
        void counts_the_attacks_and_asks_for_an_exit() {
            assertThat(story("tally").map(NewsDayTest::text))
                    .allMatch(text -> text.contains("23") && text.contains("17 to 30 october"));
            assertThat(story("exit").map(NewsDayTest::text))
                    .anyMatch(text -> text.contains("coalition forces") && text.contains("exit"));
        }

        @Test
        void names_neither_base_nor_group_in_the_news_that_must_not_ring_for_them() {
            assertThat(story("tensions").map(NewsDayTest::text))
                    .singleElement()
                    .asString()
                    .contains("iran-us tensions", "all bases, facilities, and assets");
            Stream<String> falseFriends = DAY.items().stream()
                    .filter(item ->
                            !item.story().stream().anyMatch(List.of("rockets", "drones", "tally", "earlier")::contains))
                    .map(NewsDayTest::text);
            assertThat(falseFriends)
                    .noneMatch(text ->
                            namesTheBase(text) || text.contains("islamic resistance") || text.contains("المقاومة"));
            assertThat(DAY.items().stream().map(NewsDayTest::text))
                    .anyMatch(text -> text.contains("database"))
                    .anyMatch(text -> text.contains("military base pay"))
                    .anyMatch(text -> text.contains("erbil sc"));
        }

        @Test
        void has_a_republished_item_an_edit_markup_and_awkward_characters() {
            List<NewsItem> salvo = DAY.items().stream()
                    .filter(item -> item.link().getPath().equals("/2023/10/30/katyusha-salvo-anbar"))
                    .toList();
            assertThat(salvo)
                    .extracting(NewsItem::title)
                    .hasSize(2)
                    .containsOnly(salvo.getFirst().title());
            assertThat(salvo).extracting(NewsItem::guid).doesNotHaveDuplicates();

            assertThat(DAY.items())
                    .filteredOn(item -> item.guid().equals("tag:mesopotamia-post.example,2023:41207"))
                    .extracting(NewsItem::published)
                    .hasSize(2)
                    .doesNotHaveDuplicates();
            assertThat(DAY.items())
                    .anyMatch(item -> item.html() && item.summary().contains("<a href="));
            assertThat(DAY.items())
                    .extracting(NewsItem::title)
                    .anyMatch(title -> title.contains("<") && title.contains("&") && title.contains("*"));
        }
    }

    @Nested
    class A_file_that_is_malformed {
        private static final String FEED =
                "feeds:\n- {id: a, host: a.example, path: /f, format: rss_2.0, title: A, language: en}\n";

        @Test
        void names_the_entry_and_the_key() {
            assertThatThrownBy(() -> NewsDay.parse(
                            FEED + "items:\n- {feed: a, published: yesterday, title: T, summary: S, path: /1}",
                            "day.yml"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("day.yml: items[0]: published: 'yesterday' is no time such as 2023-10-30T05:00:00Z");
            assertThatThrownBy(() ->
                            NewsDay.parse(FEED + "items:\n- {feed: b, title: T, summary: S, path: /1}", "day.yml"))
                    .hasMessage("day.yml: items[0]: feed: 'b' is no feed of this file");
            assertThatThrownBy(() -> NewsDay.parse(FEED.replace("rss_2.0", "json"), "day.yml"))
                    .hasMessage("day.yml: feeds[0]: format: 'json' is none of rss_2.0, atom_1.0, rss_1.0");
            assertThatThrownBy(() -> NewsDay.parse(FEED, "day.yml")).hasMessage("day.yml: items: a list is expected");
        }

        @Test
        void refuses_a_key_that_it_does_not_know() {
            assertThatThrownBy(() -> NewsDay.parse(FEED.replace("title: A", "title: A, colour: red"), "day.yml"))
                    .hasMessage("day.yml: feeds[0]: colour: is not a key that is known here");
        }

        @Test
        void says_so_when_it_is_not_YAML() {
            assertThatThrownBy(() -> NewsDay.parse("feeds: [", "day.yml"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("day.yml is not YAML: ");
        }
    }

    private static Stream<NewsItem> live() {
        return DAY.items().stream().filter(item -> !item.backdrop());
    }

    private static Stream<NewsItem> story(String name) {
        return DAY.items().stream()
                .filter(item -> item.story().filter(name::equals).isPresent());
    }

    private static String text(NewsItem item) {
        return (item.title() + " | " + item.summary()).toLowerCase(Locale.ROOT);
    }

    private static boolean namesTheBase(String text) {
        String plain = text.replace('-', ' ');
        return Stream.of("al asad", "al assad", "عين الأسد", "anbar").anyMatch(plain::contains);
    }
}
