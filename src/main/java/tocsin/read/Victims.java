package tocsin.read;

import java.util.EnumSet;
import java.util.Set;
import tocsin.domain.VictimClass;

/** Tells who was harmed: those who were killed, wounded or taken, and those at whom something was thrown. */
final class Victims {
    private static final int REACH = 5;
    private static final int REACH_OF_MARKER = 2;

    private final Passage passage;
    private final Acts acts;

    private Victims(Passage passage, Acts acts) {
        this.passage = passage;
        this.acts = acts;
    }

    static Set<VictimClass> in(Passage passage, Scope scope, Acts acts) {
        Victims victims = new Victims(passage, acts);
        Set<VictimClass> found = EnumSet.noneOf(VictimClass.class);
        for (Lexicon.Found<VictimClass> one : passage.all(Channel.VICTIMS)) {
            if (passage.isNews(one.first()) && scope.isNow(one.first()) && victims.isHarmed(one)) {
                found.add(one.value());
            }
        }
        return found;
    }

    private boolean isHarmed(Lexicon.Found<VictimClass> one) {
        return isObject(one.first()) || suffers(one.last()) || isTarget(one.first());
    }

    /** <em>Kills three US soldiers</em>. */
    private boolean isObject(int first) {
        for (int at = first - 1; at >= first - REACH && at >= 0 && passage.together(at, first); at--) {
            if (acts.isHarm(at)) {
                return true;
            }
            if (acts.isMarker(at) || (acts.isAct(at) && !passage.has(Channel.PASSIVES, at))) {
                return false;
            }
        }
        return false;
    }

    /** <em>Three US soldiers were killed</em>. */
    private boolean suffers(int last) {
        for (int at = last; at <= last + REACH && passage.isInside(at) && passage.together(last, at); at++) {
            if (acts.isHarm(at)) {
                return at == last || acts.isSuffered(at);
            }
            if (passage.has(Channel.BY, at) || passage.has(Channel.AFTER, at)) {
                return false;
            }
        }
        return false;
    }

    /** <em>Opens fire on protesters</em>. */
    private boolean isTarget(int first) {
        for (int at = first - 1; at >= first - REACH_OF_MARKER && at >= 0; at--) {
            if (passage.has(Channel.ON, at) && passage.together(at, first)) {
                return acts.isInClauseWithAct(at);
            }
        }
        return false;
    }
}
