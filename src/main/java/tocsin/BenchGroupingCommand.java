package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.bench.Times;
import tocsin.domain.Gist;
import tocsin.group.GroupingScore;
import tocsin.group.Incidents;

/** {@code tocsin bench grouping}: how well a labelled file is grouped. */
@Command(
        name = "grouping",
        description = {
            "Groups the headlines of a file (JSON lines in order of publication, as for tocsin group, each with the",
            "incident that a person says it is of) and tells how well: BCubed beside the share of incidents that were",
            "swallowed by another's thread and the bells too many, and the time of a decision.",
            "Prints a table, and one JSON object as the last line."
        },
        footer = "%nFor instance:  tocsin bench grouping headlines.jsonl")
final class BenchGroupingCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Parameters(paramLabel = "FILE", description = "The labelled headlines.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Grouping grouping = new Grouping(Knowledge.shipped());
        List<GroupingScore.Judged> judged = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        try (BufferedReader lines = JsonHeadlines.open(file, bench.streams().in())) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                if (!(JsonHeadlines.read(line, number) instanceof JsonHeadlines.Read read)) {
                    throw new Misuse(file + ": line " + number + " is no headline");
                }
                String incident = Json.mapper().readTree(line).path("incident").asText("");
                if (incident.isEmpty()) {
                    throw new Misuse(file + ": line " + number + " has no incident: write the one that it is of");
                }
                Gist gist = grouping.gist(read.headline());
                long start = System.nanoTime();
                Incidents.Placed placed = grouping.take(gist, read.headline());
                nanos.add(System.nanoTime() - start);
                judged.add(new GroupingScore.Judged(
                        incident, Long.toString(placed.incident().value())));
            }
        }
        if (judged.isEmpty()) {
            throw new Misuse(file + " has no headlines");
        }
        report(GroupingScore.of(judged), Times.of(nanos));
        return Main.DONE;
    }

    private void report(GroupingScore score, Times times) {
        row("headlines", Integer.toString(score.headlines()));
        row("incidents, groups", score.incidents() + ", " + score.groups());
        row("BCubed F1", decimal(score.f1()));
        row("BCubed precision, recall", decimal(score.precision()) + ", " + decimal(score.recall()));
        row("pairwise F1", decimal(score.pairF1()));
        row("new incidents swallowed", decimal(score.swallowed()));
        row("extra bells an incident", decimal(score.extraBells()));
        row("a decision, ms, p50 and p99", decimal(times.micros(50) / 1e3) + ", " + decimal(times.micros(99) / 1e3));
        ObjectNode figures = Json.object();
        figures.put("benchmark", "grouping");
        figures.put("headlines", score.headlines());
        figures.put("incidents", score.incidents());
        figures.put("groups", score.groups());
        figures.put("bcubed_f1", rounded(score.f1()));
        figures.put("bcubed_precision", rounded(score.precision()));
        figures.put("bcubed_recall", rounded(score.recall()));
        figures.put("pair_f1", rounded(score.pairF1()));
        figures.put("swallowed", rounded(score.swallowed()));
        figures.put("extra_bells", rounded(score.extraBells()));
        figures.put("decision_p50_ms", rounded(times.micros(50) / 1e3));
        figures.put("decision_p99_ms", rounded(times.micros(99) / 1e3));
        bench.streams().print(figures);
    }

    private void row(String what, String figure) {
        bench.streams().print(String.format(Locale.ROOT, "%-30s%s", what, figure));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
