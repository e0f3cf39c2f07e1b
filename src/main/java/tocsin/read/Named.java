package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Entity;
import tocsin.domain.Mention;

/**
 * Somebody who is named, with the words that belong to the name: <em>senior Hezbollah commander</em>, <em>US base</em>, قيادي في حزب الله.
 *
 * @param id of the group, force, country or person
 * @param kind empty for a people: <em>Israeli</em>
 * @param first the first word of all, behind articles and numbers
 * @param isOfPeople soldiers, a commander or villagers belong to the name
 * @param isOfThing a base, ship or house belongs to the name
 */
record Named(String id, Entity.@Nullable Kind kind, int first, int last, boolean isOfPeople, boolean isOfThing) {
    private static final int REACH = 3;

    /** Everybody who is named in title and lead, from left to right. */
    static List<Named> in(Passage passage, Vocabulary words) {
        List<Named> all = new ArrayList<>(4);
        int at = 0;
        while (at < passage.size() && passage.isNews(at)) {
            Named named = at(passage, words, at);
            if (named != null) {
                all.add(named);
                at = Math.max(at, named.end(passage, at)) + 1;
            } else {
                at++;
            }
        }
        return all;
    }

    /** The last word of the bare name that starts here. */
    private int end(Passage passage, int at) {
        Lexicon.Found<String> people = passage.at(Channel.PEOPLES, at);
        return people == null ? passage.mentionEnd(at) : people.last();
    }

    private static @Nullable Named at(Passage passage, Vocabulary words, int at) {
        Mention mention = passage.mention(at);
        Lexicon.Found<String> people = passage.at(Channel.PEOPLES, at);
        if (people != null) {
            return new Named(people.value(), null, at, people.last(), false, false).withNouns(passage, words);
        }
        if (mention == null) {
            return null;
        }
        Entity.Kind kind = mention.entity().kind();
        boolean some = kind.isActor() || kind == Entity.Kind.COUNTRY || kind == Entity.Kind.PERSON;
        return some
                ? new Named(mention.entity().id(), kind, at, passage.mentionEnd(at), false, false)
                        .withNouns(passage, words)
                : null;
    }

    /** Whether the name itself can carry out a deed; a person is only named as one who suffers it. */
    boolean mayAct() {
        return kind != Entity.Kind.PERSON;
    }

    boolean isArmed() {
        return kind != null && kind.isActor();
    }

    private Named withNouns(Passage passage, Vocabulary words) {
        int from = left(passage, words.behind() != Vocabulary.Behind.NOBODY);
        boolean before = words.adjectives() == Vocabulary.Adjectives.BEFORE;
        int to = before && !isWhere(passage, words) ? right(passage) : last;
        boolean people = false;
        boolean thing = false;
        for (int at = from; at <= to; at++) {
            boolean inName = at >= first && at <= last;
            people |= passage.has(Channel.VICTIMS, at);
            thing |= !inName && passage.has(Channel.TARGETS, at) && !passage.has(Channel.WEAPONS, at);
        }
        return new Named(id, kind, from, to, people, thing);
    }

    /** <em>In Iraq militants attack</em>: they are not Iraq's. */
    private boolean isWhere(Passage passage, Vocabulary words) {
        return kind == Entity.Kind.COUNTRY
                && (passage.has(Channel.IN, first - 1) || words.endings().tellsPlace(passage.raw(last)));
    }

    /** <em>Israeli border village</em>: behind an adjective at most one unknown word may stand before the noun. */
    private int right(Passage passage) {
        int end = last;
        int unknown = kind == null ? 1 : 0;
        for (int at = last + 1; at <= end + 1 + unknown && passage.isInside(at) && passage.together(last, at); at++) {
            if (isNoun(passage, at)) {
                end = at;
            } else if (isOther(passage, at) || at > last + REACH) {
                break;
            }
        }
        return end;
    }

    /** قاعدة أمريكية, <em>commander of Hezbollah</em>, قيادي في حزب الله. */
    private int left(Passage passage, boolean bare) {
        int at = first - 1;
        boolean linked = false;
        while (at >= 0 && at >= first - 2 && isLink(passage, at) && passage.together(at, first)) {
            linked = true;
            at--;
        }
        boolean noun = at >= 0 && isNoun(passage, at) && passage.mention(at) == null && passage.together(at, first);
        if (!noun) {
            return first;
        }
        Lexicon.Found<?> word =
                passage.has(Channel.VICTIMS, at) ? passage.at(Channel.VICTIMS, at) : passage.at(Channel.TARGETS, at);
        boolean belongs = linked || (bare && kind != Entity.Kind.PERSON);
        return word != null && belongs ? word.first() : first;
    }

    private boolean isLink(Passage passage, int at) {
        return passage.has(Channel.OF, at) || (isArmed() && passage.has(Channel.IN, at));
    }

    private static boolean isNoun(Passage passage, int at) {
        return passage.has(Channel.VICTIMS, at)
                || (passage.has(Channel.TARGETS, at) && !passage.has(Channel.WEAPONS, at));
    }

    private static boolean isOther(Passage passage, int at) {
        return passage.mention(at) != null
                || passage.has(Channel.PEOPLES, at)
                || passage.has(Channel.WEAPONS, at)
                || passage.has(Channel.DEEDS, at)
                || passage.has(Channel.ATTACKS, at)
                || passage.has(Channel.STRIKES, at)
                || passage.has(Channel.CASUALTIES, at)
                || passage.has(Channel.EVENTS, at)
                || passage.has(Channel.BY, at)
                || passage.has(Channel.ON, at)
                || passage.has(Channel.IN, at)
                || passage.has(Channel.OF, at)
                || passage.has(Channel.NEAR, at)
                || passage.has(Channel.AFTER, at)
                || passage.has(Channel.AND, at)
                || passage.has(Channel.SPEECH, at);
    }
}
