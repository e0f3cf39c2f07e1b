package tocsin.group;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.domain.Figure;
import tocsin.domain.Member;
import tocsin.domain.Weapon;

/**
 * What more than half of the members of an incident say that say anything about it. All that any member says would let an incident
 * drift: one report that recalls yesterday's rockets, and the drones of today would have a rocket among their weapons.
 *
 * @param sites where it happened
 * @param places the sites and towns that are named
 * @param around those, what they lie in, and what is named beside
 * @param killed the toll that is known: the highest, or the last that was called revised and what came after; 0 when none is stated
 */
record Core(
        Set<String> sites,
        Set<String> places,
        Set<String> around,
        Set<LocalDate> days,
        Set<Weapon> weapons,
        int killed) {

    static Core of(List<Told> latest, List<Member> all) {
        return new Core(
                most(latest, told -> told.facts().sites()),
                most(latest, Told::places),
                most(latest, Told::around),
                most(latest, told -> told.facts().day().stream().collect(Collectors.toSet())),
                most(latest, told -> told.facts().weapons()),
                toll(all));
    }

    private static <T> Set<T> most(List<Told> members, Function<Told, Set<T>> part) {
        Map<T, Integer> counts = new HashMap<>();
        int said = 0;
        for (Told member : members) {
            Set<T> values = part.apply(member);
            said += values.isEmpty() ? 0 : 1;
            values.forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        int half = said;
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > half)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int toll(List<Member> all) {
        int known = 0;
        for (Member member : all) {
            Optional<Figure> told =
                    member.gist().facts().harm().figure(Figure.Role.KILLED).filter(Figure::isStated);
            if (told.isPresent()) {
                boolean revised = told.get().qualifier() == Figure.Qualifier.REVISED;
                known = revised
                        ? told.get().count()
                        : Math.max(known, told.get().count());
            }
        }
        return known;
    }
}
