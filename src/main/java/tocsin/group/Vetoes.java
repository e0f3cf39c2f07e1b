package tocsin.group;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.Member;
import tocsin.domain.Weapon;

/** What forbids a headline to join an incident, however alike they are. */
final class Vetoes {
    /** A toll that is not more than this share of what is known is of something else. */
    private static final double SHRUNK = .8;

    /** Two outlets may name these of one attack. */
    private static final List<Set<Weapon>> KIN = List.of(
            EnumSet.of(Weapon.ROCKET, Weapon.MISSILE),
            EnumSet.of(Weapon.AIRCRAFT, Weapon.MISSILE),
            EnumSet.of(Weapon.AIRCRAFT, Weapon.DRONE),
            EnumSet.of(Weapon.MORTAR, Weapon.ARTILLERY, Weapon.ROCKET),
            EnumSet.of(Weapon.IED, Weapon.SUICIDE_BOMB, Weapon.FIREARM),
            EnumSet.of(Weapon.FIREARM, Weapon.BLADE),
            EnumSet.of(Weapon.GRENADE, Weapon.FIREARM, Weapon.IED));

    private final Gist gist;
    private final Facts facts;
    private final List<Member> members;

    private Vetoes(Gist gist, List<Member> members) {
        this.gist = gist;
        this.facts = gist.facts();
        this.members = members;
    }

    /** The first reason that forbids it; empty when nothing does. */
    static Optional<String> against(Gist gist, Incident incident) {
        List<Member> members = Grouper.latest(incident);
        Vetoes vetoes = new Vetoes(gist, members);
        return vetoes.sites()
                .or(vetoes::towns)
                .or(vetoes::days)
                .or(vetoes::weapons)
                .or(vetoes::novelty)
                .or(() -> vetoes.toll(incident.members()));
    }

    private Optional<String> sites() {
        Set<String> here = facts.sites();
        Set<String> there = core(member -> member.facts().sites());
        boolean apart = !here.isEmpty() && !there.isEmpty() && isApart(here, there);
        return apart ? Optional.of("another place: " + list(here) + " against " + list(there)) : Optional.empty();
    }

    /** Whoever answers may name the town that he speaks in. */
    private Optional<String> towns() {
        Set<String> here = gist.where().places();
        Set<String> there = core(member -> member.where().places());
        boolean apart = !facts.response() && !here.isEmpty() && !there.isEmpty() && isApart(here, there);
        return apart ? Optional.of("another place: " + list(here) + " against " + list(there)) : Optional.empty();
    }

    private boolean isApart(Set<String> here, Set<String> there) {
        Set<String> around = core(member -> member.where().all());
        Set<String> beside = gist.where().all();
        return Collections.disjoint(here, there)
                && Collections.disjoint(here, around)
                && Collections.disjoint(there, beside);
    }

    /** An answer may name its own day: condemned on Tuesday what was done on Monday. A day before the deed it cannot name. */
    private Optional<String> days() {
        Set<LocalDate> there = core(member -> member.facts().day().stream().collect(Collectors.toSet()));
        if (facts.day().isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = facts.day().get();
        boolean later = facts.response() && there.stream().anyMatch(day::isAfter);
        return there.contains(day) || later
                ? Optional.empty()
                : Optional.of("another day: " + day + " against " + list(there));
    }

    private Optional<String> weapons() {
        Set<Weapon> here = facts.weapons();
        Set<Weapon> there = core(member -> member.facts().weapons());
        boolean exclude = !facts.response() && !here.isEmpty() && !there.isEmpty() && !areKin(here, there);
        return exclude ? Optional.of("another weapon: " + list(here) + " against " + list(there)) : Optional.empty();
    }

    /** Whether two outlets may name these of one attack. */
    static boolean areKin(Set<Weapon> here, Set<Weapon> there) {
        return !Collections.disjoint(here, there)
                || KIN.stream().anyMatch(kin -> !Collections.disjoint(kin, here) && !Collections.disjoint(kin, there));
    }

    private Optional<String> novelty() {
        boolean isNew = facts.telling().novelty()
                && !facts.response()
                && members.stream()
                        .noneMatch(member -> member.gist().facts().telling().novelty() || hasSameToll(member));
        return isNew ? Optional.of("it says that it is one more") : Optional.empty();
    }

    private boolean hasSameToll(Member member) {
        OptionalInt killed = member.gist().facts().killed();
        return killed.isPresent() && killed.getAsInt() > 0 && killed.equals(facts.killed());
    }

    private Optional<String> toll(List<Member> all) {
        Optional<Figure> here = facts.harm().figure(Figure.Role.KILLED).filter(Figure::isStated);
        if (facts.telling().update() || here.isEmpty() || here.get().qualifier() != Figure.Qualifier.EXACT || here.get().count() == 0) {
            return Optional.empty();
        }
        int known = 0;
        for (Member member : all) {
            Optional<Figure> told = member.gist()
                    .facts()
                    .harm()
                    .figure(Figure.Role.KILLED)
                    .filter(Figure::isStated);
            if (told.isPresent()) {
                boolean revised = told.get().qualifier() == Figure.Qualifier.REVISED;
                known = revised ? told.get().count() : Math.max(known, told.get().count());
            }
        }
        int count = here.get().count();
        return count <= known * SHRUNK
                ? Optional.of("fewer killed: " + count + " against " + known + ", and not called revised")
                : Optional.empty();
    }

    /**
     * What more than half of the members that say anything about it say. All that any member says would let an incident drift:
     * one report that recalls yesterday's rockets, and the drones of today would have a rocket among their weapons.
     */
    private <T> Set<T> core(Function<Gist, Set<T>> part) {
        List<Set<T>> said = members.stream()
                .map(member -> part.apply(member.gist()))
                .filter(values -> !values.isEmpty())
                .toList();
        Set<T> core = new HashSet<>();
        said.forEach(core::addAll);
        core.removeIf(
                value -> said.stream().filter(values -> values.contains(value)).count() * 2 <= said.size());
        return core;
    }

    private static String list(Collection<?> things) {
        return things.stream()
                .map(thing -> thing.toString().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
