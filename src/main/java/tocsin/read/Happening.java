package tocsin.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.EventType;
import tocsin.domain.Figure;
import tocsin.domain.SubEvent;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;

/** Tells what sort of event a headline reports, by ACLED's types, or that it reports none. */
final class Happening {
    private final Passage passage;
    private final Scope scope;
    private final Acts acts;
    private final Arms arms;
    private final Support support;
    private final Territory territory;
    private final Set<VictimClass> victims;

    Happening(Passage passage, Scope scope, Acts acts, Arms arms, Support support, Set<VictimClass> victims) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
        this.arms = arms;
        this.support = support;
        this.territory = new Territory(passage, scope, acts, support);
        this.victims = victims;
    }

    /** The event of the title, else of the lead; empty for news that is no incident. */
    Optional<SubEvent> event() {
        Doubt doubt = new Doubt(passage, scope, acts, support);
        if (doubt.isNoIncident()) {
            return Optional.empty();
        }
        SubEvent title = event(Passage.TITLE);
        if (title != null) {
            return Optional.of(isVague(title) ? arms.fromAfar(Passage.LEAD).orElse(title) : title);
        }
        boolean asks = support.letsLeadTell() && !doubt.isAccident(Passage.LEAD);
        return asks ? Optional.ofNullable(event(Passage.LEAD)) : Optional.empty();
    }

    /** An attack or an explosion of which the title does not tell by what. */
    private boolean isVague(SubEvent title) {
        boolean blast = title == SubEvent.REMOTE_EXPLOSIVE_LANDMINE_IED;
        boolean attack = (title == SubEvent.ATTACK || title == SubEvent.ARMED_CLASH)
                && !passage.hasIn(Passage.TITLE, Channel.EVENTS);
        return (blast || attack) && arms.in(Passage.TITLE).isEmpty();
    }

    /** The first that holds: what is told by weapons before what is told by words that may mean less. */
    private @Nullable SubEvent event(int sentence) {
        List<Lexicon.Found<SubEvent>> named = scope.in(sentence, Channel.EVENTS);
        SubEvent main = mainOf(named, sentence);
        if (main != null) {
            return main;
        }
        if (isStopped(sentence) || isFound(named, sentence)) {
            return SubEvent.DISRUPTED_WEAPONS_USE;
        }
        Optional<SubEvent> remote = arms.fromAfar(sentence);
        if (remote.isPresent()) {
            return remote.get();
        }
        Optional<SubEvent> violent = named.stream()
                .map(Lexicon.Found::value)
                .filter(event -> event.type() != EventType.STRATEGIC_DEVELOPMENTS)
                .findFirst();
        if (violent.isPresent()) {
            return shaped(violent.get(), sentence);
        }
        if (new Strikes(passage, scope, acts).areIn(sentence)) {
            return SubEvent.AIR_DRONE_STRIKE;
        }
        return lesser(named, sentence);
    }

    private @Nullable SubEvent lesser(List<Lexicon.Found<SubEvent>> named, int sentence) {
        Optional<SubEvent> taken = territory.event(sentence);
        if (taken.isPresent() && territory.comesFirst(sentence)) {
            return taken.get();
        }
        if ((arms.areUsed(sentence) && support.isViolence(sentence)) || support.isAttack(sentence)) {
            return attack();
        }
        if (taken.isPresent()) {
            return taken.get();
        }
        if (support.isKilling(sentence)) {
            return attack();
        }
        return named.stream()
                .map(Lexicon.Found::value)
                .filter(event -> event != SubEvent.DISRUPTED_WEAPONS_USE || support.isOfWeapons(sentence))
                .filter(event -> event != SubEvent.ARRESTS || support.isOfPolitics(sentence))
                .findFirst()
                .orElse(null);
    }

    /** A treaty or a protest that comes first, when all violence is only what it follows: <em>ceasefire after a week of strikes</em>. */
    private @Nullable SubEvent mainOf(List<Lexicon.Found<SubEvent>> named, int sentence) {
        if (named.isEmpty()) {
            return null;
        }
        Lexicon.Found<SubEvent> first = named.getFirst();
        boolean quiet = first.value().type() == EventType.PROTESTS || first.value() == SubEvent.AGREEMENT;
        for (int at = 0; at < passage.size() && quiet; at++) {
            if (passage.sentence(at) != sentence || !scope.isNow(at)) {
                continue;
            }
            if (at > first.last() && passage.has(Channel.AFTER, at)) {
                return shaped(first.value(), sentence);
            }
            boolean before = at < first.first() && acts.isHarm(at);
            quiet = !before && (!acts.isAct(at) || (at >= first.first() && at <= first.last()));
        }
        return null;
    }

    /** Whether it was stopped, shot down or defused before anybody tells that it hit. */
    private boolean isStopped(int sentence) {
        for (int at = 0; at < passage.size(); at++) {
            if (passage.sentence(at) != sentence || !scope.isNow(at)) {
                continue;
            }
            if (acts.isInterception(at)) {
                return true;
            }
            if (acts.isHarm(at) || isDeed(at)) {
                return false;
            }
        }
        return false;
    }

    private boolean isDeed(int at) {
        return passage.has(Channel.DEEDS, at)
                || passage.has(Channel.ATTACKS, at)
                || passage.has(Channel.STRIKES, at)
                || passage.has(Channel.EVENTS, at);
    }

    /** Whether bombs are found or defused, and nobody comes to harm. */
    private boolean isFound(List<Lexicon.Found<SubEvent>> named, int sentence) {
        boolean found = named.stream().anyMatch(one -> one.value() == SubEvent.DISRUPTED_WEAPONS_USE);
        return found && support.isOfWeapons(sentence) && !scope.has(sentence, Channel.CASUALTIES);
    }

    private SubEvent shaped(SubEvent event, int sentence) {
        if (event.type() != EventType.PROTESTS) {
            return event == SubEvent.ATTACK ? attack() : event;
        }
        boolean harmed =
                scope.in(sentence, Channel.CASUALTIES).stream().anyMatch(one -> one.value() != Figure.Role.INTERCEPTED);
        if (harmed || arms.in(sentence).contains(Weapon.FIREARM)) {
            return SubEvent.EXCESSIVE_FORCE_AGAINST_PROTESTERS;
        }
        return scope.has(sentence, Channel.INTERVENTIONS) ? SubEvent.PROTEST_WITH_INTERVENTION : event;
    }

    /** By ACLED, who attacks those who carry arms fights with them. */
    private SubEvent attack() {
        if (victims.contains(VictimClass.PROTESTERS)) {
            return SubEvent.EXCESSIVE_FORCE_AGAINST_PROTESTERS;
        }
        boolean battle =
                victims.isEmpty() ? support.isArmedTarget() : victims.stream().allMatch(VictimClass::isArmed);
        return battle ? SubEvent.ARMED_CLASH : SubEvent.ATTACK;
    }
}
