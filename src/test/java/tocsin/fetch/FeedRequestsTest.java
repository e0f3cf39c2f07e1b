package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.domain.Advice;

/** What documents ask of those who poll them. */
class FeedRequestsTest {
    private static FeedDocument document(String text) {
        ParseOutcome read = new FeedParser()
                .parse(
                        text.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        URI.create("https://news.example/dir/feed"));
        assertThat(read).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) read).document();
    }

    private static Advice rss(String inChannel) {
        return document("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                        + inChannel + "<item><title>a</title></item></channel></rss>")
                .advice();
    }

    @Test
    void aFeedMayAskNothing() {
        assertThat(rss("<title>News</title>")).isEqualTo(Advice.NONE);
    }

    @Test
    void timeToLiveIsInMinutes() {
        assertThat(rss("<ttl>15</ttl>").period()).contains(Duration.ofMinutes(15));
    }

    @Test
    void whatIsNoTimeIsNotSaid() {
        assertThat(rss("<ttl>soon</ttl><ttl>-5</ttl><ttl>0</ttl>").period()).isEmpty();
        assertThat(rss("<sy:updatePeriod>whenever</sy:updatePeriod>").period()).isEmpty();
        assertThat(rss("<ttl>999999999</ttl>").period()).contains(Duration.ofDays(366));
    }

    @Test
    void theSyndicationModuleSaysSoManyTimesInAPeriod() {
        assertThat(rss("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>")
                        .period())
                .contains(Duration.ofMinutes(15));
        assertThat(rss("<sy:updatePeriod> Weekly </sy:updatePeriod>").period()).contains(Duration.ofDays(7));
        assertThat(rss("<sy:updateFrequency>24</sy:updateFrequency>").period()).contains(Duration.ofHours(1));
    }

    @Test
    void timeToLiveIsTheNarrowerWord() {
        assertThat(rss("<sy:updatePeriod>daily</sy:updatePeriod><ttl>30</ttl>").period())
                .contains(Duration.ofMinutes(30));
    }

    @Test
    void hoursToSkipAreInUtcAndMidnightHasTwoNames() {
        assertThat(rss("<skipHours><hour>24</hour><hour>1</hour><hour>25</hour><hour>x</hour></skipHours>")
                        .skipHours())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void daysToSkipHaveEnglishNames() {
        assertThat(rss("<skipDays><day>Saturday</day><day>sunday</day><day>Samstag</day></skipDays>")
                        .skipDays())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void anItemSaysNothingForTheFeed() {
        assertThat(rss("<item><title>b</title><ttl>5</ttl></item>")).isEqualTo(Advice.NONE);
    }

    @Test
    void hubsStandInAtomLinksOfAnyFeed() {
        HubLinks links = new HubLinks(
                List.of(URI.create("https://hub.example/"), URI.create("https://b.example/hub")),
                Optional.of(URI.create("https://news.example/rss")));
        assertThat(document("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
                                + "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='/rss'/>"
                                + "<atom:link rel='hub' href='https://b.example/hub'/><item><title>a</title></item>"
                                + "</channel></rss>")
                        .hubs())
                .isEqualTo(links);
        assertThat(document("<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='https://hub.example/'/>"
                                + "<link rel='hub' href='https://b.example/hub'/><link rel='self' href='/rss'/></feed>")
                        .hubs())
                .isEqualTo(links);
    }

    @Test
    void hubsOfAJsonFeedHaveAType() {
        assertThat(document("""
                        {"version": "https://jsonfeed.org/version/1.1", "title": "a", "feed_url": "/rss",
                         "hubs": [{"type": "rssCloud", "url": "https://c.example/"},
                                  {"type": "WebSub", "url": "https://hub.example/"}], "items": []}
                        """).hubs())
                .isEqualTo(new HubLinks(
                        List.of(URI.create("https://hub.example/")),
                        Optional.of(URI.create("https://news.example/rss"))));
    }
}
