package tocsin.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;

/** The table of severity: the first rule that holds gives the level and the sentence that says why. Immutable. */
final class SeverityTable {
    private final List<SeverityRule> rules;

    /** A table whose last rule asks for nothing. */
    SeverityTable(List<SeverityRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** How grave an incident is; empty for news that reports none. */
    Optional<Gravity> gravity(Facts facts) {
        return facts.event()
                .flatMap(event -> rules.stream()
                        .filter(rule -> rule.holds(event, facts))
                        .findFirst()
                        .map(rule -> new Gravity(
                                rule.level(),
                                rule.level().name().toLowerCase(Locale.ROOT) + ": " + sentence(rule, event, facts))));
    }

    private static String sentence(SeverityRule rule, SubEvent event, Facts facts) {
        return rule.because()
                .replace("{event}", event.phrase())
                .replace("{target}", target(rule.target(facts)))
                .replace("{killed}", people(facts, Figure.Role.KILLED))
                .replace("{wounded}", people(facts, Figure.Role.WOUNDED))
                .replace("{victims}", victims(rule, facts))
                .replace("{response}", response(facts));
    }

    /** {@code on a military base}, {@code near an embassy}. */
    private static String target(Optional<Target> target) {
        String where = target.map(Target::near).orElse(false) ? "near " : "on ";
        return where + target.flatMap(Target::sort).map(TargetClass::label).orElse("a place");
    }

    private static String people(Facts facts, Figure.Role role) {
        return facts.harm().figure(role).map(SeverityTable::people).orElse("nobody");
    }

    private static String people(Figure figure) {
        String number = switch (figure.qualifier()) {
            case SOME -> "";
            case EXACT, REVISED -> figure.count() + " ";
            case AT_LEAST -> "at least " + figure.count() + " ";
            case UP_TO -> "up to " + figure.count() + " ";
            case ABOUT -> "about " + figure.count() + " ";
        };
        return number + (number.isEmpty() || figure.count() != 1 ? "people" : "person");
    }

    private static String victims(SeverityRule rule, Facts facts) {
        return facts.harm().victims().stream()
                .filter(victim -> rule.victims().isEmpty() || rule.victims().contains(victim))
                .map(VictimClass::label)
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private static String response(Facts facts) {
        if (facts.telling().claim()) {
            return "a claim";
        }
        if (facts.telling().denial()) {
            return "a denial";
        }
        return facts.telling().responses().stream()
                .sorted()
                .findFirst()
                .map(Response::label)
                .orElse("an accusation");
    }
}
