package tocsin.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Entity;
import tocsin.domain.Figure;
import tocsin.domain.Mention;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;

/** Tells what bears out words that the sports, business and crime pages use as well: an attack has a place, a victim or somebody who did it. */
final class Support {
    private static final Set<TargetClass> ARMED = EnumSet.of(
            TargetClass.MILITARY_BASE,
            TargetClass.MILITARY,
            TargetClass.WEAPONS_SITE,
            TargetClass.POLICE,
            TargetClass.MILITIA);

    private static final Set<Response> OF_POLICE = EnumSet.of(Response.ARREST, Response.TRIAL, Response.INVESTIGATION);
    private static final Set<Response> OF_WORDS = EnumSet.of(Response.THREAT, Response.APPEAL);

    /** Those who fight, whoever kills and whoever is killed. */
    private static final Set<VictimClass> WITH_ARMS = EnumSet.of(VictimClass.SOLDIERS, VictimClass.FIGHTERS);

    /** Those whose arrest is news of a conflict. */
    private static final Set<VictimClass> OF_POLITICS = EnumSet.of(
            VictimClass.SOLDIERS,
            VictimClass.FIGHTERS,
            VictimClass.COMMANDERS,
            VictimClass.OFFICIALS,
            VictimClass.JOURNALISTS,
            VictimClass.PROTESTERS,
            VictimClass.DIPLOMATS,
            VictimClass.AID_WORKERS);

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
        boolean harmed = scope.in(Passage.TITLE, Channel.CASUALTIES).stream()
                .anyMatch(one -> one.value() != Figure.Role.INTERCEPTED);
        return weapon && (harmed || namesArmed(Passage.TITLE) || isArmedTarget());
    }

    /** Whether the title counts attacks. */
    boolean isTally() {
        return Tally.isTold(passage, numerals);
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
                        || isAmong(sentence, WITH_ARMS)
                        || names(sentence, Entity.Kind.PROVINCE));
    }

    /** Whether an arrest is more than one for theft: of or by people who carry arms, protest, govern or report, or after an attack. */
    boolean isOfPolitics(int sentence) {
        return isOfWeapons(sentence)
                || namesArmed(sentence)
                || isAmong(sentence, OF_POLITICS)
                || passage.hasIn(sentence, Channel.PEOPLES)
                || passage.in(sentence, Channel.EVENTS).stream().anyMatch(one -> one.value() != SubEvent.ARRESTS);
    }

    private boolean isAmong(int sentence, Set<VictimClass> classes) {
        return passage.in(sentence, Channel.VICTIMS).stream().anyMatch(one -> classes.contains(one.value()));
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

    /** Whether a country or a town is named. */
    boolean namesWhere(int sentence) {
        return names(sentence, Entity.Kind.COUNTRY) || names(sentence, Entity.Kind.TOWN);
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
