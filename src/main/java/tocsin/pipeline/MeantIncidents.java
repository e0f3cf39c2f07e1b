package tocsin.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.domain.IncidentId;
import tocsin.domain.Rung;
import tocsin.store.Memory;

/** Which incidents somebody means. */
final class MeantIncidents {
    private MeantIncidents() {}

    /** The two that are meant: by their numbers, by one number and an alert, or by an alert that says what it may be the same as. */
    static List<IncidentId> pair(Memory memory, IncidentDesk.Asked asked, List<Long> numbers) {
        List<IncidentId> two = new ArrayList<>();
        if (numbers.size() < 2) {
            alert(memory, asked).map(rung -> rung.alert().incident()).ifPresent(two::add);
        }
        numbers.stream().map(IncidentId::new).forEach(two::add);
        if (two.size() == 1 && numbers.isEmpty()) {
            memory.dossiers()
                    .of(two.getFirst())
                    .flatMap(dossier -> Scenes.undecided(memory, dossier))
                    .ifPresent(two::add);
        }
        return two.stream().allMatch(one -> memory.dossiers().of(one).isPresent()) ? two : List.of();
    }

    static Optional<Rung> alert(Memory memory, IncidentDesk.Asked asked) {
        return asked.about().flatMap(ref -> memory.alerts().called(asked.chat().id(), ref));
    }
}
