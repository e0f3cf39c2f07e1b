package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tocsin.bench.Matching;
import tocsin.bench.Matching.Round;
import tocsin.bench.Spread;
import tocsin.domain.Headline;

/** Says what {@code bench matching} measured: a line of a table for each size, and all figures in one object at the end. */
final class MatchingReport {
    private static final String ROW = "%10s%12s%12s%20s%24s%22s%10s%18s%18s";

    private final Streams streams;
    private final ObjectNode figures = Json.object();

    MatchingReport(Streams streams, List<Headline> headlines, int rounds, long seed) {
        this.streams = streams;
        figures.put("benchmark", "matching");
        figures.put("headlines", headlines.size());
        figures.put(
                "characters",
                Math.round(headlines.stream()
                        .mapToInt(text -> text.title().length() + text.summary().length())
                        .average()
                        .orElse(0)));
        figures.put("rounds", rounds);
        figures.put("seed", seed);
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", Runtime.version().toString());
        figures.putArray("sizes");
        streams.print(String.format(
                Locale.ROOT,
                ROW,
                "watches",
                "words, µs",
                "ours, µs",
                "times the words",
                "Monitor, µs",
                "times ours",
                "B a watch",
                "add, remove, µs",
                "ready, s"));
    }

    void add(MatchingSize size) {
        Spread words = spread(size, round -> round.tokenising().micros(50));
        Spread ours = spread(size, round -> round.ours().micros(50));
        Spread p99 = spread(size, round -> round.ours().micros(99));
        Spread floor = spread(
                size, round -> round.ours().micros(50) / round.tokenising().micros(50));
        Matching.Changes changes = size.changes();
        double add = changes.additions().micros(50);
        double remove = changes.removals().micros(50);
        Spread ready = Spread.of(size.ready(), seconds -> seconds);
        ObjectNode figure = figures.withArray("sizes").addObject();
        figure.put("watches", size.watches());
        put(figure, "words_us", words);
        put(figure, "ours_us", ours);
        put(figure, "ours_p99_us", p99);
        put(figure, "times_words", floor);
        figure.put("hits", round(size.rounds().getFirst().hits()));
        figure.put("heap_bytes", round(size.heap()));
        figure.put("add_us", round(add));
        figure.put("remove_us", round(remove));
        put(figure, "ready_s", ready);
        String monitor = "not at hand";
        String times = "–";
        if (!size.rounds().getFirst().rival().isEmpty()) {
            Spread theirs = spread(size, round -> round.rival().micros(50));
            Spread ratio = spread(
                    size, round -> round.rival().micros(50) / round.ours().micros(50));
            put(figure, "monitor_us", theirs);
            put(figure, "times_faster", ratio);
            figure.put("monitor_hits", round(size.rounds().getFirst().rivalHits()));
            figure.put("monitor_runs", round(size.rounds().getFirst().rivalRuns()));
            size.rivalAdditions().ifPresent(took -> figure.put("monitor_add_us", round(took.micros(50))));
            monitor = text(theirs, 0);
            times = text(ratio, 0);
        }
        streams.print(String.format(
                Locale.ROOT,
                ROW,
                size.watches(),
                String.format(Locale.ROOT, "%.2f", words.median()),
                String.format(Locale.ROOT, "%.2f", ours.median()),
                text(floor, 2),
                monitor,
                times,
                String.format(Locale.ROOT, "%.0f", size.heap()),
                String.format(Locale.ROOT, "%.1f, %.1f", add, remove),
                text(ready, 2)));
    }

    ObjectNode end() {
        return figures;
    }

    private static Spread spread(MatchingSize size, ToDoubleFunction<Round> value) {
        return Spread.of(size.rounds(), value);
    }

    private static String text(Spread spread, int digits) {
        return String.format(
                Locale.ROOT,
                "%." + digits + "f (%." + digits + "f–%." + digits + "f)",
                spread.median(),
                spread.least(),
                spread.most());
    }

    private static void put(ObjectNode figure, String name, Spread spread) {
        figure.putObject(name)
                .put("median", round(spread.median()))
                .put("least", round(spread.least()))
                .put("most", round(spread.most()));
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
