package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrictHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <img src="x"> | Unsupported start tag "img" at byte offset 0
                    ä < b         | Unsupported start tag "" at byte offset 3
                    a <b          | Unclosed start tag at byte offset 2
                    <b>x          | Can't find end tag corresponding to start tag "b"
                    x</b>         | Unexpected end tag at byte offset 1
                    <b><i>x</b>   | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
                    <a href>x</a> | Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0
                    <a href="x    | Unclosed start tag at byte offset 0
                    <span>x</span>| Tag "span" must have class "tg-spoiler" at byte offset 0
                    <a href=a:b>x | Unexpected end of name token at byte offset 8
                    """)
    void what_telegram_cannot_read_is_refused_in_its_words(String html, String why) {
        assertThatThrownBy(() -> StrictHtml.parse(html))
                .isInstanceOf(StrictHtml.Unreadable.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    &lt;&gt;&amp;&quot;      | <>&"
                    &nbsp;&apos;&copy;       | &nbsp;&apos;&copy;
                    &#65;&#x42;&#0;          | AB&#0;
                    a & b &ltx; &lt          | a & b &ltx; <
                    <B>x</B><blockquote expandable>y</blockquote> | xy
                    """)
    void four_names_and_numbers_are_read_and_the_rest_is_text(String html, String text) throws Exception {
        assertThat(StrictHtml.parse(html).text()).isEqualTo(text);
    }

    @Test
    void dressed_stretches_are_counted_in_utf16_units() throws Exception {
        assertThat(StrictHtml.parse("😀<b>x<a href='https://a.example/?b&amp;c'>y</a></b>")
                        .entities())
                .containsExactly(
                        new StrictHtml.Entity("text_link", 3, 1, "https://a.example/?b&c"),
                        new StrictHtml.Entity("bold", 2, 2, ""));
    }
}
