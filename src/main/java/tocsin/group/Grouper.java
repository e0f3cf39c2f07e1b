package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import tocsin.domain.Change;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.Member;
import tocsin.domain.Reason;

/**
 * Decides which incident a headline reports. Pure and deterministic: the same headlines in the same order give the same
 * incidents. Facts count more than words; what contradicts (another place, day or weapon) forbids.
 */
public final class Grouper {
    /** An incident whose last headline is older takes no more. */
    public static final Duration WINDOW = Duration.ofDays(3);

    /** At this sum of weights a headline joins. */
    static final double JOIN = 2.5;

    private final Function<String, String> nameOf;

    /**
     * A grouper.
     *
     * @param nameOf the name of an entity by its id, for what people read
     */
    public Grouper(Function<String, String> nameOf) {
        this.nameOf = nameOf;
    }

    private record Candidate(Incident incident, List<Reason> because) {
        double score() {
            return because.stream().mapToDouble(Reason::weight).sum();
        }
    }

    /** What a headline with this gist does to the incidents that are active. */
    public Change group(Gist gist, Instant published, List<Incident> active) {
        Optional<Candidate> nearest = active.stream()
                .map(incident -> new Candidate(incident, Comparison.of(gist, published, incident)))
                .max(Comparator.comparingDouble(Candidate::score)
                        .thenComparing(candidate -> candidate.incident().id().value(), Comparator.reverseOrder()));
        if (nearest.isEmpty()) {
            return new Change.Opened(List.of());
        }
        Candidate candidate = nearest.get();
        if (candidate.score() < JOIN) {
            return new Change.Opened(candidate.because());
        }
        String news = String.join("; ", news(gist, candidate.incident()));
        return news.isEmpty()
                ? new Change.Unchanged(candidate.incident().id(), candidate.because())
                : new Change.Grew(candidate.incident().id(), news, candidate.because());
    }

    private List<String> news(Gist gist, Incident incident) {
        List<String> news = new ArrayList<>();
        List<Member> known = incident.members();
        Set<String> claimants = gist.facts().claimants();
        if (gist.facts().claim()
                && known.stream().noneMatch(member -> member.gist().facts().claim())) {
            news.add(
                    claimants.isEmpty()
                            ? "Claimed"
                            : "Claimed by "
                                    + String.join(
                                            ", ",
                                            claimants.stream()
                                                    .map(nameOf)
                                                    .sorted()
                                                    .toList()));
        }
        OptionalInt before = known.stream()
                .map(member -> member.gist().facts().killed())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .max();
        OptionalInt now = gist.facts().killed();
        if (now.isPresent() && now.getAsInt() > before.orElse(0)) {
            news.add("Killed: " + now.getAsInt() + (before.isPresent() ? ", before " + before.getAsInt() : ""));
        }
        return news;
    }
}
