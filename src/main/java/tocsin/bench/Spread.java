package tocsin.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle and the ends of several measurements of one thing. */
public record Spread(double median, double least, double most) {
    /** Of at least one value. */
    public static <T> Spread of(List<T> measured, ToDoubleFunction<T> value) {
        double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
