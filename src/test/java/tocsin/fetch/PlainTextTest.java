package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x < y | x < y",
                "5<6 and 7>6 | 5<6 and 7>6",
                "List<String> wins | List<String> wins",
                "<b>Fire</b> at the <i>depot</i> | Fire at the depot",
                "AT&amp;T and R&amp;amp;D | AT&T and R&D",
                "It&#8217;s &quot;here&quot; | It’s \"here\"",
                "a &notreal; b | a &notreal; b",
            })
    void a_title_loses_its_markup_and_nothing_else(String raw, String title) {
        assertThat(PlainText.title(raw, true)).isEqualTo(title);
    }

    @Test
    void a_title_that_the_feed_calls_text_keeps_a_lone_tag() {
        assertThat(PlainText.title("Use of <b> in titles", false)).isEqualTo("Use of <b> in titles");
        assertThat(PlainText.title("<b>Fire</b>", false)).isEqualTo("Fire");
    }

    @Test
    void a_summary_keeps_its_words_apart_and_drops_scripts() {
        assertThat(PlainText.summary("<p>One</p><p>two<br>three</p><script>x()</script>"))
                .isEqualTo("One two three");
        assertThat(PlainText.summary("&lt;p&gt;Escaped twice&lt;/p&gt; &amp;amp; more"))
                .isEqualTo("Escaped twice & more");
    }

    @Test
    void half_a_surrogate_pair_becomes_a_replacement_character() {
        assertThat(PlainText.title("a\uD83Db", true)).isEqualTo("a\uFFFDb");
    }
}
