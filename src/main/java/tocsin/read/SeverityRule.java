package tocsin.read;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tocsin.domain.EventType;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;

/**
 * One row of the table of severity: what must be told of an incident for it to have this level. Empty sets ask for nothing.
 *
 * @param answer whether the headline must, or must not, be an answer to an incident
 * @param near whether the target must, or must not, have been missed
 * @param at ids of places
 * @param killed at least so many
 * @param wounded at least so many
 * @param unharmed it must be told that nobody was hurt
 * @param because the sentence, with placeholders in braces
 */
record SeverityRule(
        Severity level,
        Optional<Boolean> answer,
        Set<EventType> types,
        Set<SubEvent> events,
        Set<Weapon> weapons,
        Set<TargetClass> targets,
        Optional<Boolean> near,
        Set<String> at,
        OptionalInt killed,
        OptionalInt wounded,
        boolean unharmed,
        Set<VictimClass> victims,
        String because) {

    /** Whether every incident has this level. */
    boolean asksForNothing() {
        return answer.isEmpty()
                && types.isEmpty()
                && events.isEmpty()
                && weapons.isEmpty()
                && !asksForTarget()
                && killed.isEmpty()
                && wounded.isEmpty()
                && !unharmed
                && victims.isEmpty();
    }

    boolean holds(SubEvent event, Facts facts) {
        return answer.map(asked -> asked == facts.telling().answer()).orElse(true)
                && (types.isEmpty() || types.contains(event.type()))
                && (events.isEmpty() || events.contains(event))
                && (weapons.isEmpty() || facts.weapons().stream().anyMatch(weapons::contains))
                && (!asksForTarget() || target(facts).isPresent())
                && isAtLeast(killed, Figure.Role.KILLED, facts)
                && isAtLeast(wounded, Figure.Role.WOUNDED, facts)
                && (!unharmed || isNobodyHurt(facts))
                && (victims.isEmpty() || facts.harm().victims().stream().anyMatch(victims::contains));
    }

    private static boolean isAtLeast(OptionalInt asked, Figure.Role role, Facts facts) {
        return asked.isEmpty() || facts.harm().count(role) >= asked.getAsInt();
    }

    private static boolean isNobodyHurt(Facts facts) {
        return facts.harm().figure(Figure.Role.KILLED).isPresent()
                && facts.harm().count(Figure.Role.KILLED) == 0
                && facts.harm().count(Figure.Role.WOUNDED) == 0;
    }

    private boolean asksForTarget() {
        return !targets.isEmpty() || near.isPresent() || !at.isEmpty();
    }

    /** The target that the rule asks for; the first one when it asks for none. */
    Optional<Target> target(Facts facts) {
        return facts.targets().stream().filter(this::fits).findFirst();
    }

    private boolean fits(Target target) {
        return (targets.isEmpty() || target.sort().filter(targets::contains).isPresent())
                && (at.isEmpty() || target.entity().filter(at::contains).isPresent())
                && near.map(asked -> asked == target.near()).orElse(true);
    }
}
