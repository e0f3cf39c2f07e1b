package tocsin.read;

import org.jspecify.annotations.Nullable;
import tocsin.domain.Party;

/**
 * Tells a part by the deed that precedes a name: who stands behind it suffers it, unless the language puts those who do it there:
 * <em>frappe israélienne</em>, <em>удар Израиля</em>.
 */
final class DeedBefore {
    private static final int REACH = 4;

    private final Row row;
    private final Passage passage;
    private final Acts acts;

    DeedBefore(Row row) {
        this.row = row;
        this.passage = row.passage();
        this.acts = row.acts();
    }

    /** The part that the deed before a name tells. */
    Party.@Nullable Role role(Named one) {
        boolean passed = false;
        for (int at = one.first() - 1; at >= one.first() - REACH && isOf(one, at); at--) {
            if (row.isNamed(at) && row.words().order() != Vocabulary.Order.SVO) {
                passed = true;
                continue;
            }
            if (row.isNamed(at) || (acts.isMarker(at) && !isLink(one, at)) || acts.isInterception(at)) {
                return null;
            }
            if (row.scope().isNow(at) && (acts.isHarm(at) || acts.isAct(at))) {
                return role(one, at, passed);
            }
        }
        return null;
    }

    /** The same where nothing but a number stands between: حمله اسرائیل, مقتل ثلاثة جنود أمريكيين. */
    Party.@Nullable Role roleRightBehind(Named one) {
        int at = one.first() - 1;
        while (isOf(one, at) && (passage.has(Channel.NUMBERS, at) || isDigits(at))) {
            at--;
        }
        boolean deed = isOf(one, at)
                && row.scope().isNow(at)
                && !acts.isInterception(at)
                && (acts.isHarm(at) || acts.isAct(at));
        return deed && (passage.has(Channel.PASSIVES, at) || isDoer(one, at)) ? role(one, at, false) : null;
    }

    private boolean isOf(Named one, int at) {
        return at >= 0 && passage.together(at, one.first());
    }

    private boolean isDigits(int at) {
        return Character.isDigit(passage.word(at).term().charAt(0));
    }

    private boolean isLink(Named one, int at) {
        return passage.has(Channel.OF, at) && at >= one.first() - 2;
    }

    private Party.@Nullable Role role(Named one, int at, boolean passed) {
        if (passed || passage.has(Channel.PASSIVES, at)) {
            return Party.Role.VICTIM;
        }
        if (isDoer(one, at)) {
            return Party.Role.ATTACKER;
        }
        return row.isWeaponAlone(at) ? null : Party.Role.VICTIM;
    }

    private boolean isDoer(Named one, int at) {
        boolean suffers = passage.has(Channel.PASSIVES, at)
                || (acts.isHarm(at) && row.words().order() != Vocabulary.Order.VSO);
        if (one.isOfPeople() || one.isOfThing() || suffers) {
            return false;
        }
        boolean next = at == one.first() - 1;
        return switch (row.words().behind()) {
            case NOBODY -> false;
            case PEOPLES -> next ? one.kind() == null : passage.has(Channel.OF, one.first() - 1);
            case NAMES -> next;
        };
    }
}
