package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;

/**
 * Feeds that were damaged at random. {@code -Dtocsin.feeds=DIR} damages the feeds of a folder as well, and each file 20 times.
 */
class FeedFuzzTest {
    private static final String ITEMS = "<%1$s><title>One</title><link>http://x.example/1</link></%1$s>"
            + "<%1$s><title>Zwei Männer – λ</title><link>http://x.example/2</link></%1$s>"
            + "<%1$s><title>Three</title><!-- <%1$s> --><link>http://x.example/3</link></%1$s>";
    private static final List<String> SEEDS = List.of(
            "<rss version='2.0'><channel><title>t</title>" + ITEMS.formatted("item") + "</channel></rss>",
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                    + "<channel><title>t</title></channel>" + ITEMS.formatted("item") + "</rdf:RDF>",
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>"
                    + ITEMS.formatted("entry").replaceAll("<link>(.*?)</link>", "<link href='$1'/>") + "</feed>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"title\":\"One\"},"
                    + "{\"id\":\"2\",\"title\":\"Zwei Männer – λ\"},{\"id\":\"3\",\"title\":\"Three\"}]}");
    private static final Pattern WHOLE = Pattern.compile("</(?:item|entry)>|(?<=\\})(?=[,\\]])");
    private static final String[] TOKENS = {
        "<item>",
        "</item>",
        "<entry>",
        "</channel>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "&nbsp;",
        "&",
        "&#0;",
        "\0",
        "<",
        ">",
        "\"",
        "'",
        "<a:b xmlns:a=''>",
        " xmlns='0.92'",
        "xmlns:xml='x'",
        " xml:base='::'",
        "<title><b>",
        "\uFEFF",
        "{",
        "]",
        "<pubDate>٣٣</pubDate>",
        "<ttl>99999999999999</ttl>",
        "<cloud port='x'/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>"
    };

    private static List<Headline> headlines(byte[] body) {
        return switch (new FeedParser().parse(body, Optional.empty(), GoldenFeeds.ADDRESS)) {
            case ParseOutcome.Parsed parsed -> parsed.document().headlines();
            case ParseOutcome.Unreadable unreadable -> List.of();
        };
    }

    private static void endsWithinBounds(byte[] body) {
        assertThat(headlines(body))
                .hasSizeLessThanOrEqualTo(FeedParser.MAX_HEADLINES)
                .allSatisfy(headline -> assertThat(headline.title())
                        .hasSizeLessThanOrEqualTo(1_000)
                        .doesNotContain("\0"))
                .allSatisfy(headline -> assertThat(headline.summary()).hasSizeLessThanOrEqualTo(2_000))
                .isEqualTo(headlines(body));
    }

    /** Bytes flipped, pieces cut out, doubled and put in, names swapped. */
    private static byte[] damaged(byte[] body, Random random) {
        StringBuilder text = new StringBuilder(new String(body, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(200));
            String piece = text.substring(from, to);
            switch (random.nextInt(5)) {
                case 0 -> text.replace(from, Math.min(text.length(), from + 1), "" + (char) random.nextInt(256));
                case 1 -> text.delete(from, to);
                case 2 -> text.insert(from, piece.repeat(random.nextInt(20)));
                case 3 -> text.insert(from, TOKENS[random.nextInt(TOKENS.length)].repeat(1 + random.nextInt(50)));
                default -> text.replace(0, text.length(), text.toString().replace("title", "item"));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Property(tries = 1_000)
    void a_damaged_feed_ends_as_a_result_and_always_as_the_same(
            @ForAll @IntRange(max = 3) int seed, @ForAll long chance) {
        endsWithinBounds(damaged(SEEDS.get(seed).getBytes(StandardCharsets.UTF_8), new Random(chance)));
    }

    @Property(tries = 1_000)
    void a_feed_that_breaks_off_keeps_every_item_that_was_whole_and_no_half_one(
            @ForAll @IntRange(max = 3) int seed, @ForAll @IntRange(max = 1_000) int at) {
        String text = SEEDS.get(seed);
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, Math.min(at, whole.length));
        int before = 0;
        Matcher ends = WHOLE.matcher(new String(cut, StandardCharsets.UTF_8));
        while (ends.find() && before < 3) {
            before++;
        }

        // A JSON object that ends where the document ends was whole as well.
        List<Headline> kept = headlines(cut);
        assertThat(kept).hasSizeBetween(before, before + (seed == 3 ? 1 : 0));
        assertThat(headlines(whole).subList(0, kept.size())).isEqualTo(kept);
    }

    @Test
    void a_feed_says_the_same_in_every_encoding_that_can_write_it() {
        for (String name : List.of(
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32BE",
                "windows-1251",
                "koi8-r",
                "windows-1256",
                "gb2312",
                "big5",
                "euc-kr")) {
            Charset charset = Charset.forName(name);
            List<String> titles = Stream.of("Взрыв у базы", "انفجار قرب القاعدة", "基地", "폭발", "Fire at depot")
                    .filter(title -> charset.newEncoder().canEncode(title))
                    .toList();
            String items = String.join(
                    "",
                    titles.stream()
                            .map(t -> "<item><title>" + t + "</title></item>")
                            .toList());
            String document = "<?xml version='1.0' encoding='" + name + "'?><rss version='2.0'><channel>" + items
                    + "</channel></rss>";

            assertThat(headlines(document.getBytes(charset)))
                    .as(name)
                    .extracting(Headline::title)
                    .containsExactlyElementsOf(titles);
        }
    }

    @Test
    void the_feeds_of_a_folder_survive_damage() throws IOException {
        String folder = System.getProperty("tocsin.feeds", "");
        assumeTrue(!folder.isEmpty(), "no folder of feeds is given with -Dtocsin.feeds=DIR");
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            all.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
        Random random = new Random(1);
        for (Path file : files) {
            byte[] body = Files.readAllBytes(file);
            for (int i = 0; i < 20; i++) {
                endsWithinBounds(damaged(body, random));
            }
        }
    }
}
