package tocsin.read;

import tocsin.domain.EventType;
import tocsin.domain.Figure;
import tocsin.domain.SubEvent;

/** Tells that a headline with warlike words reports no incident: a drill, a match, an accident, a count of attacks. */
final class Doubt {
    private final Passage passage;
    private final Scope scope;
    private final Acts acts;
    private final Support support;

    Doubt(Passage passage, Scope scope, Acts acts, Support support) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
        this.support = support;
    }

    boolean isNoIncident() {
        return isUnreal() || isElsewhere() || isAccident(Passage.TITLE) || support.isTally();
    }

    /** <em>Drill with rockets</em>, and not <em>rockets hit base, drill called off</em>. */
    private boolean isUnreal() {
        for (Lexicon.Found<Boolean> unreal : passage.in(Passage.TITLE, Channel.UNREAL)) {
            boolean afterDeed = false;
            for (int at = 0; at < unreal.first() && !passage.together(at, unreal.first()); at++) {
                afterDeed |= scope.isNow(at) && (acts.isAct(at) || acts.isHarm(at));
            }
            if (!afterDeed) {
                return true;
            }
        }
        return false;
    }

    private boolean isElsewhere() {
        boolean told =
                passage.hasIn(Passage.TITLE, Channel.ELSEWHERE) || passage.hasIn(Passage.LEAD, Channel.ELSEWHERE);
        return told && !support.isUnmistakable() && !isOutcry();
    }

    /** <em>Protest in Tunis over prices</em>: people protest in a place, be it over wages, and no coach does against a penalty. */
    private boolean isOutcry() {
        for (Lexicon.Found<SubEvent> event : scope.in(Passage.TITLE, Channel.EVENTS)) {
            if (event.value().type() == EventType.PROTESTS) {
                return support.namesWhere(Passage.TITLE) || isSomewhere(event.last());
            }
        }
        return false;
    }

    private boolean isSomewhere(int protest) {
        boolean where = false;
        for (int at = 0; at < passage.size() && passage.isTitle(at); at++) {
            if (at < protest && passage.has(Channel.ELSEWHERE, at)) {
                return false;
            }
            where |= at > protest && passage.has(Channel.IN, at);
        }
        return where;
    }

    /** Whether a sentence tells of people who come to harm without an attack. */
    boolean isAccident(int sentence) {
        return passage.hasIn(sentence, Channel.ACCIDENTS)
                && !scope.has(sentence, Channel.WEAPONS)
                && !scope.has(sentence, Channel.ATTACKS)
                && scope.in(sentence, Channel.EVENTS).stream().noneMatch(one -> isNoMereBlast(one.value()))
                && scope.in(sentence, Channel.CASUALTIES).stream()
                        .noneMatch(one -> one.value() == Figure.Role.INTERCEPTED);
    }

    /** A blast may be an accident, shelling is none. */
    private static boolean isNoMereBlast(SubEvent event) {
        return event.type() != EventType.STRATEGIC_DEVELOPMENTS && event != SubEvent.REMOTE_EXPLOSIVE_LANDMINE_IED;
    }
}
