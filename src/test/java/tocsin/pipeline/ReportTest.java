package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.pipeline.Bench.NOON;
import static tocsin.pipeline.Bench.fetched;
import static tocsin.pipeline.Bench.headline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.domain.Entity;
import tocsin.domain.Feed;
import tocsin.domain.FeedReport;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.domain.Owed;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.group.Grouper;
import tocsin.read.Reader;

/** Chats are told of feeds that bring nothing, once, and once when they are back. */
class ReportTest {
    private static final FetchOutcome REFUSED = new FetchOutcome.Failed("news.example forbids us the feed (403)");
    private static final FetchOutcome SAME = new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE);

    @TempDir
    private Path folder;

    private Bench bench;
    private Ingest ingest;
    private Report report;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.watching("telegram:1", "drone");
        ingest = new Ingest(
                bench.store,
                Reader.with(Bench.CATALOGUE),
                new WatchBook(Bench.PARSER),
                new Grouper(id -> Bench.CATALOGUE.entity(id).map(Entity::name).orElse(id)),
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(15), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
        report = new Report(bench.store, bench.clock, Patience.DEFAULT.failing());
        bench.clock.passes(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void polls(Feed feed, FetchOutcome outcome) {
        ingest.ingest(bench.now(feed), outcome, bench.clock.instant());
    }

    /** What the chat is told now, each report as the text of its message. */
    private List<String> told() {
        report.round();
        List<String> told = new ArrayList<>();
        for (Owed owed = next(); owed != null; owed = next()) {
            Owed taken = owed;
            if (owed.dispatch() instanceof FeedReport) {
                told.add(text(Composer.compose(owed.dispatch(), ZoneOffset.UTC)));
            }
            bench.store.change(memory -> {
                memory.outbox().delivered(taken.id(), "1", bench.clock.instant());
                return true;
            });
        }
        return told;
    }

    private @Nullable Owed next() {
        Instant now = bench.clock.instant();
        List<Owed> taken =
                bench.store.change(memory -> memory.outbox().take("telegram", "me", now, now.plusSeconds(9), 1));
        return taken.isEmpty() ? null : taken.getFirst();
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder();
        for (Message.Block block : message.blocks()) {
            switch (block) {
                case Message.Line line -> add(text, line);
                case Message.Bullets bullets -> bullets.items().forEach(line -> add(text.append("• "), line));
                case Message.Gap gap -> text.append('\n');
            }
        }
        return text.toString().strip();
    }

    private static void add(StringBuilder text, Message.Line line) {
        line.runs().forEach(run -> text.append(run.text()));
        text.append('\n');
    }

    @Test
    void A_feed_that_fails_for_six_hours_is_told_once_with_the_reason_and_once_when_it_is_back() {
        Feed feed = bench.feed("https://news.example/rss");
        polls(feed, REFUSED);
        bench.clock.passes(Duration.ofHours(6).minusSeconds(1));
        assertThat(told()).isEmpty();
        bench.clock.passes(Duration.ofSeconds(1));

        assertThat(told()).containsExactly("""
                        ⚠️ A feed brings nothing
                        • news.example · news.example forbids us the feed (403), since Sun 1 Mar 2026, 12:10 (Z)""");
        bench.clock.passes(Duration.ofHours(1));
        polls(feed, new FetchOutcome.Failed("there is no host named news.example (DNS)"));
        assertThat(told()).isEmpty();

        bench.clock.passes(Duration.ofHours(1));
        polls(feed, fetched(headline("Budget passes", bench.clock.instant())));
        assertThat(told()).containsExactly("""
                        ✅ A feed is back
                        • Example's own name · told of Sun 1 Mar 2026, 18:10 (Z)""");
        assertThat(told()).isEmpty();
    }

    @Test
    void A_feed_that_is_silent_for_ten_times_its_usual_gap_is_told_once_and_once_when_it_speaks() {
        Feed feed = bench.feed("https://news.example/rss");
        Headline[] hourly = IntStream.rangeClosed(1, 96)
                .mapToObj(hour -> headline("Report " + hour, NOON.minus(Duration.ofHours(hour))))
                .toArray(Headline[]::new);
        polls(feed, fetched(hourly));
        bench.clock.passes(Duration.ofHours(9));
        polls(feed, SAME);
        assertThat(told()).isEmpty();
        bench.clock.passes(Duration.ofHours(3));
        polls(feed, SAME);

        assertThat(told()).containsExactly("""
                        ⚠️ A feed brings nothing
                        • Example's own name · its document is there and holds nothing new, since Sun 1 Mar 2026, 12:10 (Z)""");
        polls(feed, SAME);
        assertThat(told()).isEmpty();
        bench.clock.passes(Duration.ofMinutes(5));
        polls(feed, fetched(headline("Something at last", bench.clock.instant())));
        assertThat(told()).singleElement().asString().startsWith("✅ A feed is back");
    }

    @Test
    void A_feed_that_seldom_publishes_is_not_called_silent() {
        Feed feed = bench.feed("https://news.example/rss");
        Headline[] weekly = IntStream.rangeClosed(1, 8)
                .mapToObj(week -> headline("Report " + week, NOON.minus(Duration.ofDays(7L * week))))
                .toArray(Headline[]::new);
        polls(feed, fetched(weekly));
        bench.clock.passes(Duration.ofDays(14));
        polls(feed, SAME);

        assertThat(told()).isEmpty();
    }

    @Test
    void A_feed_that_is_gone_for_good_is_told_at_once() {
        polls(bench.feed("https://news.example/rss"), new FetchOutcome.Gone("it is gone for good (410)"));

        assertThat(told()).singleElement().asString().contains("it is gone for good (410)");
    }

    @Test
    void What_happens_to_many_feeds_at_once_is_one_message() {
        List<Feed> feeds = IntStream.range(0, 40)
                .mapToObj(i -> bench.feed("https://news" + i + ".example/rss"))
                .toList();
        feeds.forEach(feed -> polls(feed, REFUSED));
        bench.clock.passes(Duration.ofHours(6));

        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("⚠️ 40 feeds bring nothing\n• news0.example")
                .endsWith("and 25 more");
    }

    @Test
    void Nothing_is_told_before_every_feed_could_be_polled_after_a_start() {
        polls(bench.feed("https://news.example/rss"), REFUSED);
        bench.clock.passes(Duration.ofDays(2));
        report = new Report(bench.store, bench.clock, Patience.DEFAULT.failing());

        assertThat(told()).isEmpty();
        bench.clock.passes(Duration.ofMinutes(10));
        assertThat(told()).hasSize(1);
    }
}
