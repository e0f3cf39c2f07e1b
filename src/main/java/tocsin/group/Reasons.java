package tocsin.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.Reason;

/** The features of a pair of headlines in words, each with what it weighs. */
final class Reasons {
    /** Less than this is not worth a word. */
    private static final double SLIGHT = .05;

    private static final int MOST_WORDS = 5;

    private Reasons() {}

    /** The weightiest first. */
    static List<Reason> of(Gist gist, Gist other, double[] features, Weights weights) {
        List<Reason> reasons = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            double weight = weights.of(feature) * features[feature.index()];
            if (Math.abs(weight) >= SLIGHT) {
                reasons.add(new Reason(words(feature, gist, other, features), round(weight)));
            }
        }
        reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
        return reasons;
    }

    private static String words(Feature feature, Gist gist, Gist other, double[] features) {
        String words = feature.words();
        Facts here = gist.facts();
        Facts there = other.facts();
        return switch (feature) {
            case SAME_WORDS, RARE_WORDS -> words + ": " + few(common(gist.terms(), other.terms()));
            case SAME_PLACE, PLACE_OF_ORDINARY, HARDLY_ELSE_FROM_THERE -> words + ": " + list(places(gist, other));
            case OTHER_PLACE ->
                words + against(gist.where().places(), other.where().places());
            case SAME_REGION ->
                words + ": " + list(common(gist.where().regions(), other.where().regions()));
            case OTHER_WEAPON -> words + against(here.weapons(), there.weapons());
            case SAME_ACTOR -> words + ": " + list(common(here.actors(), there.actors()));
            case SAME_TOLL -> words + ": " + here.killed().orElse(0);
            case OTHER_TOLL ->
                words + ": " + here.killed().orElse(0) + " against "
                        + there.killed().orElse(0);
            case SAME_DAY -> words + here.day().map(day -> ": " + day).orElse("");
            case FIRST_DAY, FIRST_DAY_OF_ANSWER ->
                String.format(Locale.ROOT, "%s of %.0f h", words, Math.max(1, features[feature.index()] * 24));
            default -> words;
        };
    }

    private static Set<String> places(Gist gist, Gist other) {
        return new Told(gist, Instant.EPOCH).commonPlaces(new Told(other, Instant.EPOCH));
    }

    private static String against(Collection<?> here, Collection<?> there) {
        return ": " + list(here) + " against " + list(there);
    }

    private static <T> Set<T> common(Set<T> here, Set<T> there) {
        Set<T> common = new TreeSet<>(here);
        common.retainAll(there);
        return common;
    }

    private static String few(Set<String> words) {
        return words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
    }

    private static String list(Collection<?> things) {
        return things.stream()
                .map(thing -> thing.toString().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static double round(double weight) {
        return Math.round(weight * 100) / 100.0;
    }
}
