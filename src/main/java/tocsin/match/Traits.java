package tocsin.match;

import tocsin.domain.Entity;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Severity;
import tocsin.engine.Pass;
import tocsin.engine.Term;

/** Tells a pass what is known of a headline beside its words, and how queries ask for it. */
final class Traits {
    private Traits() {}

    static String of(Entity.Kind kind) {
        return "kind:" + kind;
    }

    static String of(Query.Field field, String value) {
        return field + ":" + value;
    }

    static String of(Severity severity) {
        return "severity:" + severity;
    }

    static void tell(Pass pass, Reading reading, Sender sender) {
        for (Mention mention : reading.mentions()) {
            Entity entity = mention.entity();
            pass.entity(entity.id(), mention.span().part());
            entity.within().forEach(whole -> pass.entity(whole, mention.span().part()));
            pass.trait(of(entity.kind()), mention.span().part());
            entity.country()
                    .ifPresent(country -> pass.trait(
                            of(Query.Field.COUNTRY, country), mention.span().part()));
        }
        pass.trait(of(Query.Field.LANG, reading.language()));
        reading.facts().event().ifPresent(event -> pass.trait(of(Query.Field.TYPE, event.name())));
        reading.facts().weapons().forEach(weapon -> pass.trait(of(Query.Field.WEAPON, weapon.name())));
        reading.facts().severity().ifPresent(severity -> pass.trait(of(severity)));
        pass.sender(Term.Sort.SOURCE, sender.feed());
        pass.sender(Term.Sort.SOURCE, sender.host());
        pass.sender(Term.Sort.PUBLISHER, sender.publisher());
    }
}
