package tocsin.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was read off a headline.
 *
 * @param event empty for news that reports no incident
 * @param sites ids of the places where it happened: {@code ain-al-asad}
 * @param actors ids of the groups and forces that are named; of those who claim it alone, when it is claimed
 * @param killed the toll that is stated; 0 for <em>no casualties</em>, empty when nothing is said
 * @param claim somebody takes responsibility or endorses it
 * @param response the headline tells of an answer to an incident (claim, condemnation, arrest), not of the deed itself
 * @param day the day of the event, resolved against the publication time, in UTC
 */
public record Facts(
        Optional<SubEvent> event,
        Set<Weapon> weapons,
        Set<String> sites,
        Set<String> actors,
        OptionalInt killed,
        boolean claim,
        boolean response,
        Optional<LocalDate> day) {

    /** Nothing was read. */
    public static final Facts NONE = new Facts(
            Optional.empty(), Set.of(), Set.of(), Set.of(), OptionalInt.empty(), false, false, Optional.empty());

    public Facts {
        weapons = Set.copyOf(weapons);
        sites = Set.copyOf(sites);
        actors = Set.copyOf(actors);
    }

    /** How grave the incident is; empty for news that reports none. */
    public Optional<Severity> severity() {
        return event.map(reported -> Severity.of(this));
    }
}
