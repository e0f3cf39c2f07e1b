package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.bench.Cost;
import tocsin.bench.FeedHosts;
import tocsin.bench.MemoryUse;

/** The part of {@code tocsin bench intake} that runs in a JVM of its own, whose heap is bounded. */
@Command(name = "intake-memory", hidden = true, description = "Part of 'bench intake', in a process of its own.")
final class BenchMemoryCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1 << 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Option(names = "--port", required = true, description = "Of the server of generated feeds.")
    private int port;

    @Option(names = "--feeds", required = true, description = "How many feeds.")
    private int feeds;

    @Parameters(paramLabel = "DIR", description = "For the database.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException, Misuse {
        FeedHosts hosts = new FeedHosts(port);
        hosts.show(true, 0);
        try (BenchPipeline pipeline = BenchPipeline.open(folder, hosts, feeds)) {
            Cost first = pipeline.round();
            hosts.show(true, 1);
            Cost news = pipeline.round();
            MemoryUse use = MemoryUse.now();
            ObjectNode figures = Json.object();
            figures.put("feeds", feeds);
            figures.put("max_heap_mb", megabytes(use.maxHeap()));
            figures.put("heap_after_gc_mb", megabytes(use.heap()));
            figures.put("peak_heap_mb", megabytes(use.peakHeap()));
            put(figures, "resident_mb", use.resident());
            put(figures, "peak_resident_mb", use.peakResident());
            figures.put("first_polls_per_second", Math.round(first.rate()));
            figures.put("one_new_item_polls_per_second", Math.round(news.rate()));
            bench.streams().print(figures);
        }
        return Main.DONE;
    }

    private static void put(ObjectNode figures, String key, OptionalLong bytes) {
        if (bytes.isPresent()) {
            figures.put(key, megabytes(bytes.getAsLong()));
        } else {
            figures.putNull(key);
        }
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / MEGABYTE * 10) / 10.0;
    }
}
