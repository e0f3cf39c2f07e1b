package tocsin.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Entity;
import tocsin.domain.Figure;
import tocsin.domain.Mention;
import tocsin.domain.Response;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;

/**
 * Tells what bears out words that the sports, business and crime pages use as well: a strike is a strike when somebody who has an air force
 * carries it out, or when it kills.
 */
final class Support {
    private static final Set<TargetClass> ARMED = EnumSet.of(
            TargetClass.MILITARY_BASE,
            TargetClass.MILITARY,
            TargetClass.WEAPONS_SITE,
            TargetClass.POLICE,
            TargetClass.MILITIA);

    private static final Set<Response> OF_POLICE = EnumSet.of(Response.ARREST, Response.TRIAL, Response.INVESTIGATION);
    private static final Set<Response> OF_WORDS = EnumSet.of(Response.THREAT, Response.APPEAL);

    /** So many attacks in some weeks are a count of attacks. */
    private static final int MANY = 5;

    private static final int REACH = 5;

    private final Passage passage;
    private final Scope scope;
    private final Acts acts;
    private final List<Target> targets;
    private final Set<VictimClass> victims;
    private final List<Numeral> numerals;

    Support(
            Passage passage,
            Scope scope,
            Acts acts,
            List<Target> targets,
            Set<VictimClass> victims,
            List<Numeral> numerals) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
        this.targets = targets;
        this.victims = victims;
        this.numerals = numerals;
    }

    /** Whether war is certain in spite of a word that belongs to sport or business. */
    boolean isUnmistakable() {
        boolean weapon = scope.has(Passage.TITLE, Channel.WEAPONS);
        return weapon && (scope.has(Passage.TITLE, Channel.CASUALTIES) || namesArmed(Passage.TITLE) || isArmedTarget());
    }

    /** Whether it is told that so many attacks were counted: <em>23 such attacks in two weeks</em>. */
    boolean isTally() {
        for (Numeral numeral : numerals) {
            int next = numeral.last() + 1;
            boolean counts = numeral.value() >= MANY && passage.isTitle(numeral.first()) && countsAttacks(next);
            if (counts && passage.hasIn(Passage.TITLE, Channel.SPANS)) {
                return true;
            }
        }
        return false;
    }

    private boolean countsAttacks(int from) {
        for (int at = from; at < from + 2 && passage.isInside(at); at++) {
            if (passage.has(Channel.CASUALTIES, at) || passage.has(Channel.VICTIMS, at)) {
                return false;
            }
            if (passage.has(Channel.ATTACKS, at)
                    || passage.has(Channel.STRIKES, at)
                    || passage.has(Channel.TIMES, at)) {
                return true;
            }
        }
        return false;
    }

    /** A lead is the news when it names a place, or when the title tells of a deed and leaves out which. */
    boolean letsLeadTell() {
        if (isLeadOfBefore()) {
            return false;
        }
        if (targets.stream().anyMatch(target -> target.entity().isPresent())) {
            return true;
        }
        for (int at = 0; at < passage.size() && passage.isTitle(at); at++) {
            if (scope.isNow(at) && (acts.isAct(at) || acts.isHarm(at))) {
                return true;
            }
        }
        return false;
    }

    /** <em>Talks come a day after strikes</em>: all that the lead tells of violence was before. */
    private boolean isLeadOfBefore() {
        for (int at = 0; at < passage.size() && passage.isNews(at); at++) {
            if (passage.sentence(at) == Passage.LEAD) {
                if (passage.has(Channel.AFTERMATH, at)) {
                    return true;
                }
                if (acts.isAct(at) || acts.isHarm(at)) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether somebody who can strikes, or something that can be struck is. */
    boolean isStrike(int sentence) {
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

    /** Whether an attack has a place, an object or an actor. */
    boolean isAttack(int sentence) {
        boolean raid = scope.has(sentence, Channel.RAIDS)
                && (scope.has(sentence, Channel.CASUALTIES) || !victims.isEmpty() || isByState(sentence));
        return (raid || scope.has(sentence, Channel.ATTACKS)) && (isAnswered(sentence) || isViolence(sentence));
    }

    /** Whether it has a place, an object or an actor. */
    boolean isViolence(int sentence) {
        return !targets.isEmpty()
                || !victims.isEmpty()
                || scope.has(sentence, Channel.CASUALTIES)
                || passage.hasIn(sentence, Channel.TOLLS)
                || passage.hasIn(sentence, Channel.PEOPLES)
                || names(sentence, null);
    }

    /** Whether weapons or attacks are named: what else is foiled is no attack. */
    boolean isOfWeapons(int sentence) {
        return passage.hasIn(sentence, Channel.WEAPONS) || passage.hasIn(sentence, Channel.ATTACKS);
    }

    /** Whether people came to harm where there is war, or such as carry arms. */
    boolean isKilling(int sentence) {
        boolean harmed = scope.in(sentence, Channel.CASUALTIES).stream()
                .anyMatch(one -> one.value() == Figure.Role.KILLED || one.value() == Figure.Role.WOUNDED);
        return (harmed || passage.hasIn(sentence, Channel.TOLLS))
                && (!targets.isEmpty()
                        || victims.stream().anyMatch(VictimClass::isArmed)
                        || namesArmed(sentence)
                        || names(sentence, Entity.Kind.PROVINCE));
    }

    private boolean isByState(int sentence) {
        boolean police =
                passage.in(sentence, Channel.RESPONSES).stream().anyMatch(one -> OF_POLICE.contains(one.value()));
        return !police && (passage.hasIn(sentence, Channel.PEOPLES) || names(sentence, null));
    }

    /** Whether an attack is condemned, investigated or mourned: then there was one. */
    private boolean isAnswered(int sentence) {
        return passage.in(sentence, Channel.RESPONSES).stream().anyMatch(one -> !OF_WORDS.contains(one.value()));
    }

    /** Whether an armed group or a force of a state is named. */
    boolean namesArmed(int sentence) {
        return names(sentence, Entity.Kind.ARMED_GROUP) || names(sentence, Entity.Kind.STATE_FORCE);
    }

    private boolean names(int sentence, Entity.@Nullable Kind kind) {
        for (int at = 0; at < passage.size(); at++) {
            Mention mention = passage.mention(at);
            if (mention != null
                    && passage.sentence(at) == sentence
                    && (kind == null || mention.entity().kind() == kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what was struck belongs to people who carry arms. */
    boolean isArmedTarget() {
        return targets.stream()
                .anyMatch(target -> target.sort().filter(ARMED::contains).isPresent());
    }

    /** Whether a place is named. */
    boolean hasTarget() {
        return !targets.isEmpty();
    }
}
