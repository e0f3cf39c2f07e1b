package tocsin.group;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.yaml.YamlValue;

/** What each feature weighs, in log odds, and from which sums on a headline joins. */
public final class Weights {
    /** What stands above the weights in their file. */
    public static final String HEAD = """
            # What speaks for and against a headline being of an incident, in log odds: each feature, from 0 to 1, times its weight; the sum
            # decides. docs/grouping.md says what the features are. Learned; train again instead of writing here:
            #
            #   ./tocsin train grouping FILE… --out config/grouping/weights.yml
            #
            #   join      the best member of the incident must reach this sum
            #   mean      and the mean of its latest 12 members this
            #   perhaps   from this sum on it is possibly the same
            """;

    private static final Weights SHIPPED = read(Shipped.yaml("weights.yml"));

    private final double[] byFeature;
    private final Bounds bounds;

    /**
     * From which sums on.
     *
     * @param join a headline joins when the best member reaches this
     * @param mean and the mean of the members this
     * @param perhaps from here on a headline that does not join is possibly of the incident
     */
    public record Bounds(double join, double mean, double perhaps) {}

    private Weights(double[] byFeature, Bounds bounds) {
        this.byFeature = byFeature;
        this.bounds = bounds;
    }

    Weights(Map<Feature, Double> weights, Bounds bounds) {
        this(new double[Feature.values().length], bounds);
        weights.forEach((feature, weight) -> byFeature[feature.index()] = weight);
    }

    /** Those that travel with the program. */
    public static Weights shipped() {
        return SHIPPED;
    }

    static Weights read(YamlValue document) {
        document.entries(List.of("join", "mean", "perhaps", "weights"));
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        YamlValue listed = document.at("weights");
        listed.entries(Stream.of(Feature.values()).map(Feature::key).toList());
        for (Feature feature : Feature.values()) {
            listed.find(feature.key()).ifPresent(value -> weights.put(feature, decimal(value)));
        }
        return new Weights(
                weights,
                new Bounds(
                        decimal(document.at("join")), decimal(document.at("mean")), decimal(document.at("perhaps"))));
    }

    private static double decimal(YamlValue value) {
        try {
            return Double.parseDouble(value.text());
        } catch (NumberFormatException e) {
            throw value.mistake("a number is expected here");
        }
    }

    /** The lines of a file of weights. */
    public String yaml() {
        StringBuilder lines = new StringBuilder();
        lines.append(line("join", bounds.join()))
                .append(line("mean", bounds.mean()))
                .append(line("perhaps", bounds.perhaps()))
                .append("weights:\n");
        for (Feature feature : Feature.values()) {
            lines.append("  ").append(line(feature.key(), of(feature)));
        }
        return lines.toString();
    }

    private static String line(String key, double value) {
        return String.format(Locale.ROOT, "%s: %.2f\n", key, value);
    }

    /** The same weights with other bounds. */
    Weights with(Bounds others) {
        return new Weights(byFeature, others);
    }

    /** From which sums on. */
    public Bounds bounds() {
        return bounds;
    }

    double of(Feature feature) {
        return byFeature[feature.index()];
    }

    /** The sum of the weighted features, in log odds. */
    double score(double[] features) {
        double sum = 0;
        for (int i = 0; i < byFeature.length; i++) {
            sum += byFeature[i] * features[i];
        }
        return sum;
    }
}
