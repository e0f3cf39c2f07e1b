package tocsin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tocsin.bench.BareClient;
import tocsin.bench.ChildProcess;
import tocsin.bench.FeedHosts;
import tocsin.bench.NewsText;
import tocsin.bench.ParseTimes;
import tocsin.bench.ServerProcess;

/** {@code tocsin bench intake}: polls a second, memory and parse time. */
@Command(
        name = "intake",
        description = {
            "Polls generated feeds of 50 KB from a server on this machine, through the real pipeline into a SQLite file,",
            "beside a bare HTTP client that asks for the same; then the memory of many feeds, and the time of a parse.",
            "Prints tables, and one JSON object as the last line. Takes four to six minutes. Needs Linux."
        },
        footer = "%nFor instance:  tocsin bench intake --feeds 500 --rounds 3 --memory-feeds 1000")
final class BenchIntakeCommand implements Callable<Integer> {
    private static final int MOST_FEEDS = 50_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final int MAY_END_SECONDS = 8;
    private static final String OUT_OF_MEMORY = "-XX:+ExitOnOutOfMemoryError";
    private static final int PARSES_AHEAD = 300;
    private static final int PARSES = 300;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Option(names = "--feeds", description = "Feeds that are polled. Default ${DEFAULT-VALUE}.")
    private int feeds = 2_000;

    @Option(
            names = "--rounds",
            description = "Measured rounds of each case, after two to warm up. Default ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(
            names = "--memory-feeds",
            description = "Feeds of the memory measurement; 0 leaves it out. Default ${DEFAULT-VALUE}.")
    private int memoryFeeds = 10_000;

    @Option(
            names = "--memory-heap",
            paramLabel = "MB",
            description = "Heap of the memory measurement. Default ${DEFAULT-VALUE}.")
    private int memoryHeap = 512;

    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, Misuse {
        check("--feeds", feeds, 1, MOST_FEEDS);
        check("--rounds", rounds, 1, MOST_ROUNDS);
        check("--memory-feeds", memoryFeeds, 0, MOST_FEEDS);
        check("--memory-heap", memoryHeap, 64, 65_536);
        Thread worker = Thread.currentThread();
        Thread stop = new Thread(() -> interrupt(worker), "bench-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Path folder = Files.createTempDirectory("tocsin-bench");
        try {
            measure(folder);
            return Main.DONE;
        } catch (InterruptedException e) {
            bench.streams().tell("The benchmark was interrupted.");
            return Main.FAILED;
        } finally {
            Folders.delete(folder);
            over.countDown();
            forget(stop);
        }
    }

    static void check(String option, int value, int least, int most) throws Misuse {
        if (value < least || value > most) {
            throw new Misuse(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** Ctrl-C: what was started ends, and the folder goes. */
    private void interrupt(Thread worker) {
        worker.interrupt();
        try {
            boolean inTime = over.await(MAY_END_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                bench.streams().tell("The benchmark did not end in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException isRunningNow) {
            return;
        }
    }

    private void measure(Path folder) throws IOException, InterruptedException, Misuse {
        ObjectNode figures = IntakeReport.begin(feeds, rounds, Fetching.AT_ONCE);
        IntakeReport report = new IntakeReport(bench.streams(), figures);
        try (ServerProcess server = ServerProcess.start(NewsText.ORDINARY)) {
            polls(server.hosts(), Files.createDirectory(folder.resolve("polls")), report);
        }
        if (memoryFeeds > 0) {
            try (ServerProcess server = ServerProcess.start(NewsText.WORDY)) {
                report.memory(memory(server.hosts(), Files.createDirectory(folder.resolve("memory"))));
            }
        }
        report.parse(ParseTimes.measure(PARSES_AHEAD, PARSES));
        bench.streams().print(figures);
    }

    private void polls(FeedHosts hosts, Path folder, IntakeReport report)
            throws IOException, InterruptedException, Misuse {
        hosts.show(true, 0);
        try (BenchPipeline pipeline = BenchPipeline.open(folder, hosts, feeds);
                BareClient bare = new BareClient(hosts.feeds(feeds), Fetching.AT_ONCE)) {
            report.first(pipeline.round());
            bare.round();
            IntakeCases cases = new IntakeCases(hosts, pipeline, bare, rounds);
            for (IntakeCases.Case each : IntakeCases.Case.values()) {
                report.polls(each, cases.measure(each));
            }
        }
    }

    private JsonNode memory(FeedHosts hosts, Path folder) throws IOException, InterruptedException {
        List<String> call = List.of(
                Main.class.getName(),
                "bench",
                "intake-memory",
                "--port=" + hosts.port(),
                "--feeds=" + memoryFeeds,
                folder.toString());
        try (ChildProcess child = ChildProcess.start(List.of("-Xmx" + memoryHeap + "m", OUT_OF_MEMORY), call)) {
            Optional<String> line = child.line();
            int code = child.end();
            if (line.isEmpty() || code != Main.DONE) {
                throw new IOException(memoryFeeds + " feeds could not be polled in " + memoryHeap
                        + " MB of heap: that process ended with " + code);
            }
            return Json.mapper().readTree(line.get());
        }
    }
}
