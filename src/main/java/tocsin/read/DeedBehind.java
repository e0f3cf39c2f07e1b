package tocsin.read;

import org.jspecify.annotations.Nullable;
import tocsin.domain.Party;

/** Tells a part by the deed that follows a name: who stands before it does it, or suffers it when it is told in the passive. */
final class DeedBehind {
    private static final int REACH = 4;

    /** <em>US troops in Syria's Conoco field come under fire</em>. */
    private static final int REACH_OVER_PLACE = 7;

    /** Where the verb comes last, it may stand far behind its subject. */
    private static final int REACH_TO_LAST_VERB = 10;

    private final Row row;
    private final Passage passage;

    DeedBehind(Row row) {
        this.row = row;
        this.passage = row.passage();
    }

    /**
     * The part that the next deed tells.
     *
     * @param overPlace whether a place may be named between the two
     */
    Party.@Nullable Role role(Named one, boolean overPlace) {
        if (row.isVerbLast() && isSubjectOfWords(one)) {
            return null;
        }
        int reach = row.isVerbLast() ? REACH_TO_LAST_VERB : overPlace ? REACH_OVER_PLACE : REACH;
        for (int at = one.last() + 1; at <= one.last() + reach && passage.isInside(at); at++) {
            boolean ends = row.isCut(one.last(), at) || isEnd(at, overPlace);
            if (ends || row.acts().isInterception(at)) {
                return null;
            }
            if (!row.scope().isNow(at) || isFarWeapon(one, at)) {
                continue;
            }
            if (row.acts().isHarm(at) || row.acts().isAct(at)) {
                boolean passive = row.acts().isSuffered(at);
                if (isOfNext(at) || (passive && row.isVerbLast() && isVictimBetween(one.last(), at))) {
                    return null;
                }
                boolean suffers = passive || (one.isOfThing() && !row.acts().hasObject(at)); // US planes bomb militia
                return suffers ? Party.Role.VICTIM : Party.Role.ATTACKER;
            }
        }
        return null;
    }

    /** <em>ABD, saldırıdan … sorumlu tuttu</em>: the verb at the end is one of speech. */
    private boolean isSubjectOfWords(Named one) {
        for (int at = one.last() + 1; passage.isInside(at) && !row.isCut(one.last(), at); at++) {
            if (row.isOfWords(at)) {
                return true;
            }
        }
        return false;
    }

    /** حمله آمریکا: the deed is of the one who is named right behind it. */
    private boolean isOfNext(int at) {
        if (row.words().behind() != Vocabulary.Behind.NAMES) {
            return false;
        }
        for (Named other : row.all()) {
            if (other.first() == at + 1 && !other.isOfPeople() && !other.isOfThing()) {
                return true;
            }
        }
        return false;
    }

    /** <em>PKK'lı teröristlerle çatışmada iki asker şehit oldu</em>: it is the soldiers who suffer. */
    private boolean isVictimBetween(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (passage.has(Channel.VICTIMS, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFarWeapon(Named one, int at) {
        return row.isWeaponAlone(at)
                && (at > one.last() + 2 || row.words().adjectives() == Vocabulary.Adjectives.BEHIND);
    }

    /** Whether what stands behind this word belongs to somebody else. A place that is named in passing does not count. */
    private boolean isEnd(int at, boolean overPlace) {
        if (row.isOfWords(at)) {
            return true;
        }
        boolean marker = passage.has(Channel.BY, at)
                || passage.has(Channel.ON, at)
                || passage.has(Channel.NEAR, at)
                || passage.has(Channel.AFTER, at)
                || passage.has(Channel.SPEECH, at)
                || (passage.has(Channel.IN, at) && !(overPlace && row.isPlace(at + 1)));
        return !row.isVerbLast()
                && ((marker && !passage.has(Channel.PASSIVES, at)) || (row.isNamed(at) && !row.isPlace(at)));
    }
}
