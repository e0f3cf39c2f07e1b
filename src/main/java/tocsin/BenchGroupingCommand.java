package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.bench.Times;
import tocsin.group.GroupingScore;
import tocsin.group.HeldOut;
import tocsin.group.Labelled;
import tocsin.group.Weights;

/** {@code tocsin bench grouping}: how well a labelled file is grouped. */
@Command(
        name = "grouping",
        description = {
            "Groups the headlines of a file (JSON lines in order of publication, as for tocsin group, each with the",
            "incident that a person says it is of) and tells how well: BCubed beside the share of incidents that were",
            "swallowed by another's thread and the bells too many; with the shipped weights, and with weights that were",
            "learned for each month without it; then the time of a decision among as many generated headlines.",
            "Prints a table, and one JSON object as the last line."
        },
        footer = "%nFor instance:  tocsin bench grouping headlines.jsonl")
final class BenchGroupingCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Option(
            names = "--load",
            paramLabel = "N",
            description = "Headlines within 72 hours for the time of a decision; 0 leaves it out. Default 50000.")
    private int load = 50_000;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the generated headlines. Default 1.")
    private long seed = 1;

    @Parameters(paramLabel = "FILE", description = "The labelled headlines.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Knowledge knowledge = Knowledge.shipped();
        List<Labelled> stream = LabelledFile.read(file, bench.streams(), knowledge.reader());
        HeldOut heldOut = new HeldOut(stream);
        GroupingScore shipped = heldOut.with(Weights.shipped());
        GroupingScore untrained = heldOut.withoutEachMonth(
                List.of(LabelledFile.shipped(knowledge.reader())),
                Weights.shipped().bounds());
        ObjectNode figures = Json.object();
        figures.put("benchmark", "grouping");
        figures.put("headlines", shipped.headlines());
        figures.put("incidents", shipped.incidents());
        row("headlines, incidents", shipped.headlines() + ", " + shipped.incidents());
        row("", "shipped weights", "without the month");
        put(figures, shipped, untrained, "bcubed_f1", "BCubed F1", GroupingScore::f1);
        put(figures, shipped, untrained, "bcubed_precision", "BCubed precision", GroupingScore::precision);
        put(figures, shipped, untrained, "bcubed_recall", "BCubed recall", GroupingScore::recall);
        put(figures, shipped, untrained, "pair_f1", "pairwise F1", GroupingScore::pairF1);
        put(figures, shipped, untrained, "swallowed", "new incidents swallowed", GroupingScore::swallowed);
        put(figures, shipped, untrained, "extra_bells", "extra bells an incident", GroupingScore::extraBells);
        put(figures, shipped, untrained, "groups", "groups", GroupingScore::groups);
        if (load > 0) {
            speed(new GroupingSpeed(knowledge, load, seed).measure(), figures);
        }
        bench.streams().print(figures);
        return Main.DONE;
    }

    private void put(
            ObjectNode figures,
            GroupingScore shipped,
            GroupingScore untrained,
            String key,
            String what,
            ToDoubleFunction<GroupingScore> figure) {
        double one = figure.applyAsDouble(shipped);
        double other = figure.applyAsDouble(untrained);
        figures.put(key, rounded(one));
        figures.put(key + "_without_month", rounded(other));
        row(what, decimal(one), decimal(other));
    }

    private void speed(GroupingSpeed.Measured measured, ObjectNode figures) {
        Times times = measured.times();
        row("held: headlines, incidents", measured.headlines() + ", " + measured.incidents());
        row("a decision, ms, p50 and p99", decimal(times.micros(50) / 1e3), decimal(times.micros(99) / 1e3));
        row("heap of the window, MB", decimal(measured.heapBytes() / 1e6));
        figures.put("window_headlines", measured.headlines());
        figures.put("window_incidents", measured.incidents());
        figures.put("decision_p50_ms", rounded(times.micros(50) / 1e3));
        figures.put("decision_p99_ms", rounded(times.micros(99) / 1e3));
        figures.put("window_heap_mb", rounded(measured.heapBytes() / 1e6));
    }

    private void row(String what, String... figures) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", what));
        for (String figure : figures) {
            line.append(String.format(Locale.ROOT, "%-18s", figure));
        }
        bench.streams().print(line.toString().stripTrailing());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
