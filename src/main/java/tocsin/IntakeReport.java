package tocsin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import tocsin.bench.Cost;
import tocsin.bench.ParseTimes;
import tocsin.bench.Spread;

/** Says what {@code bench intake} measured: lines of tables as they come, and all figures in one object at the end. */
final class IntakeReport {
    private static final String ROW = "%-27s%22s%11s%22s%11s%8s%8s";

    private final Streams streams;
    private final ObjectNode figures;
    private boolean headed;

    IntakeReport(Streams streams, ObjectNode figures) {
        this.streams = streams;
        this.figures = figures;
    }

    /** The object with the conditions of the measurement. */
    static ObjectNode begin(int feeds, int rounds, int atOnce) {
        ObjectNode figures = Json.object();
        figures.put("benchmark", "intake");
        figures.put("feeds", feeds);
        figures.put("rounds", rounds);
        figures.put("at_once", atOnce);
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        figures.put("java", Runtime.version().toString());
        return figures;
    }

    /** The very first poll of each feed, in which all items are new. */
    void first(Cost cost) {
        figures.putObject("first_poll").put("polls_per_second", round(cost.rate(), 1));
        figures.withObject("first_poll").put("cpu_ms_per_poll", round(cost.cpuMillis(), 3));
    }

    void polls(IntakeCases.Case each, IntakeCases.Measured measured) {
        if (!headed) {
            headed = true;
            streams.print(String.format(
                    Locale.ROOT, ROW, "case", "polls/s (min–max)", "CPU ms", "bare GETs/s", "CPU ms", "time", "CPU"));
        }
        Spread rate = Spread.of(measured.tocsin(), Cost::rate);
        Spread cpu = Spread.of(measured.tocsin(), Cost::cpuMillis);
        Spread bareRate = Spread.of(measured.bare(), Cost::rate);
        Spread bareCpu = Spread.of(measured.bare(), Cost::cpuMillis);
        double time = bareRate.median() / rate.median();
        double work = cpu.median() / bareCpu.median();
        streams.print(String.format(
                Locale.ROOT,
                ROW,
                each.title(),
                whole(rate),
                decimal(cpu.median()),
                whole(bareRate),
                decimal(bareCpu.median()),
                ratio(time),
                ratio(work)));
        ObjectNode node = figures.withObject("polls").putObject(each.key());
        put(node, "polls_per_second", rate, 1);
        put(node, "cpu_ms_per_poll", cpu, 3);
        put(node, "bare_gets_per_second", bareRate, 1);
        put(node, "bare_cpu_ms_per_get", bareCpu, 3);
        node.put("time_ratio_to_bare", round(time, 2));
        node.put("cpu_ratio_to_bare", round(work, 2));
    }

    void memory(JsonNode measured) {
        figures.set("memory", measured);
        streams.print("");
        streams.print(String.format(
                Locale.ROOT,
                "memory with %d feeds: %s MB of heap after a collection (at most %s MB were allowed), %s MB resident",
                measured.path("feeds").asInt(),
                measured.path("heap_after_gc_mb").asText(),
                measured.path("max_heap_mb").asText(),
                measured.path("resident_mb").asText()));
    }

    void parse(ParseTimes times) {
        double ratio = times.tocsin().median() / times.rome().median();
        streams.print(String.format(
                Locale.ROOT,
                "parse of a feed of %.0f KB: %.2f ms (%.2f–%.2f), ROME alone %.2f ms (%.2f–%.2f), ratio %.2f",
                times.kilobytes(),
                times.tocsin().median(),
                times.tocsin().least(),
                times.tocsin().most(),
                times.rome().median(),
                times.rome().least(),
                times.rome().most(),
                ratio));
        streams.print("");
        ObjectNode node = figures.putObject("parse");
        node.put("document_kb", round(times.kilobytes(), 1));
        put(node, "tocsin_ms", times.tocsin(), 3);
        put(node, "rome_ms", times.rome(), 3);
        node.put("time_ratio_to_rome", round(ratio, 2));
    }

    private static void put(ObjectNode node, String key, Spread spread, int places) {
        node.put(key, round(spread.median(), places));
        node.put(key + "_min", round(spread.least(), places));
        node.put(key + "_max", round(spread.most(), places));
    }

    private static String whole(Spread spread) {
        return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", spread.median(), spread.least(), spread.most());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f×", value);
    }

    private static double round(double value, int places) {
        double factor = Math.pow(10, places);
        return Math.round(value * factor) / factor;
    }
}
