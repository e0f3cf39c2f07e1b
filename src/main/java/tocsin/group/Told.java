package tocsin.group;

import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gist;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;

/** A headline as it is compared: its gist, and what follows from it, worked out once. */
final class Told {
    private final Gist gist;
    private final Facts facts;
    private final Instant published;
    private final Set<String> places;
    private final Set<String> around;
    private final Set<String> countries;
    private final Set<TargetClass> sorts;
    private final Set<String> actors;
    private final OptionalInt killed;
    private final boolean victims;
    private final boolean near;
    private final boolean deed;

    Told(Gist gist, Instant published) {
        this.gist = gist;
        this.facts = gist.facts();
        this.published = published;
        this.places = Set.copyOf(gist.where().places());
        this.around = Set.copyOf(gist.where().all());
        // Ids of the catalogue are in lower case, codes of countries are not.
        this.countries = gist.where().regions().stream()
                .filter(region -> Character.isUpperCase(region.charAt(0)))
                .collect(Collectors.toUnmodifiableSet());
        this.sorts = facts.targets().stream()
                .flatMap(target -> target.sort().stream())
                .filter(sort -> sort != TargetClass.TOWN)
                .collect(Collectors.toUnmodifiableSet());
        this.actors = facts.actors();
        this.killed = facts.killed();
        this.victims = facts.harm()
                .figure(Figure.Role.KILLED)
                .filter(figure -> figure.count() > 0)
                .isPresent();
        this.near = facts.targets().stream().anyMatch(Target::near);
        this.deed = gist.isDeed();
    }

    Gist gist() {
        return gist;
    }

    Facts facts() {
        return facts;
    }

    Instant published() {
        return published;
    }

    /** Sites and towns. */
    Set<String> places() {
        return places;
    }

    /** Those, what they lie in, and what is named beside. */
    Set<String> around() {
        return around;
    }

    Set<String> countries() {
        return countries;
    }

    Set<TargetClass> sorts() {
        return sorts;
    }

    Set<String> actors() {
        return actors;
    }

    OptionalInt killed() {
        return killed;
    }

    boolean hasVictims() {
        return victims;
    }

    boolean isNear() {
        return near;
    }

    boolean isDeed() {
        return deed;
    }

    /** The places that both name, also as that in which a smaller one lies: the airport of Baghdad, and Baghdad. */
    Set<String> commonPlaces(Told other) {
        Set<String> common = new HashSet<>();
        common(places, other.around, common);
        common(other.places, around, common);
        return common;
    }

    private static void common(Set<String> some, Set<String> others, Set<String> into) {
        for (String one : some) {
            if (others.contains(one)) {
                into.add(one);
            }
        }
    }
}
