package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;

class FeedParserTest {
    private static final String ITEM =
            "<rss version='2.0'><channel><title>t</title><item><title>%s</title></item></channel></rss>";

    private static ParseOutcome parse(byte[] body, Optional<String> charset) {
        return new FeedParser().parse(body, charset, GoldenFeeds.ADDRESS);
    }

    private static Headline only(byte[] body, Optional<String> charset) {
        return switch (parse(body, charset)) {
            case ParseOutcome.Parsed parsed -> parsed.document().headlines().getFirst();
            case ParseOutcome.Unreadable unreadable -> throw new AssertionError(unreadable.why());
        };
    }

    private static String title(String document) {
        return only(document.getBytes(StandardCharsets.UTF_8), Optional.empty()).title();
    }

    private static String why(String document) {
        return switch (parse(document.getBytes(StandardCharsets.UTF_8), Optional.empty())) {
            case ParseOutcome.Parsed parsed -> throw new AssertionError("read as " + parsed.document());
            case ParseOutcome.Unreadable unreadable -> unreadable.why();
        };
    }

    @Nested
    class A_document_in_another_encoding {
        @ParameterizedTest
        @CsvSource({
            "windows-1256, انفجار قرب القاعدة",
            "windows-1251, Взрыв у базы",
            "koi8-r, Взрыв у базы",
            "big5, 基地附近發生爆炸",
            "euc-kr, 기지 인근 폭발",
            "gb2312, 基地附近发生爆炸",
            "iso-8859-1, Décès à l’hôpital – 5 €",
            "shift_jis, 基地付近で爆発",
            "utf-8, Взрыв у базы انفجار",
        })
        void is_read_as_it_declares(String encoding, String title) {
            String document = "<?xml version='1.0' encoding='" + encoding + "'?>" + ITEM.formatted(title);
            Charset written = Charset.forName(encoding.equals("iso-8859-1") ? "windows-1252" : encoding);

            assertThat(only(document.getBytes(written), Optional.empty()).title())
                    .isEqualTo(title);
        }

        @Test
        void is_read_as_the_header_says_when_it_declares_nothing() {
            byte[] body = ITEM.formatted("Взрыв у базы").getBytes(Charset.forName("windows-1251"));

            assertThat(only(body, Optional.of("windows-1251")).title()).isEqualTo("Взрыв у базы");
        }

        @Test
        void is_believed_when_it_is_sound_UTF_8_whatever_is_said_about_it() {
            byte[] body = ("<?xml version='1.0' encoding='windows-1251'?>" + ITEM.formatted("انفجار قرب القاعدة"))
                    .getBytes(StandardCharsets.UTF_8);

            assertThat(only(body, Optional.of("iso-8859-1")).title()).isEqualTo("انفجار قرب القاعدة");
        }

        @Test
        void overrules_a_header_that_only_repeats_the_servers_default() {
            byte[] body = ("<?xml version='1.0' encoding='windows-1256'?>" + ITEM.formatted("انفجار"))
                    .getBytes(Charset.forName("windows-1256"));

            assertThat(only(body, Optional.of("ISO-8859-1")).title()).isEqualTo("انفجار");
        }

        @ParameterizedTest
        @CsvSource({
            "UTF-16LE, true",
            "UTF-16BE, true",
            "UTF-32LE, true",
            "UTF-32BE, true",
            "UTF-8, true",
            "UTF-16LE, false",
            "UTF-16BE, false",
            "UTF-32LE, false",
            "UTF-32BE, false"
        })
        void is_recognised_by_its_byte_order_mark_or_its_zeros(String encoding, boolean mark) {
            String document = (mark ? "\uFEFF" : "") + "<?xml version='1.0'?>" + ITEM.formatted("Fire at depot");
            byte[] body = document.getBytes(Charset.forName(encoding));

            assertThat(only(body, Optional.empty()).title()).isEqualTo("Fire at depot");
        }

        @Test
        void that_calls_itself_UTF_16_but_is_not_is_read_all_the_same() {
            assertThat(title("<?xml version='1.0' encoding='utf-16'?>" + ITEM.formatted("Fire")))
                    .isEqualTo("Fire");
        }

        @Test
        void loses_only_the_broken_character_of_damaged_UTF_8() {
            byte[] body = ITEM.formatted("Взрыв у базы X").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < body.length; i++) {
                body[i] = body[i] == 'X' ? (byte) 0xFF : body[i];
            }

            assertThat(only(body, Optional.empty()).title()).isEqualTo("Взрыв у базы \uFFFD");
        }
    }

    @Nested
    class An_attack_on_the_parser {
        @Test
        void by_entities_that_expand_each_other_expands_nothing() {
            String bomb = "<!DOCTYPE rss [<!ENTITY a \"ha>\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                    + ITEM.formatted("&c;");

            assertThat(title(bomb)).isEqualTo("&c;");
        }

        @Test
        void by_an_external_entity_reads_no_file() {
            String theft = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + ITEM.formatted("&x;");

            assertThat(title(theft)).isEqualTo("&x;");
        }

        @Test
        void by_nesting_ends_well() {
            String deep = "<rss version='2.0'><channel><item><title>Deep</title><description>" + "<a>".repeat(200_000)
                    + "</description></item></channel></rss>";

            assertThat(parse(deep.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                    .isNotNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"<!", "<?", "<!--", "<!DOCTYPE a \"", "<!DOCTYPE a [<!--", "< ", "<![CDATA["})
        @Timeout(20)
        void by_a_prologue_without_end_ends_soon(String part) {
            assertThat(parse(part.repeat(1_000_000).getBytes(StandardCharsets.UTF_8), Optional.empty()))
                    .isInstanceOf(ParseOutcome.Unreadable.class);
        }

        @Test
        void by_nested_JSON_ends_well() {
            String deep = "{\"items\":[{\"id\":\"1\",\"x\":" + "[".repeat(200_000);

            assertThat(why(deep)).contains("JSON");
        }

        @Test
        void by_more_items_than_anyone_can_want_is_cut_short() {
            String many = "<rss version='2.0'><channel>" + "<item><title>x</title></item>".repeat(20_000)
                    + "</channel></rss>";

            assertThat(GoldenFeeds.parsed(many.getBytes(StandardCharsets.UTF_8)).headlines())
                    .hasSize(FeedParser.MAX_HEADLINES);
        }
    }

    @Nested
    class A_document_that_is_no_feed {
        @Test
        void is_called_an_HTML_page_with_the_feed_that_it_advertises() {
            assertThat(
                            why(
                                    "<!DOCTYPE html><html><head><title>News</title>"
                                            + "<link rel='alternate' type='application/rss+xml' href='/rss.xml'></head><body>hi</body></html>"))
                    .isEqualTo(
                            "it is an HTML page, not a feed; the page names this feed: https://feeds.example/rss.xml");
        }

        @Test
        void is_called_what_it_is() {
            assertThat(why("<opml version='2.0'><body/></opml>")).isEqualTo("it is an OPML list of feeds, not a feed");
            assertThat(why("<sitemap><url/></sitemap>")).isEqualTo("it is XML, but no feed: it starts with <sitemap>");
            assertThat(why("{\"error\": \"no such feed\"}")).isEqualTo("it is JSON, but no JSON Feed");
            assertThat(why("Service unavailable")).isEqualTo("it is neither XML nor JSON");
            assertThat(why("<html><body>Not <b>here</b></body></html>")).isEqualTo("it is an HTML page, not a feed");
            assertThat(why("  \n ")).isEqualTo("it is empty");
        }
    }

    @Nested
    class An_item {
        @Test
        void without_guid_has_none_though_it_has_a_link() {
            Headline headline = only(
                    "<rss version='2.0'><channel><item><title>x</title><link>https://a.example/1</link></item></channel></rss>"
                            .getBytes(StandardCharsets.UTF_8),
                    Optional.empty());

            assertThat(headline.guid()).isEmpty();
            assertThat(headline.link()).hasToString("Optional[https://a.example/1]");
        }

        @Test
        void keeps_a_summary_of_at_most_2000_characters_cut_at_a_word() {
            String words = "bombardment ".repeat(500);
            Headline headline = only(
                    ("<rss version='2.0'><channel><item><description>" + words
                                    + "</description></item></channel></rss>")
                            .getBytes(StandardCharsets.UTF_8),
                    Optional.empty());

            assertThat(headline.summary()).hasSizeLessThanOrEqualTo(2_000).endsWith("bombardment");
        }

        @Test
        void with_control_characters_in_it_loses_them() {
            assertThat(title(ITEM.formatted("Fire\u0000 at\u0008 the &#x1; depot")))
                    .isEqualTo("Fire at the depot");
        }
    }
}
