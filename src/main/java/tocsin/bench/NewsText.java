package tocsin.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * RSS documents as news sites write them: dated items with a link, a guid and a description in escaped HTML. The same feed
 * and edition give the same bytes; the next edition has one item more at its top and lacks the oldest.
 *
 * <p>One headline in two hundred reports an attack, which the pipeline reads facts from and groups; the others are everyday news.
 *
 * @param items in each document
 * @param bytes that a document has, about
 */
public record NewsText(int items, int bytes) {
    /** The moment of story 0; each further story is one {@link #PAUSE} younger. */
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private static final Duration PAUSE = Duration.ofMinutes(6);
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final int REPORTS_AN_ATTACK = 200;
    private static final int PARAGRAPHS = 64;
    private static final int ITEM_FRAME = 330;

    private static final List<String> WHO = List.of(
            "City council",
            "The ministry",
            "Parliament",
            "A court",
            "The central bank",
            "Farmers",
            "Teachers",
            "The mayor");
    private static final List<String> DOES =
            List.of("approves", "rejects", "discusses", "delays", "reviews", "welcomes", "criticises", "presents");
    private static final List<String> WHAT = List.of(
            "a budget for schools",
            "new rules for housing",
            "the plan for a bridge",
            "a report on wheat prices",
            "changes to bus lines",
            "a museum of the river",
            "the date of the election",
            "a loan for the port");
    private static final List<String> WHERE = List.of(
            "Lisbon", "Nairobi", "Osaka", "Lima", "Tampere", "Pune", "Oslo", "Quito", "Basra", "Erbil", "Aleppo",
            "Odesa");
    private static final List<String> ATTACK = List.of(
            "Drone strike kills two near",
            "Rockets hit a base in",
            "Shelling damages a power plant in",
            "Car bomb explodes in");
    private static final List<String> FILLER = List.of(
            "officials said on Monday",
            "according to two people who know the matter",
            "the café by the station",
            "figures &amp; tables",
            "a &lt;b&gt;first&lt;/b&gt; reading",
            "the opposition asked for time",
            "no date was given",
            "&lt;a href=&quot;https://example.org/more&quot;&gt;more on this&lt;/a&gt;",
            "as in earlier years",
            "residents had waited for an answer");

    private static final List<String> TEXTS =
            IntStream.range(0, PARAGRAPHS).mapToObj(NewsText::text).toList();

    /** 50 KB and 40 items: an ordinary news feed. */
    public static final NewsText ORDINARY = new NewsText(40, 50_000);

    /** 50 KB and 10 items with much text: what takes memory to read, and little disk. */
    public static final NewsText WORDY = new NewsText(10, 50_000);

    /** 150 KB and 100 items: a long one. */
    public static final NewsText LONG = new NewsText(100, 150_000);

    private static String text(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 6_000) {
            text.append(FILLER.get(random.nextInt(FILLER.size()))).append(random.nextInt(4) == 0 ? ". " : ", ");
        }
        return text.toString();
    }

    /** The document of one feed, in UTF-8. */
    public byte[] document(int feed, int edition) {
        StringBuilder xml = new StringBuilder(bytes + bytes / 8);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" ")
                .append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n<title>Gazette ")
                .append(feed)
                .append("</title><link>https://gazette-")
                .append(feed)
                .append(".example/</link><description>News of the day</description><language>en</language>\n");
        for (int story = edition + items - 1; story >= edition; story--) {
            item(xml, feed, story);
        }
        return xml.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** When the youngest story of an edition was published. */
    public Instant published(int edition) {
        return BEGIN.plus(PAUSE.multipliedBy((long) edition + items - 1));
    }

    private void item(StringBuilder xml, int feed, int story) {
        int mixed = mix(feed, story);
        String link = "https://gazette-" + feed + ".example/story/" + story;
        xml.append("<item><title>")
                .append(title(mixed))
                .append("</title><link>")
                .append(link);
        xml.append("</link><guid isPermaLink=\"true\">").append(link).append("</guid><dc:creator>Desk ");
        xml.append(mixed % 7).append("</dc:creator><category>News</category><pubDate>");
        xml.append(RFC_822.format(BEGIN.plus(PAUSE.multipliedBy(story)).atOffset(ZoneOffset.UTC)));
        xml.append("</pubDate><description>&lt;p&gt;&lt;img src=&quot;https://example.org/")
                .append(story);
        xml.append(".jpg&quot; width=&quot;640&quot;&gt;");
        String text = TEXTS.get(mixed % PARAGRAPHS);
        xml.append(text, 0, cut(text, Math.max(0, bytes / items - ITEM_FRAME)));
        xml.append("&lt;/p&gt;</description></item>\n");
    }

    /** The end of a whole clause, so that no entity is cut. */
    private static int cut(String text, int length) {
        return length >= text.length() ? text.length() : text.lastIndexOf(' ', length) + 1;
    }

    private static String title(int mixed) {
        String where = WHERE.get(mixed / 7 % WHERE.size());
        if (mixed % REPORTS_AN_ATTACK == 0) {
            return ATTACK.get(mixed / 5 % ATTACK.size()) + " " + where;
        }
        return WHO.get(mixed / 11 % WHO.size()) + " " + DOES.get(mixed / 13 % DOES.size()) + " "
                + WHAT.get(mixed / 17 % WHAT.size()) + " in " + where;
    }

    private static int mix(int feed, int story) {
        int mixed = feed * 0x9E3779B9 + story * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 15) * 0x2C1B3C6D;
        return (mixed ^ mixed >>> 13) >>> 1;
    }
}
