package tocsin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import tocsin.bench.BenchClock;
import tocsin.bench.Cost;
import tocsin.bench.FeedHosts;
import tocsin.bench.NewsText;
import tocsin.bench.Rounds;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchSettings;
import tocsin.pipeline.Ingest;
import tocsin.pipeline.Patience;
import tocsin.pipeline.PollPlan;
import tocsin.pipeline.WatchBook;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** The pipeline from the socket to the outbox as the service has it, over a SQLite file, for benchmarks. */
final class BenchPipeline implements AutoCloseable {
    private final Store store;
    private final FeedFetcher fetcher;
    private final Rounds rounds;

    private BenchPipeline(Store store, FeedFetcher fetcher, Rounds rounds) {
        this.store = store;
        this.fetcher = fetcher;
        this.rounds = rounds;
    }

    static BenchPipeline open(Path folder, FeedHosts hosts, int feeds) throws Misuse {
        Knowledge knowledge = Knowledge.shipped();
        BenchClock clock = new BenchClock(NewsText.ORDINARY.published(0));
        FetchSettings settings = Fetching.alone(Optional.empty(), hosts.reach());
        Store store = SqlStore.sqlite(folder.resolve("tocsin.db"));
        FeedFetcher fetcher = new FeedFetcher(settings, new FeedParser(), clock);
        Ingest ingest = new Ingest(
                store,
                knowledge.reader(),
                new WatchBook(knowledge.parser()),
                knowledge.grouper(),
                new PollPlan(new SplittableRandom(), Duration.ofMinutes(15), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
        return new BenchPipeline(
                store,
                fetcher,
                new Rounds(
                        store,
                        fetcher::fetch,
                        ingest,
                        clock,
                        Service.POLLS_A_FETCH * Fetching.AT_ONCE,
                        hosts.feeds(feeds)));
    }

    /** Polls every feed once. */
    Cost round() throws InterruptedException, IOException {
        return rounds.round();
    }

    @Override
    public void close() {
        rounds.close();
        fetcher.close();
        store.close();
    }
}
