package tocsin.read;

import java.util.Optional;
import tocsin.domain.SubEvent;

/** Tells whether a place changes hands: a state takes it back, others take it away, somebody leaves it. */
final class Territory {
    private final Passage passage;
    private final Scope scope;
    private final Acts acts;
    private final Support support;

    Territory(Passage passage, Scope scope, Acts acts, Support support) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
        this.support = support;
    }

    /** What happens to a place that is named, by somebody with arms. */
    Optional<SubEvent> event(int sentence) {
        boolean armed = support.namesArmed(sentence)
                || passage.hasIn(sentence, Channel.GROUPS)
                || passage.hasIn(sentence, Channel.PEOPLES);
        if (!armed) {
            return Optional.empty();
        }
        boolean byArmy = support.namesArmed(sentence) || passage.hasIn(sentence, Channel.GROUPS);
        if (byArmy && scope.has(sentence, Channel.RECAPTURES)) {
            return Optional.of(SubEvent.GOVERNMENT_REGAINS_TERRITORY); // of a place that the catalogue may not know
        }
        if (!support.hasTarget()) {
            return Optional.empty();
        }
        if (scope.has(sentence, Channel.RECAPTURES)) {
            return Optional.of(SubEvent.GOVERNMENT_REGAINS_TERRITORY);
        }
        if (scope.has(sentence, Channel.WITHDRAWALS)) {
            return Optional.of(SubEvent.NON_VIOLENT_TRANSFER_OF_TERRITORY);
        }
        return scope.has(sentence, Channel.CAPTURES)
                ? Optional.of(SubEvent.NON_STATE_ACTOR_OVERTAKES_TERRITORY)
                : Optional.empty();
    }

    /** Whether the place is taken before an attack is named: <em>capture Aleppo in lightning offensive</em>. */
    boolean comesFirst(int sentence) {
        for (int at = 0; at < passage.size(); at++) {
            boolean told = acts.isCapture(at) || passage.has(Channel.ATTACKS, at);
            if (told && passage.sentence(at) == sentence && scope.isNow(at)) {
                return acts.isCapture(at);
            }
        }
        return false;
    }
}
