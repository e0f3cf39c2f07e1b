package tocsin.read;

import java.util.List;
import tocsin.domain.EventType;
import tocsin.domain.SubEvent;

/** Tells which words of a passage are about something that was done now: not threatened, feared or planned, and not long ago. */
final class Scope {
    /** How far behind <em>threatens to</em> and <em>could</em> a deed is still what is threatened. */
    private static final int PLANNED_REACH = 6;

    /** How near a deed a year or <em>years ago</em> must stand to be its time. */
    private static final int PAST_REACH = 5;

    private final Passage passage;
    private final boolean[] elsewhen;
    private final boolean[] before;

    Scope(Passage passage, Vocabulary.Order order, int year) {
        this.passage = passage;
        this.elsewhen = new boolean[passage.size()];
        this.before = new boolean[passage.size()];
        for (Lexicon.Found<Boolean> plan : passage.all(Channel.PLANNED)) {
            planned(plan, order);
        }
        for (Lexicon.Found<Boolean> past : passage.all(Channel.BACKGROUND)) {
            around(past.first(), past.last());
        }
        for (Lexicon.Found<Boolean> after : passage.all(Channel.AFTERMATH)) {
            aftermath(after);
        }
        for (int at = 0; at < passage.size(); at++) {
            String term = passage.word(at).term();
            if (Numerals.isYear(term) && Integer.parseInt(term) != year && passage.mention(at) == null) {
                around(at, at);
            }
        }
    }

    private void planned(Lexicon.Found<Boolean> plan, Vocabulary.Order order) {
        if (order == Vocabulary.Order.SOV) {
            around(plan.first(), plan.last());
            return;
        }
        for (int at = plan.last() + 1; at <= plan.last() + PLANNED_REACH && reaches(plan.last(), at); at++) {
            if (passage.has(Channel.AFTER, at)) {
                return;
            }
            elsewhen[at] = true;
        }
    }

    /** <em>Hezbollah fires rockets after strike on Beirut</em>: behind <em>after</em> is what was before. */
    private void aftermath(Lexicon.Found<Boolean> after) {
        boolean done = false;
        for (int at = 0; at < after.first(); at++) {
            if (passage.sentence(at) == passage.sentence(after.first()) && !elsewhen[at]) {
                boolean said = passage.has(Channel.RESPONSES, at)
                        || passage.has(Channel.CLAIMS, at)
                        || passage.has(Channel.CLAIMS_OF, at)
                        || passage.has(Channel.BLAMES, at)
                        || passage.has(Channel.DENIALS, at);
                if (said) {
                    return;
                }
                done |= isDeed(at);
            }
        }
        int last = after.last();
        for (int at = last + 1; done && passage.isInside(at); at++) {
            if (!passage.together(last, at) && !passage.has(Channel.RELATIVES, at)) {
                return;
            }
            last = at;
            elsewhen[at] = true;
            before[at] = true;
        }
    }

    private boolean isDeed(int at) {
        Lexicon.Found<SubEvent> event = passage.at(Channel.EVENTS, at);
        return passage.has(Channel.DEEDS, at)
                || passage.has(Channel.ATTACKS, at)
                || passage.has(Channel.STRIKES, at)
                || (event != null && event.value().type() == EventType.EXPLOSIONS_REMOTE_VIOLENCE);
    }

    private void around(int first, int last) {
        for (int at = first; at >= first - PAST_REACH && reaches(first, at); at--) {
            elsewhen[at] = true;
        }
        for (int at = last; at <= last + PAST_REACH && reaches(last, at); at++) {
            elsewhen[at] = true;
        }
    }

    private boolean reaches(int from, int to) {
        return passage.isInside(to) && passage.together(from, to);
    }

    /** Whether a word tells of what was done now. */
    boolean isNow(int at) {
        return !elsewhen[at];
    }

    /** Whether a word tells of the incident, done or planned, and not of one that it answers. */
    boolean isOfNow(int at) {
        return !before[at];
    }

    /** Whether a channel has a find in a sentence that tells of what was done now. */
    boolean has(int sentence, Channel<?> channel) {
        for (Lexicon.Found<?> found : passage.all(channel)) {
            if (passage.sentence(found.first()) == sentence && isNow(found.first())) {
                return true;
            }
        }
        return false;
    }

    /** Everything of a channel in a sentence that tells of what was done now. */
    <T> List<Lexicon.Found<T>> in(int sentence, Channel<T> channel) {
        List<Lexicon.Found<T>> here = passage.in(sentence, channel);
        here.removeIf(found -> !isNow(found.first()));
        return here;
    }
}
