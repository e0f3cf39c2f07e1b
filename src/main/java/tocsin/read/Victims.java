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
    private final Vocabulary.Order order;

    private Victims(Passage passage, Acts acts, Vocabulary.Order order) {
        this.passage = passage;
        this.acts = acts;
        this.order = order;
    }

    static Set<VictimClass> in(Passage passage, Scope scope, Acts acts, Vocabulary.Order order) {
        Victims victims = new Victims(passage, acts, order);
        Set<VictimClass> found = EnumSet.noneOf(VictimClass.class);
        for (Lexicon.Found<VictimClass> one : passage.all(Channel.VICTIMS)) {
            boolean told = passage.isNews(one.first()) && scope.isNow(one.first()) && !victims.isOfThing(one);
            if (told && victims.isHarmed(one)) {
                found.add(one.value());
            }
        }
        return found;
    }

    /** <em>Camp militaire</em>, <em>police station</em>. */
    private boolean isOfThing(Lexicon.Found<VictimClass> one) {
        Lexicon.Found<?> thing = passage.at(Channel.TARGETS, one.first());
        return thing != null && thing.last() - thing.first() > one.last() - one.first();
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
            boolean marker = acts.isMarker(at) && !passage.has(Channel.OF, at); // أربعة من قوات الأمن
            if (marker || (acts.isAct(at) && !passage.has(Channel.PASSIVES, at))) {
                return false;
            }
        }
        return false;
    }

    /** <em>Three US soldiers were killed</em>. */
    private boolean suffers(int last) {
        for (int at = last; at <= last + REACH && passage.isInside(at) && passage.together(last, at); at++) {
            if (acts.isHarm(at)) {
                return at == last || acts.isSuffered(at) || isObjectBefore(last, at);
            }
            if (passage.has(Channel.BY, at) || passage.has(Channel.AFTER, at)) {
                return false;
            }
        }
        return false;
    }

    /** <em>15 köylüyü kaçırdı</em>: the object stands right before a verb that comes last. */
    private boolean isObjectBefore(int last, int verb) {
        if (order != Vocabulary.Order.SOV) {
            return false;
        }
        for (int at = last + 1; at < verb; at++) {
            if (passage.has(Channel.VICTIMS, at) || passage.has(Channel.TARGETS, at) || acts.isMarker(at)) {
                return false;
            }
        }
        return true;
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
