package tocsin.group;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Weapon;

/** What forbids a headline to join an incident, however alike they are. */
final class Vetoes {
    /** A toll that is not more than this share of what is known is of something else. */
    private static final double SHRUNK = .8;

    private static final Duration QUIET = Duration.ofHours(24);

    /** Of an incident of so many headlines more is told for days. */
    private static final int GREAT = 5;

    /** Two outlets may name these of one attack. */
    private static final List<Set<Weapon>> KIN = List.of(
            EnumSet.of(Weapon.ROCKET, Weapon.MISSILE),
            EnumSet.of(Weapon.AIRCRAFT, Weapon.MISSILE),
            EnumSet.of(Weapon.AIRCRAFT, Weapon.DRONE),
            EnumSet.of(Weapon.MORTAR, Weapon.ARTILLERY, Weapon.ROCKET),
            EnumSet.of(Weapon.IED, Weapon.SUICIDE_BOMB, Weapon.FIREARM),
            EnumSet.of(Weapon.FIREARM, Weapon.BLADE),
            EnumSet.of(Weapon.GRENADE, Weapon.FIREARM, Weapon.IED));

    private final Told told;
    private final Facts facts;
    private final Held held;
    private final Core core;

    private Vetoes(Told told, Held held) {
        this.told = told;
        this.facts = told.facts();
        this.held = held;
        this.core = held.core();
    }

    /** The first reason that forbids it; empty when nothing does. */
    static Optional<String> against(Told told, Held held) {
        Vetoes vetoes = new Vetoes(told, held);
        return vetoes.sites()
                .or(vetoes::towns)
                .or(vetoes::days)
                .or(vetoes::weapons)
                .or(vetoes::novelty)
                .or(vetoes::toll)
                .or(vetoes::anew);
    }

    private Optional<String> sites() {
        return apart(facts.sites(), core.sites());
    }

    /** Whoever answers may name the town that he speaks in. */
    private Optional<String> towns() {
        return facts.response() ? Optional.empty() : apart(told.places(), core.places());
    }

    private Optional<String> apart(Set<String> here, Set<String> there) {
        boolean apart = !here.isEmpty()
                && !there.isEmpty()
                && Collections.disjoint(here, there)
                && Collections.disjoint(here, core.around())
                && Collections.disjoint(there, told.around());
        return apart ? Optional.of("another place: " + list(here) + " against " + list(there)) : Optional.empty();
    }

    /** An answer may name its own day: condemned on Tuesday what was done on Monday. A day before the deed it cannot name. */
    private Optional<String> days() {
        Set<LocalDate> there = core.days();
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
        Set<Weapon> there = core.weapons();
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
                && held.latest().stream()
                        .noneMatch(member -> member.facts().telling().novelty() || hasSameToll(member));
        return isNew ? Optional.of("it says that it is one more") : Optional.empty();
    }

    private boolean hasSameToll(Told member) {
        return told.hasVictims() && told.killed().isPresent() && told.killed().equals(member.killed());
    }

    private Optional<String> toll() {
        Optional<Figure> here = facts.harm().figure(Figure.Role.KILLED);
        boolean firm = here.isPresent()
                && here.get().qualifier() == Figure.Qualifier.EXACT
                && here.get().count() > 0
                && !facts.telling().update()
                && held.latest().stream().noneMatch(this::hasSameToll);
        return firm && here.get().count() <= core.killed() * SHRUNK
                ? Optional.of("fewer killed: " + here.get().count() + " against " + core.killed()
                        + ", and not called revised")
                : Optional.empty();
    }

    /**
     * A day after the last that was heard of a small incident, whoever reports a deed and neither answers nor brings up to date reports
     * another one: the same base is attacked by the same weapon day after day.
     */
    private Optional<String> anew() {
        boolean report = told.isDeed()
                && !facts.response()
                && !facts.telling().update()
                && (!facts.weapons().isEmpty() || told.hasVictims());
        boolean quiet = held.latest().stream()
                .allMatch(member -> member.published().plus(QUIET).isBefore(told.published()));
        return report && quiet && held.incident().members().size() < GREAT
                ? Optional.of("told as new, more than " + QUIET.toHours() + " h after the last of it")
                : Optional.empty();
    }

    private static String list(Collection<?> things) {
        return things.stream()
                .map(thing -> thing.toString().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
