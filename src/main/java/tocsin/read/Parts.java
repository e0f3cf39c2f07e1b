package tocsin.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Entity;
import tocsin.domain.Party;

/**
 * Tells who attacks and who is attacked by the words beside a name: <em>by</em> and <em>on</em> first, then the nearest deed; see
 * {@link DeedBehind} and {@link DeedBefore}.
 */
final class Parts {
    private static final int REACH = 4;

    private final Row row;
    private final Passage passage;
    private final Acts acts;
    private final DeedBehind deedBehind;
    private final DeedBefore deedBefore;

    Parts(Passage passage, Scope scope, Acts acts, Vocabulary words, List<Named> all) {
        this.row = new Row(passage, scope, acts, words, all);
        this.passage = passage;
        this.acts = acts;
        this.deedBehind = new DeedBehind(row);
        this.deedBefore = new DeedBefore(row);
    }

    /** The part of somebody; null when nothing tells it. */
    Party.@Nullable Role of(Named one) {
        int index = row.all().indexOf(one);
        Named before = index > 0 ? row.all().get(index - 1) : null;
        if (before != null && isPair(before, one)) {
            return alone(before);
        }
        Party.Role role = alone(one);
        Named next = index + 1 < row.all().size() ? row.all().get(index + 1) : null;
        return role == null && next != null && isShared(one, next) ? alone(next) : role;
    }

    /** غارات أمريكية بريطانية. */
    private boolean isPair(Named before, Named one) {
        return before.last() == one.first() - 1
                && passage.together(before.last(), one.first())
                && isAdjective(before)
                && isAdjective(one);
    }

    private static boolean isAdjective(Named one) {
        return one.kind() == null && !one.isOfPeople() && !one.isOfThing();
    }

    /** <em>US and UK strikes</em>; <em>US, UK strike Yemen</em>. */
    private boolean isShared(Named one, Named next) {
        boolean listed = passage.together(one.last(), next.first()) || passage.behind(one.last(), 1) == ',';
        boolean beside = next.first() == one.last() + 1 && listed;
        boolean linked = next.first() == one.last() + 2 && passage.has(Channel.AND, one.last() + 1);
        return (beside || linked) && !isOnlyPlace(one);
    }

    private Party.@Nullable Role alone(Named one) {
        boolean backs = passage.has(Channel.BACKED, one.last() + 1) || passage.has(Channel.BACKED, one.first() - 1);
        if (isOnlyPlace(one) || backs) {
            return null;
        }
        Party.Role role = byMarker(one);
        if (role == null && !isBesideIt(one)) {
            role = byDeed(one);
        }
        return role == Party.Role.ATTACKER && !one.mayAct() ? null : role;
    }

    private Party.@Nullable Role byDeed(Named one) {
        Party.Role role = row.words().behind() == Vocabulary.Behind.NAMES ? deedBefore.roleRightBehind(one) : null;
        if (role == null) {
            role = deedBehind.role(one, false);
        }
        if (role == null) {
            role = deedBefore.role(one);
        }
        if (role == null) {
            role = deedBehind.role(one, true);
        }
        boolean struck = role == null && one.isOfThing() && acts.isInClauseWithAct(one.first());
        return struck ? Party.Role.VICTIM : role;
    }

    /** <em>In Syria</em>. */
    private boolean isOnlyPlace(Named one) {
        return one.kind() == Entity.Kind.COUNTRY
                && !one.isOfPeople()
                && !one.isOfThing()
                && (passage.has(Channel.IN, one.first() - 1)
                        || row.words().endings().tellsPlace(passage.raw(one.last())));
    }

    /** <em>Near the US embassy</em>. */
    private boolean isBesideIt(Named one) {
        for (int at = one.first() - 1; at >= one.first() - REACH && isOf(one, at); at--) {
            if (passage.has(Channel.NEAR, at)) {
                return true;
            }
            if (acts.isAct(at) || passage.mention(at) != null) {
                return false;
            }
        }
        return false;
    }

    private boolean isOf(Named one, int at) {
        return at >= 0 && passage.together(at, one.first());
    }

    private Party.@Nullable Role byMarker(Named one) {
        if (row.isVerbLast() && passage.has(Channel.BY, one.last() + 1)) {
            return Party.Role.ATTACKER;
        }
        boolean object = passage.has(Channel.ON_BEHIND, one.last() + 1)
                || (!one.isOfThing() && row.words().endings().tellsObject(passage.raw(one.last())));
        if (object && acts.isInClauseWithAct(one.first())) {
            return Party.Role.VICTIM;
        }
        for (int at = one.first() - 1; at >= one.first() - REACH && isOf(one, at); at--) {
            if (passage.has(Channel.BY, at)) {
                return Party.Role.ATTACKER;
            }
            if (passage.has(Channel.ON, at)) {
                boolean done = row.isVerbLast() ? acts.isInClauseWithAct(at) : acts.isBehindAct(at);
                return done ? Party.Role.VICTIM : null;
            }
            if (passage.has(Channel.IN, at) && one.isArmed() && acts.isBehindCapture(at)) {
                return Party.Role.VICTIM; // recaptures the town from
            }
            if (acts.isMarker(at) || acts.isAct(at) || acts.isHarm(at) || row.isNamed(at)) {
                return null;
            }
        }
        return null;
    }
}
