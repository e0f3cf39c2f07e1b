package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.fetch.OpmlOutcome.Listed;
import tocsin.fetch.OpmlOutcome.Read;
import tocsin.fetch.OpmlOutcome.Remark;
import tocsin.fetch.OpmlOutcome.Unreadable;

/** What is read out of lists of feeds. */
class OpmlReaderTest {
    private static Read read(String file) {
        OpmlOutcome outcome = OpmlReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(Read.class);
        return (Read) outcome;
    }

    private static Read body(String outlines) {
        return read("<?xml version='1.0'?>\n<opml version='2.0'>\n<body>\n" + outlines + "\n</body>\n</opml>");
    }

    private static String why(String file) {
        return ((Unreadable) OpmlReader.read(file.getBytes(StandardCharsets.UTF_8))).why();
    }

    private static Subscription only(Read read) {
        assertThat(read.feeds()).hasSize(1);
        return read.feeds().getFirst().feed();
    }

    private static List<String> addresses(Read read) {
        return read.feeds().stream()
                .map(listed -> listed.feed().address().toString())
                .toList();
    }

    private static List<String> said(List<Remark> remarks) {
        return remarks.stream().map(Remark::toString).toList();
    }

    @Nested
    class An_outline_with_an_address {
        @Test
        void is_a_feed_with_its_line() {
            Read read =
                    body("<outline type='rss' text='News' xmlUrl='http://a.example/rss' htmlUrl='http://a.example/'/>");

            assertThat(read.feeds())
                    .containsExactly(new Listed(
                            4,
                            new Subscription(
                                    URI.create("http://a.example/rss"),
                                    "News",
                                    Optional.of(URI.create("http://a.example/")),
                                    Set.of())));
            assertThat(read.refused()).isEmpty();
            assertThat(read.ignored()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"xmlUrl", "xmlurl", "XMLURL", "url", "URL"})
        void may_spell_the_attribute_as_it_likes(String attribute) {
            assertThat(addresses(body("<OUTLINE " + attribute + "='http://a.example/rss'/>")))
                    .containsExactly("http://a.example/rss");
        }

        @Test
        void may_go_without_a_title() {
            assertThat(only(body("<outline xmlUrl='http://a.example/rss'/>")).title())
                    .isEmpty();
            assertThat(only(body("<outline text='http://a.example/rss' xmlUrl='http://a.example/rss'/>"))
                            .title())
                    .isEmpty();
        }

        @Test
        void has_its_title_rather_than_its_text() {
            assertThat(only(body("<outline text='Text' title='Title' xmlUrl='http://a.example/rss'/>"))
                            .title())
                    .isEqualTo("Title");
        }

        @ParameterizedTest
        @CsvSource({
            "feed://a.example/rss, http://a.example/rss",
            "feed:https://a.example/rss, https://a.example/rss",
            "HTTP://A.Example:80/rss#top, http://a.example/rss",
            "' http://a.example/a b ', http://a.example/a%20b",
            "http://münchen.example/rss, http://xn--mnchen-3ya.example/rss",
        })
        void is_set_right_where_it_can_be(String written, String address) {
            assertThat(addresses(body("<outline xmlUrl=\"" + written + "\"/>"))).containsExactly(address);
        }

        @Test
        void that_is_none_for_the_web_is_refused_by_line_and_name() {
            Read read = body(
                    "<outline text='Mine'\n xmlUrl='|~/fetch.py'/>\n<outline title='Files' xmlUrl='file:///etc/passwd'/>");

            assertThat(read.feeds()).isEmpty();
            assertThat(said(read.refused()))
                    .containsExactly(
                            "line 4: 'Mine' has an xmlUrl that is no web address: |~/fetch.py",
                            "line 6: 'Files' has an xmlUrl that is no web address: file:///etc/passwd");
        }

        @Test
        void with_a_password_is_refused_and_not_repeated() {
            Read read = body("<outline text='Mine' xmlUrl='http://me:secret@a.example/rss'/>");

            assertThat(said(read.refused())).containsExactly("line 4: 'Mine' has a password in its address");
        }
    }

    @Nested
    class An_outline_without_an_address {
        @Test
        void that_says_it_is_a_feed_is_refused() {
            assertThat(said(body("<outline type='rss' text='Lost'/>").refused()))
                    .containsExactly("line 4: 'Lost' has no address of a feed (xmlUrl)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"link", "include", "LINK"})
        void that_leads_to_a_page_or_another_list_is_passed_over(String type) {
            Read read = body("<outline type='" + type + "' text='There' url='http://a.example/x'/>");

            assertThat(read.feeds()).isEmpty();
            assertThat(read.refused()).isEmpty();
            assertThat(said(read.ignored()))
                    .containsExactly("line 4: 'There' is of type " + type.toLowerCase(Locale.ROOT)
                            + ", which is no feed, and was passed over");
        }

        @Test
        void is_a_folder_and_folders_nest() {
            Read read = body("""
                    <outline text="News" title="ignored">
                      <outline title="Iraq"><outline type="rss" xmlUrl="http://a.example/1"/></outline>
                      <outline type="rss" xmlUrl="http://a.example/2"/>
                    </outline>
                    <outline type="rss" text="Typed"><outline xmlUrl="http://a.example/3"/></outline>
                    <outline text="Empty"/>
                    <outline xmlUrl="http://a.example/4"/>""");

            assertThat(read.feeds())
                    .extracting(listed -> String.join(",", listed.feed().tags()))
                    .containsExactly("News/Iraq", "News", "Typed", "");
            assertThat(read.refused()).isEmpty();
        }
    }

    @Nested
    class A_category {
        @Test
        void is_a_tag_in_its_one_form() {
            assertThat(only(body("<outline xmlUrl='http://a.example/' category='/Boston/ Weather ,, tag one'/>"))
                            .tags())
                    .containsExactlyInAnyOrder("Boston/Weather", "tag one");
        }
    }

    @Nested
    class A_feed_that_is_listed_twice {
        @Test
        void is_read_once_with_the_tags_of_both_and_what_either_knows() {
            Read read = body("""
                    <outline text="A"><outline xmlUrl="http://a.example/rss"/></outline>
                    <outline text="B"><outline text="Named" xmlUrl="HTTP://A.EXAMPLE/rss" htmlUrl="http://a.example/"/></outline>""");

            assertThat(read.feeds())
                    .containsExactly(new Listed(
                            4,
                            new Subscription(
                                    URI.create("http://a.example/rss"),
                                    "Named",
                                    Optional.of(URI.create("http://a.example/")),
                                    Set.of("A", "B"))));
            assertThat(said(read.merged())).containsExactly("line 5: 'Named' is the feed of line 4 again");
        }
    }

    @Nested
    class A_broken_file {
        @Test
        void with_bare_ampersands_and_undeclared_entities_is_read() {
            Read read = body("<outline text='Q & A &nbsp;caf&eacute;' xmlUrl='http://a.example/?a=1&b=2&amp;c=3'>");

            assertThat(only(read).title()).isEqualTo("Q & A café");
            assertThat(addresses(read)).containsExactly("http://a.example/?a=1&b=2&c=3");
        }

        @Test
        void with_tags_in_a_description_loses_no_feed_and_makes_no_folder_of_it() {
            Read read = body("""
                    <outline text="F">
                    <outline text="A" description="By <a href="http://x.example/">X</a> and Y" xmlUrl="http://a.example/?b&amp;c" type="rss" />
                    <outline text="B" xmlUrl="http://b.example/"/>
                    </outline>""");

            assertThat(addresses(read)).containsExactly("http://a.example/?b&c", "http://b.example/");
            assertThat(read.feeds()).allMatch(listed -> listed.feed().tags().equals(Set.of("F")));
        }

        @Test
        void that_breaks_off_gives_what_was_whole() {
            Read read = read(
                    "<opml><body>\n<outline text='F'>\n<outline xmlUrl='http://a.example/1'/>\n<outline xmlUrl='http://a.exam");

            assertThat(addresses(read)).containsExactly("http://a.example/1");
            assertThat(said(read.ignored())).containsExactly("line 4: the file breaks off; what was whole was read");
        }

        @Test
        void may_begin_with_anything() {
            Read read = read(
                    "\nWarning: PHP\nbody {\n  <?xml version='1.0'?>\n<opml><body>\n<outline text='X' xmlUrl='x'/></body></opml>");

            assertThat(said(read.refused())).containsExactly("line 6: 'X' has an xmlUrl that is no web address: x");
        }

        @Test
        void may_be_in_another_encoding_than_it_says() {
            byte[] file =
                    "<?xml version='1.0' encoding='windows-1251'?><opml><body><outline text='пример' xmlUrl='http://a.example/'/></body></opml>"
                            .getBytes(Charset.forName("windows-1251"));

            assertThat(only((Read) OpmlReader.read(file)).title()).isEqualTo("пример");
        }

        @Test
        void without_a_body_is_refused() {
            assertThat(why("<opml version='1.0'><head/></opml>"))
                    .isEqualTo("it is OPML, but breaks off before its body, or has none");
        }

        @Test
        void may_have_a_body_without_outlines() {
            assertThat(body("").feeds()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | it is empty",
                "'  ' | it is empty",
                "Dear diary | it is no XML",
                "<rss version='2.0'><channel/></rss> | it is a feed, not a list of feeds",
                "<!DOCTYPE html><html><body/></html> | it is a web page, not a list of feeds",
                "<sitemap/> | it is no OPML: it starts with <sitemap>",
            })
    void a_file_that_is_something_else_is_refused_with_a_sentence(String file, String why) {
        assertThat(why(file)).isEqualTo(why);
    }

    @Nested
    class A_hostile_file {
        @Test
        void has_no_entities_expanded_and_nothing_loaded() {
            Read read = read("""
                    <?xml version="1.0"?>
                    <!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                    <opml><body><outline text="&b;&x;" xmlUrl="http://a.example/"/></body></opml>""");

            assertThat(only(read).title()).isEqualTo("&b;&x;");
            assertThat(read.feeds().getFirst().line()).isEqualTo(3);
        }

        @Test
        void may_nest_as_deep_as_it_likes() {
            Read read = body("<outline text='f'>".repeat(100_000) + "<outline xmlUrl='http://a.example/'/>");

            assertThat(only(read).tags()).allMatch(tag -> tag.length() < 100);
        }

        @Test
        void is_refused_when_it_is_larger_than_any_list() {
            assertThat(OpmlReader.read(new byte[OpmlReader.MAX_BYTES + 1]))
                    .isEqualTo(new Unreadable("it is larger than 10 MB"));
        }
    }
}
