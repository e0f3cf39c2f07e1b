package tocsin.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;

/** Tells what was struck and where: the places that are named, and what is named by its sort alone, <em>an embassy</em>. */
final class Targets {
    private static final int REACH = 3;

    /** <em>Base housing US troops in Syria comes under fire</em>: what suffers may stand far before the word for it. */
    private static final int REACH_TO_PASSIVE = 7;

    private final Passage passage;
    private final Scope scope;
    private final Acts acts;
    private final List<Target> found = new ArrayList<>(3);
    private final Set<TargetClass> sorts = EnumSet.noneOf(TargetClass.class);

    private Targets(Passage passage, Scope scope, Acts acts) {
        this.passage = passage;
        this.scope = scope;
        this.acts = acts;
    }

    static List<Target> in(
            Passage passage, Scope scope, Acts acts, List<Places.Place> places, Map<String, TargetClass> sorts) {
        Targets targets = new Targets(passage, scope, acts);
        for (Places.Place place : places) {
            targets.add(place, Optional.ofNullable(sorts.get(place.entity().id())));
        }
        boolean told = targets.words(Passage.TITLE);
        if (!told && targets.sorts.stream().allMatch(TargetClass.TOWN::equals)) {
            targets.words(Passage.LEAD);
        }
        return targets.found;
    }

    private void add(Places.Place place, Optional<TargetClass> sort) {
        sort.ifPresent(sorts::add);
        found.add(new Target(
                Optional.of(place.entity().id()), sort, isNear(place.first(), passage.mentionEnd(place.first()))));
    }

    private boolean words(int sentence) {
        boolean any = false;
        for (Lexicon.Found<TargetClass> word : scope.in(sentence, Channel.TARGETS)) {
            boolean inName = passage.mention(word.first()) != null || isOfWeapon(word);
            if (!inName && isStruck(word) && sorts.add(word.value())) {
                found.add(new Target(Optional.empty(), Optional.of(word.value()), isNear(word.first(), word.last())));
                any = true;
            }
        }
        return any;
    }

    /** The truck of a truck bomb. */
    private boolean isOfWeapon(Lexicon.Found<TargetClass> word) {
        Lexicon.Found<?> weapon = passage.at(Channel.WEAPONS, word.first());
        return weapon != null && weapon.first() <= word.first() && word.last() <= weapon.last();
    }

    private boolean isStruck(Lexicon.Found<TargetClass> word) {
        return isBehind(word.first()) || isBefore(word.last());
    }

    private boolean isBehind(int first) {
        boolean marked = false;
        for (int at = first - 1; at >= first - REACH && at >= 0 && passage.together(at, first); at--) {
            if (acts.isAct(at) || passage.has(Channel.NEAR, at) || passage.has(Channel.ON, at)) {
                return true;
            }
            if (passage.has(Channel.SPEECH, at)) {
                return false;
            }
            marked |= passage.has(Channel.IN, at);
            if (acts.isHarm(at)) {
                break;
            }
        }
        return marked && acts.isInClauseWithAct(first);
    }

    private boolean isBefore(int last) {
        for (int at = last + 1;
                at <= last + REACH_TO_PASSIVE && passage.isInside(at) && passage.together(last, at);
                at++) {
            boolean act = acts.isAct(at) || acts.isInterception(at);
            if ((act && at <= last + REACH) || (passage.has(Channel.PASSIVES, at) && !acts.isHarm(at))) {
                return !isDoing(at);
            }
            if (passage.has(Channel.SPEECH, at) || passage.has(Channel.BY, at)) {
                return false;
            }
        }
        return false;
    }

    /** <em>Planes bomb militia</em>: the verb has another object. Where the verb comes last, nothing stands behind it. */
    private boolean isDoing(int at) {
        return acts.hasObject(at) && passage.has(Channel.DEEDS, at) && !passage.has(Channel.PASSIVES, at);
    }

    private boolean isNear(int first, int last) {
        boolean ofNext = passage.mention(last) != null
                && passage.has(Channel.TARGETS, last + 1)
                && passage.together(last, last + 1); // outside Baghdad's court
        if (ofNext) {
            return false;
        }
        for (int at = first - 1; at >= first - REACH && at >= 0 && passage.together(at, first); at--) {
            if (passage.has(Channel.NEAR, at)) {
                return true;
            }
            boolean whose = passage.mention(at) != null && at == first - 1 && passage.mention(first) == null;
            if (passage.has(Channel.TARGETS, at) || (passage.mention(at) != null && !whose) || acts.isAct(at)) {
                break;
            }
        }
        return (passage.has(Channel.NEAR_BEHIND, last + 1) && passage.together(last, last + 1))
                || passage.has(Channel.NEAR_BEHIND, last);
    }
}
