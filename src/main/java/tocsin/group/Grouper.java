package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tocsin.domain.Change;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Reason;

/**
 * Decides which incident a headline reports. Pure and deterministic: the same headlines in the same order give the same
 * incidents. A headline joins where the best member speaks clearly for it, the members together not against it, and nothing forbids it.
 */
public final class Grouper {
    /** Headlines farther apart are hardly ever of one incident. */
    public static final Duration WINDOW = Window.QUIET;

    /** An incident takes no more headlines than this. */
    public static final int MOST_MEMBERS = 60;

    private static final double FORBIDDEN = -100;

    private final Weights weights;
    private final Function<String, String> nameOf;

    /**
     * A grouper with the shipped weights.
     *
     * @param nameOf the name of an entity by its id, for what people read
     */
    public Grouper(Function<String, String> nameOf) {
        this(Weights.shipped(), nameOf);
    }

    /** A grouper with other weights. */
    public Grouper(Weights weights, Function<String, String> nameOf) {
        this.weights = weights;
        this.nameOf = nameOf;
    }

    /** How well a headline fits an incident: its best member, and all together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Fit(
            Incident incident, Told member, double[] features, double best, double mean, Optional<String> veto) {}

    /** What a headline with this gist does to the incidents of the window, of which nobody said anything. */
    public Change group(Gist gist, Instant published, Window window) {
        return group(gist, published, window, incident -> Set.of());
    }

    /**
     * What a headline does to the incidents of the window.
     *
     * @param apart the incidents of which people said that they are not the same as this one: what is most like the one is of none of those
     */
    public Change group(Gist gist, Instant published, Window window, Function<IncidentId, Set<IncidentId>> apart) {
        Comparison comparison = new Comparison(new Told(gist, published), window.frequencies());
        List<Fit> fits = window.candidates(comparison).stream()
                .map(held -> fit(comparison, held))
                .sorted(Comparator.comparingDouble(Fit::best)
                        .reversed()
                        .thenComparingLong(fit -> fit.incident().id().value()))
                .toList();
        if (fits.isEmpty()) {
            return new Change.Opened(List.of());
        }
        Fit nearest = fits.getFirst();
        if (takes(nearest)) {
            return joined(gist, nearest);
        }
        Set<IncidentId> others = apart.apply(nearest.incident().id());
        List<Fit> open = fits.stream()
                .filter(fit ->
                        fit.veto().isEmpty() && !others.contains(fit.incident().id()))
                .toList();
        return open.stream()
                .filter(this::takes)
                .findFirst()
                .map(fit -> joined(gist, fit))
                .orElseGet(() -> new Change.Opened(refused(gist, nearest), perhaps(open)));
    }

    private Optional<IncidentId> perhaps(List<Fit> open) {
        return open.stream()
                .filter(fit -> fit.best() >= weights.bounds().perhaps())
                .map(fit -> fit.incident().id())
                .findFirst();
    }

    /** Of an incident that is forbidden only the last member is compared, to say why it was near. */
    private Fit fit(Comparison comparison, Held held) {
        Optional<String> veto = forbidden(comparison.told(), held);
        Incident incident = held.incident();
        List<Told> members = veto.isPresent() ? List.of(held.latest().getLast()) : held.latest();
        Told nearest = members.getLast();
        double[] features = new double[0];
        double best = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (Told member : members) {
            double[] its = comparison.features(member, incident.members().size());
            double score = weights.score(its);
            sum += score;
            if (score > best) {
                best = score;
                nearest = member;
                features = its;
            }
        }
        if (veto.isEmpty() && comparison.isThin(nearest, features)) {
            veto = Optional.of("too few words in common for an ordinary story");
        }
        return new Fit(incident, nearest, features, best, sum / members.size(), veto);
    }

    private static Optional<String> forbidden(Told told, Held held) {
        if (held.incident().members().size() >= MOST_MEMBERS) {
            return Optional.of("it has " + MOST_MEMBERS + " headlines, the most that one incident takes");
        }
        return Vetoes.against(told, held);
    }

    private boolean takes(Fit fit) {
        return fit.veto().isEmpty()
                && fit.best() >= weights.bounds().join()
                && fit.mean() >= weights.bounds().mean();
    }

    private Change joined(Gist gist, Fit fit) {
        IncidentId incident = fit.incident().id();
        List<Reason> because = reasons(gist, fit);
        String news = String.join("; ", News.of(gist, fit.incident(), nameOf));
        return news.isEmpty() ? new Change.Unchanged(incident, because) : new Change.Grew(incident, news, because);
    }

    private List<Reason> reasons(Gist gist, Fit fit) {
        return Reasons.of(gist, fit.member().gist(), fit.features(), weights);
    }

    private List<Reason> refused(Gist gist, Fit fit) {
        List<Reason> because = new ArrayList<>();
        fit.veto().ifPresent(veto -> because.add(new Reason(veto, FORBIDDEN)));
        because.addAll(reasons(gist, fit));
        if (fit.best() >= weights.bounds().join()
                && fit.mean() < weights.bounds().mean()) {
            because.add(new Reason("unlike its other headlines", fit.mean() - fit.best()));
        }
        return because;
    }
}
