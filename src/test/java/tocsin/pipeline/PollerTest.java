package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.pipeline.Bench.NOON;
import static tocsin.pipeline.Bench.fetched;
import static tocsin.pipeline.Bench.headline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome;
import tocsin.group.Grouper;
import tocsin.read.Reader;

/** Which feeds are asked, and when. */
class PollerTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Poller poller;
    private final List<Ingest.Poll> took = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Supplier<FetchOutcome>> servers = new ConcurrentHashMap<>();

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        Ingest ingest = new Ingest(
                bench.store,
                Reader.with(Bench.CATALOGUE),
                new WatchBook(Bench.PARSER),
                new Grouper(id -> id),
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(15), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
        poller = new Poller(bench.store, this::fetch, ingest, bench.clock, 64, took::add);
    }

    @AfterEach
    void close() throws InterruptedException {
        poller.stop(Duration.ofSeconds(5));
        bench.close();
    }

    private FetchOutcome fetch(URI address, Freshness freshness) {
        asked.add(address.toString());
        return servers.getOrDefault(address.toString(), Bench::fetched).get();
    }

    private Feed feed(String address, Supplier<FetchOutcome> server) {
        servers.put(address, server);
        return bench.feed(address);
    }

    private void tick() {
        for (int shard = 0;
                shard < bench.store.<Integer>look(memory -> memory.feeds().shards());
                shard++) {
            poller.round(shard);
        }
    }

    private static FetchOutcome after(CountDownLatch latch, FetchOutcome outcome) {
        try {
            latch.await();
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchOutcome.Failed("interrupted");
        }
    }

    @Test
    void A_slow_feed_delays_no_other_and_is_asked_once_at_a_time() {
        CountDownLatch answer = new CountDownLatch(1);
        feed("https://slow.example/rss", () -> after(answer, fetched()));
        for (int i = 0; i < 40; i++) {
            feed("https://fast" + i + ".example/rss", Bench::fetched);
        }
        tick();
        tick();
        await().until(() -> took.size() == 40);
        tick();
        assertThat(asked).hasSize(41);

        answer.countDown();
        await().until(() -> took.size() == 41);
    }

    @Test
    void A_feed_is_asked_again_when_it_is_due_and_not_before() {
        feed("https://news.example/rss", Bench::fetched);
        tick();
        await().until(() -> took.size() == 1);
        bench.clock.passes(Duration.ofMinutes(4));
        tick();
        assertThat(asked).hasSize(1);

        bench.clock.passes(Duration.ofMinutes(2));
        tick();
        await().until(() -> took.size() == 2);
    }

    @Test
    void Who_is_told_of_a_poll_finds_its_alerts_in_the_outbox() {
        Chat chat = bench.watching("telegram:1", "budget");
        feed("https://news.example/rss", () -> fetched(headline("Budget passes", NOON)));
        tick();
        await().until(() -> took.size() == 1);

        assertThat(took.getFirst().owed()).hasSize(1);
        assertThat(bench.owed(chat)).containsExactly("Budget passes");
    }

    @Test
    void A_fault_of_ours_or_an_overflowing_stack_waits_five_minutes_and_does_not_hammer_the_server() {
        feed("https://fault.example/rss", () -> {
            throw new IllegalStateException("a fault of ours");
        });
        feed("https://deep.example/rss", () -> {
            throw new StackOverflowError();
        });
        tick();
        await().until(() -> asked.size() == 2);
        for (int i = 0; i < 100; i++) {
            tick();
        }
        bench.clock.passes(Duration.ofMinutes(4));
        tick();
        assertThat(asked).hasSize(2);

        servers.replaceAll((address, server) -> Bench::fetched);
        bench.clock.passes(Duration.ofMinutes(1));
        tick();
        await().until(() -> took.size() == 2);
    }

    @Test
    void A_stop_gives_up_what_does_not_answer_and_the_feed_is_due_as_before() throws Exception {
        Feed feed = feed("https://slow.example/rss", () -> after(new CountDownLatch(1), fetched()));
        tick();
        await().until(() -> asked.size() == 1);
        poller.stop(Duration.ofMillis(50));
        tick();

        assertThat(bench.now(feed)).isEqualTo(feed);
        assertThat(asked).hasSize(1);
    }

    @Test
    void A_stop_lets_an_answer_be_taken_in() throws Exception {
        Feed feed = feed("https://news.example/rss", Bench::fetched);
        tick();
        await().until(() -> took.size() == 1);
        poller.stop(Duration.ofSeconds(5));

        assertThat(bench.now(feed).lastSuccess()).contains(NOON);
    }
}
