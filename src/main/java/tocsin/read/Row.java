package tocsin.read;

import java.util.List;
import tocsin.domain.Entity;
import tocsin.domain.Mention;

/** What the parts of those who are named are told by: the words around them, and who else is named. */
record Row(Passage passage, Scope scope, Acts acts, Vocabulary words, List<Named> all) {
    boolean isVerbLast() {
        return words.order() == Vocabulary.Order.SOV;
    }

    boolean isNamed(int at) {
        for (Named other : all) {
            if (other.first() <= at && at <= other.last()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place, or a country that may be one, is named at a word. */
    boolean isPlace(int at) {
        Mention mention = passage.isInside(at) ? passage.mention(at) : null;
        return mention != null
                && !mention.entity().kind().isActor()
                && mention.entity().kind() != Entity.Kind.PERSON;
    }

    /** A weapon, and no word for what is done with it. */
    boolean isWeaponAlone(int at) {
        return passage.has(Channel.WEAPONS, at)
                && !passage.has(Channel.DEEDS, at)
                && !passage.has(Channel.ATTACKS, at)
                && !passage.has(Channel.STRIKES, at)
                && !passage.has(Channel.EVENTS, at);
    }

    /** Whether somebody only says something with this word: claims, denies, blames, answers. */
    boolean isOfWords(int at) {
        boolean said = passage.has(Channel.RESPONSES, at)
                || passage.has(Channel.DENIALS, at)
                || passage.has(Channel.BLAMES, at)
                || passage.has(Channel.CLAIMS, at);
        return said && !acts.isHarm(at);
    }

    /** Whether two words do not go together. Where the verb comes last, a comma may stand behind the subject. */
    boolean isCut(int from, int to) {
        return isVerbLast() ? passage.sentence(from) != passage.sentence(to) : !passage.together(from, to);
    }
}
