package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.Party;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.Telling;
import tocsin.domain.Weapon;

/** Facts as {@code tocsin read} prints them; docs/facts.md explains each. What is not told is null, empty or false. */
final class FactsJson {
    private FactsJson() {}

    static ObjectNode of(Facts facts) {
        ObjectNode json = Json.object();
        json.put("event", facts.event().map(SubEvent::label).orElse(null));
        json.put("event_type", facts.event().map(event -> event.type().label()).orElse(null));
        json.put("disorder_type", facts.event().map(SubEvent::disorder).orElse(null));
        list(
                json,
                "weapons",
                facts.weapons().stream().map(Weapon::label).sorted().toList());
        list(json, "sites", facts.sites().stream().sorted().toList());
        ArrayNode targets = json.putArray("targets");
        facts.targets().forEach(target -> targets.add(json(target)));
        list(json, "actors", facts.actors().stream().sorted().toList());
        ArrayNode parties = json.putArray("parties");
        facts.parties().forEach(party -> parties.add(json(party)));
        list(json, "victims", names(facts.harm().victims()));
        ArrayNode figures = json.putArray("figures");
        facts.harm().figures().forEach(figure -> figures.add(json(figure)));
        if (facts.killed().isPresent()) {
            json.put("killed", facts.killed().getAsInt());
        } else {
            json.putNull("killed");
        }
        tell(json, facts.telling());
        json.put("day", facts.day().map(LocalDate::toString).orElse(null));
        json.put("severity", facts.severity().map(FactsJson::name).orElse(null));
        json.put("because", facts.gravity().map(Gravity::because).orElse(null));
        return json;
    }

    private static void tell(ObjectNode json, Telling telling) {
        json.put("claim", telling.claim());
        json.put("denial", telling.denial());
        list(json, "responses", names(telling.responses()));
        json.put("response", telling.answer());
        json.put("update", telling.update());
        json.put("novelty", telling.novelty());
    }

    private static ObjectNode json(Target target) {
        return Json.object()
                .put("entity", target.entity().orElse(null))
                .put("class", target.sort().map(FactsJson::name).orElse(null))
                .put("near", target.near());
    }

    private static ObjectNode json(Party party) {
        return Json.object().put("id", party.entity()).put("role", name(party.role()));
    }

    private static ObjectNode json(Figure figure) {
        return Json.object()
                .put("role", name(figure.role()))
                .put("count", figure.count())
                .put("qualifier", name(figure.qualifier()));
    }

    /** The name of a constant as files write it: {@code armed-group}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(FactsJson::name).sorted().toList();
    }

    private static void list(ObjectNode json, String field, List<String> values) {
        ArrayNode array = json.putArray(field);
        values.forEach(array::add);
    }
}
