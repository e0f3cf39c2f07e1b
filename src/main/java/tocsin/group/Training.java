package tocsin.group;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/**
 * Learns the weights from labelled streams. Every stream is gone through as a person grouped it; each headline is held against the
 * incidents that share the most with it, as when it is grouped. Of an incident only the member that fits best is learned from, since that
 * is the one that decides; which one it is depends on the weights, so that is repeated a few times.
 */
public final class Training {
    private static final int ROUNDS = 6;
    /** Half as strong and the weights follow single stories, thrice as strong and they are all alike; see docs/grouping.md. */
    private static final double PENALTY = .5;

    private static final int FEATURES = Feature.values().length;

    private final List<Case> cases = new ArrayList<>();

    /** One headline against one incident: the features beside each of its members, and whether it is of it. */
    private record Case(YearMonth month, List<double[]> members, boolean same) {}

    /** Adds a stream in the order of publication. */
    public void add(List<Labelled> stream) {
        Window window = new Window();
        Map<String, IncidentId> ids = new HashMap<>();
        int number = 0;
        for (Labelled one : stream) {
            window.sweep(one.published());
            Comparison comparison = new Comparison(new Told(one.gist(), one.published()), window.frequencies());
            IncidentId own = ids.get(one.incident());
            for (Held held : window.candidates(comparison)) {
                Incident incident = held.incident();
                List<double[]> features = held.latest().stream()
                        .map(member ->
                                comparison.features(member, incident.members().size()))
                        .toList();
                cases.add(new Case(one.month(), features, incident.id().equals(own)));
            }
            IncidentId id = ids.computeIfAbsent(one.incident(), none -> new IncidentId(ids.size() + 1));
            window.join(
                    id,
                    one.title(),
                    new Member(new HeadlineId(number++), one.publisher(), one.published(), one.gist()));
        }
    }

    /** The weights that fit the headlines of those months. */
    public Weights weights(Predicate<YearMonth> months, Weights.Bounds bounds) {
        List<Case> learned =
                cases.stream().filter(one -> months.test(one.month())).toList();
        double[] weights = new double[FEATURES];
        for (int round = 0; round < ROUNDS; round++) {
            double[] now = weights;
            List<Regression.Example> examples = learned.stream()
                    .map(one -> new Regression.Example(best(one, now), one.same(), 1))
                    .toList();
            weights = allowed(examples);
        }
        Map<Feature, Double> named = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            named.put(feature, weights[feature.index()]);
        }
        return new Weights(named, bounds);
    }

    /** A feature whose weight comes out with a sign that makes no sense is left out, the worst first. */
    private static double[] allowed(List<Regression.Example> examples) {
        BitSet without = new BitSet();
        while (true) {
            double[] weights = new Regression(PENALTY).fit(examples, FEATURES, without);
            Optional<Feature> worst = Stream.of(Feature.values())
                    .filter(feature -> !feature.speaks().allows(weights[feature.index()]))
                    .max(Comparator.comparingDouble(feature -> Math.abs(weights[feature.index()])));
            if (worst.isEmpty()) {
                return weights;
            }
            without.set(worst.get().index());
        }
    }

    private static double[] best(Case one, double[] weights) {
        double[] best = one.members().getLast();
        double most = Double.NEGATIVE_INFINITY;
        for (double[] features : one.members()) {
            double sum = 0;
            for (int i = 0; i < features.length; i++) {
                sum += weights[i] * features[i];
            }
            if (sum > most) {
                most = sum;
                best = features;
            }
        }
        return best;
    }
}
