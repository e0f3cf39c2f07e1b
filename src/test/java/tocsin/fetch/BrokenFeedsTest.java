package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;

/** What generators and servers do to feeds, one break each, and the attacks that such breaks hide. */
class BrokenFeedsTest {
    private static final String START = "<rss version='2.0'><channel><title>t</title>";
    private static final String END = "</channel></rss>";

    private static List<Headline> headlines(byte[] body) {
        return GoldenFeeds.parsed(body).headlines();
    }

    private static List<String> titles(String document) {
        return headlines(document.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Headline::title)
                .toList();
    }

    private static List<String> titlesOf(String items) {
        return titles(START + items + END);
    }

    private static Headline only(String items) {
        return headlines((START + items + END).getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    @Nested
    class Items_are_found {
        @Test
        void outside_of_the_channel() {
            assertThat(titles(START + "</channel><item><title>A</title></item></rss>"))
                    .containsExactly("A");
        }

        @Test
        void as_Atom_entries_within_RSS() {
            assertThat(titlesOf("<entry xmlns='http://www.w3.org/2005/Atom'><title>A</title><link href='/x'/></entry>"))
                    .containsExactly("A");
        }

        @Test
        void in_upper_case() {
            String shouted = "<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>A</TITLE>"
                    + "<PUBDATE>Tue, 14 Nov 2023 10:30 GMT</PUBDATE></ITEM></CHANNEL></RSS>";

            assertThat(headlines(shouted.getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .satisfies(headline -> assertThat(headline.published()).isPresent());
        }

        @Test
        void that_were_never_closed_or_stand_within_each_other() {
            assertThat(titlesOf("<item><title>A</title><item><title>B</title></item><item><title>C</title></item>"))
                    .containsExactly("A", "B", "C");
        }

        @Test
        void in_namespaces_with_a_prefix_declared_or_not() {
            assertThat(titles("<r:rss xmlns:r='http://backend.userland.com/rss2' version='2.0'><r:channel><r:item>"
                            + "<r:title>A</r:title></r:item></r:channel></r:rss>"))
                    .containsExactly("A");
            assertThat(only("<item><title>A</title><dc:date>2023-11-14</dc:date></item>")
                            .published())
                    .isPresent();
        }

        @Test
        void in_RDF_whose_namespaces_nobody_declared() {
            assertThat(
                            titles(
                                    "<rdf:RDF><channel/><item rdf:about='http://x.example/1'><title>A</title></item></rdf:RDF>"))
                    .containsExactly("A");
        }

        @Test
        void though_a_namespace_is_a_number() {
            assertThat(titles("<rss xmlns='0.92'><channel><item><title>A</title></item></channel></rss>"))
                    .containsExactly("A");
        }
    }

    @Nested
    class Text_survives {
        @Test
        void bare_signs_and_entities_that_nobody_declared() {
            assertThat(titlesOf("<item><title>5 < 6 & 7 > 3&nbsp;&eacute;</title></item><item><title>B</title></item>"))
                    .containsExactly("5 < 6 & 7 > 3 é", "B");
        }

        @Test
        void tags_of_HTML_that_are_never_closed() {
            assertThat(only("<item><title>A</title><description>one<br>two & three</description></item>")
                            .summary())
                    .isEqualTo("one two & three");
        }

        @Test
        void escaped_and_bare_markup_side_by_side() {
            assertThat(only("<item><description>&lt;p&gt;one&lt;/p&gt;<a href='x'>two</a></description></item>")
                            .summary())
                    .isEqualTo("one two");
        }

        @Test
        void being_escaped_twice() {
            assertThat(titlesOf("<item><title>&lt;b&gt;Fire&lt;/b&gt; &amp;amp; smoke &amp;#8217;s</title></item>"))
                    .containsExactly("Fire & smoke ’s");
        }

        @Test
        void CDATA_without_end_or_within_CDATA() {
            assertThat(titlesOf("<item><title>A</title></item><item><title><![CDATA[B</title></item>"))
                    .containsExactly("A", "B");
            assertThat(titlesOf(
                            "<item><title><![CDATA[A <![CDATA[B]]> C]]></title></item><item><title>D</title></item>"))
                    .hasSize(2)
                    .last()
                    .isEqualTo("D");
        }

        @Test
        void characters_that_XML_forbids_and_XML_1_1_allows() {
            assertThat(titles("<?xml version=\"1.1\"?>" + START + "<item><title>A&#x1;B\u0000C\u0085D</title></item>"
                            + END))
                    .containsExactly("ABC D");
        }

        @Test
        void in_an_XHTML_title_that_only_quotes_markup() {
            assertThat(titles("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='xhtml'>"
                            + "say &lt;code&gt;what&lt;/code&gt;?</title></entry></feed>"))
                    .containsExactly("say what?");
        }
    }

    @Nested
    class A_document_is_read_in_spite_of {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\uFEFF\uFEFF<?xml version='1.0'?>",
                    "  \n<?php echo 1; ?>\n<?xml version='1.0'?>",
                    "Warning: mysql_connect() <b>failed</b>\n<?xml version='1.0' encoding='utf-16'?>",
                    "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/rss.dtd' [<!ENTITY a '>'>]>",
                    "<!-- a -- b --->",
                    "<?xml version=\"1.1\"?>"
                })
        void what_stands_before_it(String junk) {
            assertThat(titles(junk + START + "<item><title>A</title></item>" + END))
                    .containsExactly("A");
        }

        @ParameterizedTest
        @ValueSource(strings = {"<script>1<2</script> & junk", "\u0000\u0000", "<rss><channel/></rss>", "</rss>"})
        void what_stands_behind_it(String junk) {
            assertThat(titles(START + "<item><title>A</title></item>" + END + junk))
                    .containsExactly("A");
        }

        @Test
        void attributes_that_are_given_twice_or_hold_bare_signs() {
            Headline headline =
                    only("<item a='1' a='2'><title>A</title><link href='http://x.example/?a=1&b=2'/></item>");

            assertThat(headline.link()).hasToString("Optional[http://x.example/?a=1&b=2]");
        }

        @Test
        void windows_1252_that_calls_itself_UTF_8() {
            byte[] body = ("<?xml version='1.0' encoding='UTF-8'?>" + START + "<item><title>Café “x”</title></item>"
                            + END)
                    .getBytes(Charset.forName("windows-1252"));

            assertThat(headlines(body)).first().extracting(Headline::title).isEqualTo("Café “x”");
        }
    }

    @Nested
    class A_document_that_breaks_off {
        @Test
        void within_the_tag_of_an_item_keeps_the_items_before() {
            assertThat(titles(START + "<item><title>A</title></item><it")).containsExactly("A");
            assertThat(titles(START + "<item><title>A</title></item><item")).containsExactly("A");
            assertThat(titles(START + "<item><title>A</title></item><item rdf:about='http"))
                    .containsExactly("A");
        }

        @Test
        void within_a_comment_that_names_an_item_keeps_the_items_before() {
            assertThat(titles(START + "<item><title>A</title></item><!-- 9 more <item> el"))
                    .containsExactly("A");
        }

        @Test
        void within_a_character_is_not_taken_for_another_encoding() {
            byte[] whole = (START + "<item><title>λ-2D</title></item><item><title>λ").getBytes(StandardCharsets.UTF_8);

            assertThat(headlines(Arrays.copyOf(whole, whole.length - 1)))
                    .singleElement()
                    .extracting(Headline::title)
                    .isEqualTo("λ-2D");
        }

        @Test
        void within_CDATA_loses_the_item_that_is_not_whole() {
            assertThat(titles(START + "<item><title>A</title></item><item><title><![CDATA[B"))
                    .containsExactly("A");
        }
    }

    @Nested
    class An_attack {
        @Test
        @Timeout(60)
        void by_ten_thousand_levels_leaves_the_other_items() {
            assertThat(titlesOf("<item><title>A</title><description>" + "<b>".repeat(10_000) + "x"
                            + "</b>".repeat(10_000) + "</description></item><item><title>B</title></item>"))
                    .containsExactly("A", "B");
        }

        @Test
        @Timeout(60)
        void by_a_hundred_thousand_attributes_ends() {
            StringBuilder attributes = new StringBuilder();
            for (int i = 0; i < 100_000; i++) {
                attributes.append(" a").append(i).append("=''");
            }

            assertThat(titlesOf("<item" + attributes + "><title>A</title></item>"))
                    .containsExactly("A");
        }

        @Test
        @Timeout(60)
        void by_a_title_of_five_million_characters_gives_a_short_title() {
            assertThat(only("<item><title>" + "word ".repeat(1_000_000) + "</title></item>")
                            .title())
                    .hasSizeLessThanOrEqualTo(1_000);
        }

        @Test
        void by_a_link_in_place_of_a_title_gives_a_short_title() {
            assertThat(only("<item><link>http://x.example/" + "ä".repeat(3_000) + "</link></item>")
                            .title())
                    .hasSizeLessThanOrEqualTo(1_000);
        }

        @Test
        @Timeout(60)
        void by_links_of_nothing_but_quotes_and_blanks_ends() {
            String link = "x" + "\" ".repeat(100_000) + "x";

            assertThat(only("<item><title>A</title>" + ("<link>" + link + "</link>").repeat(20) + "</item>")
                            .link())
                    .isEmpty();
        }

        @Test
        void by_a_thousand_categories_keeps_fifty() {
            StringBuilder many = new StringBuilder("<item><title>A</title>");
            for (int i = 0; i < 1_000; i++) {
                many.append("<category>c").append(i).append("</category>");
            }

            assertThat(only(many + "</item>").extras().categories()).hasSize(50);
        }
    }

    @Nested
    class A_JSON_Feed {
        private Headline first(String items) {
            return headlines(("\uFEFF{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}")
                            .getBytes(StandardCharsets.UTF_8))
                    .getFirst();
        }

        @Test
        void may_have_values_of_other_types() {
            Headline headline = first("{\"id\":12,\"title\":null,\"content_text\":\"hi\",\"tags\":null,"
                    + "\"authors\":{\"name\":\"N\"},\"date_published\":1700000000},null,5,\"x\"");

            assertThat(headline.guid()).contains("12");
            assertThat(headline.title()).isEqualTo("hi");
            assertThat(headline.published()).isPresent();
        }

        @Test
        void has_authors_of_both_versions() {
            Headline headline = first("{\"id\":\"1\",\"author\":{\"name\":\"M\"},\"authors\":[{\"name\":\"N\"},null,3],"
                    + "\"tags\":[\"w\",null],\"attachments\":[{\"url\":\"/a.mp3\"}]}");

            assertThat(headline.extras().authors()).containsExactly("N", "M");
            assertThat(headline.extras().categories()).containsExactly("w");
            assertThat(headline.extras().enclosures()).hasToString("[https://feeds.example/a.mp3]");
        }
    }

    @Test
    void a_gzip_file_is_unpacked_up_to_the_limit_of_the_fetch() {
        byte[] packed = Packed.gzip((START + "<item><title>A</title></item>" + END).getBytes(StandardCharsets.UTF_8));
        FeedParser parser = new FeedParser();

        assertThat(parser.parse(packed, Optional.empty(), GoldenFeeds.ADDRESS, 1_000))
                .isInstanceOf(ParseOutcome.Parsed.class);
        assertThat(parser.parse(packed, Optional.empty(), GoldenFeeds.ADDRESS, 20))
                .isEqualTo(new ParseOutcome.Unreadable("it is a gzip file of more than 20 bytes"));
    }
}
