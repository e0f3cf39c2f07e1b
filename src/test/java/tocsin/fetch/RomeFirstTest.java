package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;

class RomeFirstTest {
    private static final Links BASE = Links.relativeTo(GoldenFeeds.ADDRESS);

    static List<Path> feeds() {
        return GoldenFeeds.all();
    }

    private static Optional<Document> sound(byte[] body) {
        String text = Decoding.text(body, Optional.empty()).strip();
        return text.startsWith("{") ? Optional.empty() : StrictXml.read(Prologue.stripped(text));
    }

    private static Optional<FeedDocument> asItIs(String document) {
        return FeedParser.asItIs(
                sound(document.getBytes(StandardCharsets.UTF_8)).orElseThrow(), BASE);
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_sound_feed_says_the_same_as_it_is_and_repaired(Path feed) {
        sound(GoldenFeeds.bytes(feed)).ifPresent(tree -> {
            Optional<FeedDocument> repaired = FeedParser.repaired(tree.clone(), BASE);

            FeedParser.asItIs(tree, BASE)
                    .ifPresent(asItIs -> assertThat(repaired).contains(asItIs));
        });
    }

    @Test
    void a_sound_feed_is_read_as_it_is_with_its_modules() {
        Headline headline = asItIs("<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:media='http://search.yahoo.com/mrss/' xml:base='http://x.example/d/'><channel>"
                        + "<title>t</title><link>http://x.example/</link><item><title>A</title><link>1.html</link>"
                        + "<dc:date>2023-11-14T10:30:00+03:00</dc:date><dc:creator>Anna</dc:creator>"
                        + "<dc:creator>Omar</dc:creator><category>War</category><dc:subject>Iraq</dc:subject>"
                        + "<content:encoded>&lt;p&gt;Words&lt;/p&gt;</content:encoded>"
                        + "<enclosure url='/a.mp3'/><enclosure url='/b.mp3'/>"
                        + "<media:group><media:content url='/c.jpg'/></media:group></item></channel></rss>")
                .orElseThrow()
                .headlines()
                .getFirst();

        assertThat(headline.link()).hasToString("Optional[http://x.example/d/1.html]");
        assertThat(headline.published()).hasToString("Optional[2023-11-14T07:30:00Z]");
        assertThat(headline.summary()).isEqualTo("Words");
        assertThat(headline.extras().authors()).containsExactly("Anna", "Omar");
        assertThat(headline.extras().categories()).containsExactly("War", "Iraq");
        assertThat(headline.extras().enclosures())
                .hasToString("[http://x.example/a.mp3, http://x.example/b.mp3, http://x.example/c.jpg]");
    }

    @Test
    void an_Atom_entry_without_authors_has_those_of_the_feed() {
        FeedDocument feed = asItIs("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><author><name>Desk</name>"
                        + "</author><entry><title>A</title><id>1</id><category term='war' label='War'/>"
                        + "<link rel='enclosure' href='http://x.example/a.mp3'/><link href='http://x.example/1'/></entry>"
                        + "<entry><title>B</title><author><name/><email>b@x.example</email></author></entry></feed>")
                .orElseThrow();

        assertThat(feed.headlines())
                .extracting(headline -> headline.extras().authors())
                .containsExactly(List.of("Desk"), List.of("b@x.example"));
        assertThat(feed.headlines().getFirst().extras().categories()).containsExactly("War");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='3.7'><channel><item><title>A</title></item></channel></rss>",
                "<rss version='2.0'><channel><ttl>x</ttl><cloud port='no'/><item><title>A</title></item></channel></rss>",
                "<rss version='2.0'><channel/><item><title>A</title></item></rss>",
                "<rss version='2.0'><channel><item><Title>A</Title></item></channel></rss>",
                "<rss version='0.91'><channel><item><title>A</title><guid>1</guid></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A <b>b</b></title></item></channel></rss>",
                "<rss version='2.0'><channel><item><title>A</title><link href='http://x.example/'/></item></channel></rss>",
                "<feed><entry><title>A</title></entry></feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A <b xmlns=''>b</b></title></entry></feed>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>"
                        + "<link xml:base='/x/' href='1'/></entry></feed>"
            })
    void what_ROME_refuses_or_would_lose_is_set_right_first(String document) {
        assertThat(asItIs(document)).isEmpty();
        assertThat(GoldenFeeds.parsed(document.getBytes(StandardCharsets.UTF_8)).headlines())
                .singleElement()
                .satisfies(headline -> assertThat(headline.title()).startsWith("A"));
    }
}
