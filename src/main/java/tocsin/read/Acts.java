package tocsin.read;

import tocsin.domain.EventType;
import tocsin.domain.Figure;
import tocsin.domain.Mention;
import tocsin.domain.SubEvent;

/** Tells which words of a passage are deeds, and who stands before and behind them. */
final class Acts {
    /** How many words may stand between a deed and the word for its object: <em>kills three senior US soldiers</em>. */
    private static final int REACH = 4;

    private final Passage passage;
    private final Counting counting;

    Acts(Passage passage, Counting counting) {
        this.passage = passage;
        this.counting = counting;
    }

    /** Whether somebody does something to others with this word. */
    boolean isAct(int at) {
        return passage.has(Channel.WEAPONS, at)
                || passage.has(Channel.DEEDS, at)
                || passage.has(Channel.ATTACKS, at)
                || passage.has(Channel.STRIKES, at)
                || passage.has(Channel.RAIDS, at)
                || isCapture(at)
                || isDone(at);
    }

    boolean isCapture(int at) {
        return passage.has(Channel.CAPTURES, at) || passage.has(Channel.RECAPTURES, at);
    }

    private boolean isDone(int at) {
        Lexicon.Found<SubEvent> event = passage.at(Channel.EVENTS, at);
        return event != null && isOneSided(event.value());
    }

    /** Whether one side does it to another: no clash, no protest, no treaty. */
    static boolean isOneSided(SubEvent event) {
        return event.type() == EventType.EXPLOSIONS_REMOTE_VIOLENCE
                || event.type() == EventType.VIOLENCE_AGAINST_CIVILIANS
                || event == SubEvent.MOB_VIOLENCE
                || event == SubEvent.LOOTING_PROPERTY_DESTRUCTION;
    }

    /** Whether people come to harm by this word. */
    boolean isHarm(int at) {
        Lexicon.Found<Figure.Role> casualty = passage.at(Channel.CASUALTIES, at);
        if (casualty != null) {
            return casualty.value() != Figure.Role.INTERCEPTED;
        }
        Lexicon.Found<SubEvent> event = passage.at(Channel.EVENTS, at);
        return event != null && event.value().type() == EventType.VIOLENCE_AGAINST_CIVILIANS;
    }

    /** Whether this word stops what others have sent. */
    boolean isInterception(int at) {
        Lexicon.Found<Figure.Role> casualty = passage.at(Channel.CASUALTIES, at);
        return casualty != null && casualty.value() == Figure.Role.INTERCEPTED;
    }

    /** Whether those before this word suffer it: <em>soldier killed in Mosul</em>, and not <em>soldiers killed five</em>. */
    boolean isSuffered(int at) {
        boolean form = passage.has(Channel.PASSIVES, at) || passage.has(Channel.PASSIVES, at - 1);
        return form && !hasObject(at);
    }

    /** Whether behind the word stands, with nothing but number and adjectives between, whom it is done to. */
    boolean hasObject(int at) {
        Lexicon.Found<Figure.Role> casualty = passage.at(Channel.CASUALTIES, at);
        int last = at;
        if (casualty != null) {
            Numeral numeral = counting.numberOf(casualty);
            if (numeral != null && numeral.first() > casualty.last()) {
                return true;
            }
            last = casualty.last();
        }
        for (int next = last + 1;
                next <= last + REACH && passage.isInside(next) && passage.together(last, next);
                next++) {
            if (isMarker(next) || isAct(next) || isHarm(next)) {
                return false;
            }
            if (isSomebody(next, !isHarm(at))) {
                return !counting.isCountBetween(last, next);
            }
        }
        return false;
    }

    private boolean isSomebody(int at, boolean orPlace) {
        Mention mention = passage.mention(at);
        return passage.has(Channel.VICTIMS, at)
                || passage.has(Channel.TARGETS, at)
                || (mention != null
                        && (mention.entity().kind().isActor()
                                || (orPlace && mention.entity().kind().isPlace())));
    }

    /** Whether the word tells how those behind it belong to what stands before: <em>by, on, in, near, after</em>. */
    boolean isMarker(int at) {
        boolean marker = passage.has(Channel.BY, at)
                || passage.has(Channel.ON, at)
                || passage.has(Channel.IN, at)
                || passage.has(Channel.NEAR, at)
                || passage.has(Channel.AFTER, at);
        return marker && !passage.has(Channel.QUALIFIERS, at); // at least, close to
    }

    /** Whether a deed stands before a word, in its clause. */
    boolean isBehindAct(int at) {
        for (int other = at - 1; other >= 0 && passage.together(at, other); other--) {
            if (isAct(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word for taking a place stands before a word, in its clause. */
    boolean isBehindCapture(int at) {
        for (int other = at - 1; other >= 0 && passage.together(at, other); other--) {
            if (isCapture(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a deed stands somewhere in the clause of a word, before it or behind it. */
    boolean isInClauseWithAct(int at) {
        for (int other = at; other >= 0 && passage.together(at, other); other--) {
            if (isAct(other) || isHarm(other)) {
                return true;
            }
        }
        for (int other = at; passage.isInside(other) && passage.together(at, other); other++) {
            if (isAct(other) || isHarm(other)) {
                return true;
            }
        }
        return false;
    }
}
