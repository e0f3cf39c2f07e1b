package tocsin.read;

import tocsin.domain.Entity;
import tocsin.domain.Mention;

/** Tells strikes from the air from those of workers: somebody who has an air force carries them out, something is struck, or they kill. */
final class Strikes {
    private static final int REACH = 5;

    private final Passage passage;
    private final Scope scope;
    private final Acts acts;

    Strikes(Passage passage, Scope scope, Acts acts) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
    }

    /** Whether somebody who can strikes, or something that can be struck is. */
    boolean areIn(int sentence) {
        for (Lexicon.Found<Boolean> strike : scope.in(sentence, Channel.STRIKES)) {
            for (int at = Math.max(0, strike.first() - REACH);
                    at <= strike.last() + REACH && passage.isInside(at);
                    at++) {
                if (passage.sentence(at) == sentence && (isState(at) || isStruck(strike, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isState(int at) {
        Mention mention = passage.mention(at);
        return passage.has(Channel.PEOPLES, at)
                || (mention != null
                        && (mention.entity().kind().isActor()
                                || mention.entity().kind() == Entity.Kind.COUNTRY)
                        && !passage.has(Channel.IN, at - 1));
    }

    private boolean isStruck(Lexicon.Found<?> strike, int at) {
        boolean thing = passage.has(Channel.TARGETS, at) || isPlace(at);
        boolean on = passage.has(Channel.ON, at - 1) || passage.has(Channel.ON, at - 2) || at == strike.last() + 1;
        return (thing && on && at > strike.last()) || acts.isHarm(at);
    }

    private boolean isPlace(int at) {
        Mention mention = passage.mention(at);
        return mention != null
                && (mention.entity().kind().isPlace() || mention.entity().kind() == Entity.Kind.PROVINCE);
    }
}
