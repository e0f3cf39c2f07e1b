package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenKeysTest {
    private static final String LINK = "https://example.org/2023/10/31/drones";

    private static Headline headline(String guid, String link, String title, String published) {
        return new Headline(
                Optional.of(guid).filter(id -> !id.isEmpty()),
                title,
                "",
                Optional.of(link).filter(address -> !address.isEmpty()).map(URI::create),
                Optional.of(published).filter(date -> !date.isEmpty()).map(Instant::parse),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean same(Headline one, Headline other) {
        return !Collections.disjoint(SeenKeys.of(one), SeenKeys.of(other));
    }

    @Nested
    class A_headline_with_a_guid {
        private final Headline first = headline("42", LINK, "Drones hit base", "2023-10-31T09:00:00Z");

        @Test
        void is_the_same_when_its_title_is_edited() {
            assertThat(same(first, headline("42", LINK, "Two drones hit base", "2023-10-31T09:30:00Z")))
                    .isTrue();
        }

        @Test
        void is_the_same_when_it_is_republished_under_a_new_guid() {
            assertThat(same(first, headline("43", LINK, "Drones hit  Base", "2023-10-31T12:00:00Z")))
                    .isTrue();
        }

        @Test
        void is_another_when_guid_and_title_differ_under_one_link() {
            assertThat(same(first, headline("43", LINK, "Rockets hit base", "2023-10-31T12:00:00Z")))
                    .isFalse();
        }

        @Test
        void is_another_when_only_the_front_page_and_the_title_are_shared() {
            Headline siren = headline("1", "https://example.org/", "Sirens", "2023-10-31T09:00:00Z");
            assertThat(same(siren, headline("2", "https://example.org/", "Sirens", "2023-10-31T10:00:00Z")))
                    .isFalse();
        }
    }

    @Nested
    class A_headline_without_a_guid {
        private final Headline first = headline("", LINK, "Drones hit base", "");

        @Test
        void is_the_same_when_its_link_is_repeated() {
            assertThat(same(first, headline("", LINK, "Two drones hit base", "")))
                    .isTrue();
        }

        @Test
        void is_the_same_when_its_title_is_repeated() {
            assertThat(same(first, headline("", LINK + "-2", "Drones hit base", "")))
                    .isTrue();
        }

        @Test
        void has_a_key_even_when_it_has_nothing_else() {
            assertThat(SeenKeys.of(headline("", "", "", ""))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?utm_source=rss&utm_medium=feed",
        "http://www.example.org/a/",
        "https://example.org/a?fbclid=xyz",
        "https://example.org/a#xtor=RSS-1",
        "https://EXAMPLE.org/b/../a?at_medium=RSS&at_campaign=KARANGA",
    })
    void a_link_is_the_same_however_it_is_decorated(String link) {
        assertThat(same(headline("", "https://example.org/a", "One", ""), headline("", link, "Two", "")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a?id=2", "https://example.org/a?id=1&p=2", "https://example.org:8443/a?id=1"})
    void a_parameter_that_is_no_tracking_tells_items_apart(String link) {
        assertThat(same(headline("", "https://example.org/a?id=1", "One", ""), headline("", link, "Two", "")))
                .isFalse();
    }

    @Test
    void A_link_leads_to_one_place_however_it_is_written() {
        assertThat(SeenKeys.place("https://www.news.example/a/?utm_source=x&id=7#feed"))
                .isEqualTo(SeenKeys.place("http://news.example/a?id=7#feed"))
                .isEqualTo(SeenKeys.place("news.example/a?id=7#feed"))
                .isPresent();
        assertThat(SeenKeys.place("https://news.example/")).isEmpty();
        assertThat(SeenKeys.place("two words")).isEmpty();
        assertThat(SeenKeys.place("")).isEmpty();
    }
}
