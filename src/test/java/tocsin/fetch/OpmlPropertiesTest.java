package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdom2.Document;
import tocsin.fetch.OpmlOutcome.Listed;
import tocsin.fetch.OpmlOutcome.Read;

/** What holds for every list of feeds. */
class OpmlPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static String write(List<Subscription> feeds) {
        return OpmlWriter.write("Feeds", NOW, feeds);
    }

    @Property(tries = 300)
    void what_is_written_is_read_again_as_it_was(@ForAll("lists") List<Subscription> feeds) {
        Read read = (Read) OpmlReader.read(write(feeds).getBytes(StandardCharsets.UTF_8));

        assertThat(read.feeds()).extracting(Listed::feed).containsExactlyInAnyOrderElementsOf(feeds);
        assertThat(read.refused()).isEmpty();
        assertThat(read.ignored()).isEmpty();
    }

    @Property(tries = 200)
    void what_is_written_is_sound_xml(@ForAll("wild") List<Subscription> feeds) {
        Document document =
                StrictXml.read(write(feeds).replaceFirst("<\\?xml.*?\\?>", "")).orElseThrow();

        assertThat(document.getRootElement().getAttributeValue("version")).isEqualTo("2.0");
    }

    @Property(tries = 300)
    void any_bytes_end_in_a_list_or_a_sentence(@ForAll("files") String file) {
        assertThat(OpmlReader.read(file.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Example
    void a_written_list_looks_like_this() {
        String file = write(List.of(
                new Subscription(
                        URI.create("http://a.example/?a&b"), "A \"quoted\" <title>", Optional.empty(), Set.of()),
                new Subscription(
                        URI.create("http://b.example/"),
                        "",
                        Optional.of(URI.create("http://b.example/page")),
                        Set.of("News/Iraq", "Wires"))));

        assertThat(file).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Feeds</title>
                    <dateCreated>Sun, 1 Mar 2026 12:00:00 GMT</dateCreated>
                  </head>
                  <body>
                    <outline type="rss" text="A &quot;quoted&quot; &lt;title&gt;" title="A &quot;quoted&quot; &lt;title&gt;" xmlUrl="http://a.example/?a&amp;b"/>
                    <outline text="News">
                      <outline text="Iraq">
                        <outline type="rss" text="http://b.example/" xmlUrl="http://b.example/" htmlUrl="http://b.example/page"/>
                      </outline>
                    </outline>
                    <outline text="Wires">
                      <outline type="rss" text="http://b.example/" xmlUrl="http://b.example/" htmlUrl="http://b.example/page"/>
                    </outline>
                  </body>
                </opml>
                """);
    }

    @Provide
    Arbitrary<List<Subscription>> lists() {
        return feeds(
                Arbitraries.strings().all().excludeChars('/').ofMaxLength(30).map(OpmlPropertiesTest::tidy));
    }

    /** With texts that nobody has tidied. */
    @Provide
    Arbitrary<List<Subscription>> wild() {
        return feeds(Arbitraries.strings().all().ofMaxLength(30));
    }

    private static Arbitrary<List<Subscription>> feeds(Arbitrary<String> words) {
        Arbitrary<URI> addresses =
                Arbitraries.integers().between(0, 9_999).map(i -> URI.create("https://a.example/feed?x=" + i + "&y=1"));
        Arbitrary<Set<String>> tags = words.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> Subscription.tag(String.join("/", parts)))
                .filter(tag -> !tag.isEmpty())
                .set()
                .ofMaxSize(3);
        return Combinators.combine(addresses, words, addresses.optional(), tags)
                .as(Subscription::new)
                .list()
                .ofMaxSize(12)
                .map(OpmlPropertiesTest::eachOnce);
    }

    private static List<Subscription> eachOnce(List<Subscription> feeds) {
        Map<URI, Subscription> once = new LinkedHashMap<>();
        feeds.forEach(feed -> once.putIfAbsent(feed.address(), feed));
        return List.copyOf(new HashSet<>(once.values()));
    }

    private static String tidy(String raw) {
        return PlainText.word(LenientXml.characters(raw.replaceAll("[\\uD800-\\uDFFF]", "")))
                .orElse("");
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                        "<opml>",
                        "<body>",
                        "</body>",
                        "</opml>",
                        "<outline",
                        "text='",
                        "xmlUrl='http://a.example/'",
                        "url=",
                        "/>",
                        ">",
                        "</outline>",
                        "<outline>",
                        "category='a,b/c'",
                        "type='link'",
                        "&amp;",
                        "&",
                        "'",
                        "\"",
                        "<![CDATA[",
                        "]]>",
                        "<!--",
                        "-->",
                        "<!DOCTYPE x [",
                        "]>",
                        "<?xml ",
                        "?>",
                        "\u0000",
                        "\uFEFF",
                        "\n",
                        " ")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
