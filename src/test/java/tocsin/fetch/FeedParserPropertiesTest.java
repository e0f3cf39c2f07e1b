package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class FeedParserPropertiesTest {
    private static final List<byte[]> GOLDEN = GoldenFeeds.all().stream()
            .map((Path file) -> GoldenFeeds.bytes(file))
            .toList();

    private static void isReadWithinLimits(byte[] body) {
        switch (new FeedParser().parse(body, Optional.empty(), GoldenFeeds.ADDRESS)) {
            case ParseOutcome.Parsed parsed ->
                assertThat(parsed.document().headlines())
                        .hasSizeLessThanOrEqualTo(FeedParser.MAX_HEADLINES)
                        .allSatisfy(headline -> {
                            assertThat(headline.summary()).hasSizeLessThanOrEqualTo(2_000);
                            assertThat(headline.title()).hasSizeLessThanOrEqualTo(1_000);
                        });
            case ParseOutcome.Unreadable unreadable ->
                assertThat(unreadable.why()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void any_bytes_end_as_a_result(@ForAll @Size(max = 2_000) byte[] body) {
        isReadWithinLimits(body);
    }

    @Property(tries = 1_000)
    void any_heap_of_markup_ends_as_a_result(@ForAll("markup") String document) {
        isReadWithinLimits(document.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1_000)
    void a_golden_feed_that_was_damaged_ends_as_a_result(@ForAll("damaged") byte[] body) {
        isReadWithinLimits(body);
    }

    @Property(tries = 500)
    void any_text_as_a_date_or_link_ends_as_a_result(@ForAll String text, @ForAll("dateParts") String date) {
        assertThat(FeedDates.parse(text)).isNotNull();
        assertThat(FeedDates.parse(date)).isNotNull();
        assertThat(Links.relativeTo(GoldenFeeds.ADDRESS).resolve(text)).isNotNull();
    }

    @Provide
    Arbitrary<String> dateParts() {
        return Arbitraries.of(
                        "12", "2003", "-", ":", "T", "24:00", "Z", "+99:99", " ", "Jan", "مايو", "/", "31", "٣", "PM",
                        "365")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<rss>",
                        "</rss>",
                        "<channel>",
                        "</channel>",
                        "<item>",
                        "</item>",
                        "<title>",
                        "</title>",
                        "<feed>",
                        "<entry>",
                        "</entry>",
                        "<link href='",
                        "'/>",
                        "<rdf:RDF>",
                        "<![CDATA[",
                        "]]>",
                        "<!--",
                        "-->",
                        "<?xml ",
                        "?>",
                        "<!DOCTYPE rss [",
                        "<!ENTITY a 'b'>",
                        "]>",
                        "&",
                        "&amp;",
                        "&#x0;",
                        "&#55357;",
                        "\u0000",
                        "xmlns='",
                        "xmlns:a='",
                        "xml:base='http://[",
                        "xml:lang='",
                        "<a:b ",
                        "<xml:c ",
                        ">",
                        "<",
                        "\"",
                        "http://x/ y",
                        "text",
                        "<content mode='base64'>",
                        "YQ",
                        "<pubDate>",
                        "2003-13-45",
                        "{\"items\":[",
                        "{\"id\":",
                        "]}",
                        "\uFEFF")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> golden = Arbitraries.of(GOLDEN);
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 5_000);
        Arbitrary<List<Integer>> hits = place.list().ofMaxSize(20);
        return Combinators.combine(golden, hits, place, Arbitraries.bytes()).as((body, at, end, value) -> {
            byte[] damaged = Arrays.copyOf(body, Math.min(body.length, Math.max(1, end)));
            at.forEach(i -> damaged[i % damaged.length] = (byte) (value + i));
            return damaged;
        });
    }
}
