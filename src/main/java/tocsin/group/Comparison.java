package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.domain.EventType;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.Member;
import tocsin.domain.Reason;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;

/** Weighs one headline against one incident. A forbidding reason outweighs all that could speak for it. */
final class Comparison {
    private static final double FORBIDDEN = -100;
    private static final int LATEST_MEMBERS = 12;

    /** Rockets were fired somewhere every day: without a common place, a weapon and a day make no incident. */
    private static final double UNPLACED = -1.7;

    /** Reports of one deed come within hours of each other. */
    private static final Duration FRESH = Duration.ofHours(12);

    private final Gist gist;
    private final Instant published;
    private final List<Member> members;
    private final List<Reason> because = new ArrayList<>();

    private Comparison(Gist gist, Instant published, Incident incident) {
        this.gist = gist;
        this.published = published;
        List<Member> all = incident.members();
        this.members = all.subList(Math.max(0, all.size() - LATEST_MEMBERS), all.size());
    }

    /** The reasons for and against this headline belonging to the incident; their sum is the score. */
    static List<Reason> of(Gist gist, Instant published, Incident incident) {
        Comparison comparison = new Comparison(gist, published, incident);
        comparison.places();
        comparison.weapons();
        comparison.days();
        comparison.actors();
        comparison.tolls();
        comparison.words();
        comparison.time();
        comparison.kinds();
        comparison.sortOfNews();
        return comparison.because;
    }

    private void places() {
        Set<String> here = gist.facts().sites();
        Set<String> there = core(Facts::sites);
        if (here.isEmpty() || there.isEmpty()) {
            if (isDeed() || hasDeed()) {
                because.add(new Reason("no place in common", UNPLACED));
            }
            return;
        }
        because.add(
                Collections.disjoint(here, there)
                        ? new Reason("other places: " + list(here) + " against " + list(there), FORBIDDEN)
                        : new Reason("same place: " + list(common(here, there)), 2));
    }

    private void weapons() {
        Set<Weapon> here = gist.facts().weapons();
        Set<Weapon> there = core(Facts::weapons);
        if (here.isEmpty() || there.isEmpty()) {
            return;
        }
        because.add(
                Collections.disjoint(here, there)
                        ? new Reason("other weapon: " + list(here) + " against " + list(there), FORBIDDEN)
                        : new Reason("same weapon: " + list(common(here, there)), 1.5));
    }

    /** An answer may name its own day: condemned on Tuesday what was done on Monday. A day before the deed it cannot name. */
    private void days() {
        Set<LocalDate> there = core(facts -> facts.day().stream().collect(Collectors.toSet()));
        if (gist.facts().day().isEmpty() || there.isEmpty()) {
            return;
        }
        LocalDate day = gist.facts().day().get();
        if (there.contains(day)) {
            because.add(new Reason("same day: " + day, 1));
        } else if (gist.facts().response() && there.stream().anyMatch(day::isAfter)) {
            because.add(new Reason("answered later: " + day + " after " + list(there), -.5));
        } else {
            because.add(new Reason("other day: " + day + " against " + list(there), FORBIDDEN));
        }
    }

    private void actors() {
        Set<String> common = common(gist.facts().actors(), all(Facts::actors));
        if (!common.isEmpty()) {
            because.add(new Reason("same actor: " + list(common), .7));
        }
    }

    /** Tolls rise as reports come in; one that is far below what is known is of something else. */
    private void tolls() {
        int known = members.stream()
                .flatMapToInt(member -> member.gist().facts().killed().stream())
                .max()
                .orElse(0);
        int here = gist.facts().killed().orElse(0);
        if (here > 0 && here == known) {
            because.add(new Reason("same toll: " + here, .5));
        } else if (here > 0 && here * 2 < known) {
            because.add(new Reason("far fewer killed: " + here + " against " + known, -1));
        }
    }

    private void words() {
        double best = members.stream()
                .map(Member::gist)
                .filter(other -> other.language().equals(gist.language()))
                .mapToDouble(other -> dice(gist.terms(), other.terms()))
                .max()
                .orElse(0);
        if (best > 0) {
            because.add(new Reason(String.format(Locale.ROOT, "words in common: %.0f %%", best * 100), 4 * best));
        }
    }

    private void time() {
        Duration gap = members.stream()
                .map(member -> Duration.between(member.published(), published).abs())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (gap.compareTo(Grouper.WINDOW) > 0) {
            because.add(new Reason("more than " + Grouper.WINDOW.toHours() + " h apart", FORBIDDEN));
        } else if (gap.compareTo(FRESH) > 0) {
            long late = gap.minus(FRESH).toHours();
            because.add(new Reason(gap.toHours() + " h apart", (gist.facts().response() ? -.02 : -.2) * late));
        }
    }

    private void kinds() {
        Set<EventType> here = gist.facts().event().stream().map(SubEvent::type).collect(Collectors.toSet());
        Set<EventType> there =
                core(facts -> facts.event().stream().map(SubEvent::type).collect(Collectors.toSet()));
        if (!Collections.disjoint(here, there)) {
            because.add(new Reason("same kind of event: " + list(here), .7));
        }
    }

    /** A report of a deed and an ordinary story share a thread only when the story answers the deed. */
    private void sortOfNews() {
        if (isDeed() != hasDeed() && !gist.facts().response()) {
            because.add(new Reason(
                    isDeed() ? "a deed against an ordinary story" : "an ordinary story against a deed", -1.5));
        }
    }

    private boolean isDeed() {
        return gist.facts().event().isPresent();
    }

    private boolean hasDeed() {
        return members.stream().anyMatch(member -> member.gist().facts().event().isPresent());
    }

    /**
     * What more than half of the members that say anything about it say. All that any member says would let an incident drift:
     * one report that recalls yesterday's rockets, and the drones of today would have a rocket among their weapons.
     */
    private <T> Set<T> core(Function<Facts, Set<T>> part) {
        List<Set<T>> said = members.stream()
                .map(member -> part.apply(member.gist().facts()))
                .filter(values -> !values.isEmpty())
                .toList();
        return said.stream()
                .flatMap(Set::stream)
                .filter(value ->
                        said.stream().filter(values -> values.contains(value)).count() * 2 > said.size())
                .collect(Collectors.toSet());
    }

    private Set<String> all(Function<Facts, Set<String>> part) {
        return members.stream()
                .flatMap(member -> part.apply(member.gist().facts()).stream())
                .collect(Collectors.toSet());
    }

    private static double dice(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common(a, b).size() / (a.size() + b.size());
    }

    private static <T> Set<T> common(Set<T> a, Set<T> b) {
        Set<T> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }

    private static String list(Set<?> things) {
        return things.stream()
                .map(thing -> thing.toString().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
