package tocsin.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was read off a headline.
 *
 * @param event empty for news that reports no incident
 * @param targets what was struck and where: first the places, then what is named by its sort alone
 * @param parties who has which part, each with one part
 * @param day the day of the event, resolved against the publication time, in UTC; an outlet's own day may be one off
 * @param gravity empty for news that reports no incident, and for what was stored before there was a table of severity
 */
public record Facts(
        Optional<SubEvent> event,
        Set<Weapon> weapons,
        List<Target> targets,
        List<Party> parties,
        Harm harm,
        Telling telling,
        Optional<LocalDate> day,
        Optional<Gravity> gravity) {

    /** Nothing was read. */
    public static final Facts NONE = new Facts(
            Optional.empty(),
            Set.of(),
            List.of(),
            List.of(),
            Harm.UNTOLD,
            Telling.PLAIN,
            Optional.empty(),
            Optional.empty());

    public Facts {
        weapons = Set.copyOf(weapons);
        targets = List.copyOf(targets);
        parties = List.copyOf(parties);
    }

    /** Facts that say no more than these, of places without a sort and actors without a part. */
    public Facts(
            Optional<SubEvent> event,
            Set<Weapon> weapons,
            Set<String> sites,
            Set<String> actors,
            OptionalInt killed,
            boolean claim,
            boolean response,
            Optional<LocalDate> day) {
        this(
                event,
                weapons,
                sites.stream().sorted().map(Target::at).toList(),
                actors.stream()
                        .sorted()
                        .map(actor -> new Party(actor, claim ? Party.Role.CLAIMED_BY : Party.Role.NAMED))
                        .toList(),
                new Harm(
                        Set.of(),
                        killed.stream()
                                .mapToObj(count -> new Figure(Figure.Role.KILLED, count, Figure.Qualifier.EXACT))
                                .toList()),
                new Telling(claim, false, Set.of(), response, false, false),
                day,
                Optional.empty());
    }

    /** These facts, graded. */
    public Facts graded(Optional<Gravity> gravity) {
        return new Facts(event, weapons, targets, parties, harm, telling, day, gravity);
    }

    /** The ids of the places where it happened: {@code ain-al-asad}. */
    public Set<String> sites() {
        return targets.stream().flatMap(target -> target.entity().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of those who are named; of those who claim it alone, when they are known. */
    public Set<String> actors() {
        Set<String> claimants = claimants();
        return claimants.isEmpty()
                ? parties.stream().map(Party::entity).collect(Collectors.toUnmodifiableSet())
                : claimants;
    }

    /** The ids of those who claim it; empty also when a group without a known name does. */
    public Set<String> claimants() {
        return parties.stream()
                .filter(party -> party.role() == Party.Role.CLAIMED_BY)
                .map(Party::entity)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The toll that is stated; 0 for <em>no casualties</em>, empty when no number is. */
    public OptionalInt killed() {
        return harm.figure(Figure.Role.KILLED).filter(Figure::isStated).stream()
                .mapToInt(Figure::count)
                .findFirst();
    }

    /** Whether somebody takes responsibility or endorses it. */
    public boolean claim() {
        return telling.claim();
    }

    /** Whether the headline tells of an answer to an incident (claim, condemnation, arrest), not of the deed itself. */
    public boolean response() {
        return telling.answer();
    }

    /** How grave the incident is; empty for news that reports none. */
    public Optional<Severity> severity() {
        return gravity.map(Gravity::level);
    }
}
