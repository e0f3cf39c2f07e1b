package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tocsin.bench.Matching;
import tocsin.bench.Rival;
import tocsin.bench.RuleBook;
import tocsin.bench.Wire;
import tocsin.domain.Headline;

/** {@code tocsin bench matching}: many watches against headlines, beside Lucene Monitor. */
@Command(
        name = "matching",
        description = {
            "Holds generated headlines against generated watches: our engine, Lucene Monitor where it is at hand (in a",
            "checkout, not in the image), and the reading of the words alone, in turn in one thread. Also the heap of a",
            "watch, the time to add and remove one, and the time until a service with so many watches is ready.",
            "Prints a table, and one JSON object as the last line. With 1,000,000 watches it takes ten minutes and 4 GB."
        },
        footer = "%nFor instance:  tocsin bench matching --watches 10000,100000 --rounds 3")
final class BenchMatchingCommand implements Callable<Integer> {
    private static final int AHEAD = 2;
    private static final long PATIENCE = 4_000_000_000L;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Option(names = "--watches", split = ",", description = "How many watches. Default ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(10_000, 100_000, 1_000_000);

    @Option(names = "--headlines", description = "Different headlines. Default ${DEFAULT-VALUE}.")
    private int headlines = 20_000;

    @Option(names = "--rounds", description = "Measured rounds, after two to warm up. Default ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--seed", description = "What headlines and watches are drawn from. Default ${DEFAULT-VALUE}.")
    private long seed = 42;

    @Override
    public Integer call() throws IOException, Misuse {
        check("--headlines", headlines, 2_000, 1_000_000);
        check("--rounds", rounds, 1, 1_000);
        for (int size : sizes) {
            check("--watches", size, 1_000, 4_000_000);
        }
        Path folder = Files.createTempDirectory("tocsin-bench");
        try {
            measure(folder);
            return Main.DONE;
        } finally {
            Folders.delete(folder);
        }
    }

    private static void check(String option, int value, int least, int most) throws Misuse {
        if (value < least || value > most) {
            throw new Misuse(option + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    private void measure(Path folder) throws IOException, Misuse {
        List<Headline> texts = new Wire(seed).headlines(headlines);
        MatchingReport report = new MatchingReport(bench.streams(), texts, rounds, seed);
        warmUp(texts);
        for (int size : sizes) {
            List<String> queries = new RuleBook(new Wire(seed)).queries(size);
            MatchingSize measured = new MatchingSize(texts, queries, seed);
            Optional<Rival> rival = ServiceLoader.load(Rival.class).findFirst();
            measured.match(AHEAD, rounds, rival, PATIENCE);
            rival.ifPresent(Rival::close);
            measured.ready(folder.resolve("watches-" + size + ".db"));
            report.add(measured);
        }
        ObjectNode figures = report.end();
        bench.streams().print(figures);
    }

    /** What is loaded and compiled on the way is no part of the heap of a watch. */
    private void warmUp(List<Headline> texts) {
        Matching small = new Matching(texts, new RuleBook(new Wire(seed + 1)).queries(2_000), seed);
        small.rounds(1, 1, Optional.empty(), PATIENCE);
        small.changes();
    }
}
