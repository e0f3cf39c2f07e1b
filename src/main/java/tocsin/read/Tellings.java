package tocsin.read;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.Telling;

/** Reads how a headline tells of an incident: as news, as an answer to it, as an update, as one more. */
final class Tellings {
    /** How far from <em>second</em> and <em>another</em> the deed may stand. */
    private static final int REACH = 3;

    private final Passage passage;
    private final Acts acts;

    private Tellings(Passage passage, Acts acts) {
        this.passage = passage;
        this.acts = acts;
    }

    static Telling of(Passage passage, Acts acts, Claims claims, Optional<SubEvent> event) {
        Tellings tellings = new Tellings(passage, acts);
        Set<Response> responses = EnumSet.noneOf(Response.class);
        boolean answer = claims.isTitle();
        for (Lexicon.Found<Response> one : passage.all(Channel.RESPONSES)) {
            boolean itself = one.value() == Response.ARREST && event.equals(Optional.of(SubEvent.ARRESTS));
            if (passage.isNews(one.first()) && !itself) {
                responses.add(one.value());
                answer |= passage.isTitle(one.first()) && tellings.isNews(one);
            }
        }
        return new Telling(
                claims.isClaim(),
                claims.isDenial(),
                responses,
                answer,
                tellings.has(Channel.UPDATES) || tellings.has(Channel.TOLLS),
                tellings.isOneMore());
    }

    /** Whether the answer is the news of the title: it comes first, or in one breath with the deed. */
    private boolean isNews(Lexicon.Found<Response> answer) {
        for (int at = 0; at < answer.first(); at++) {
            boolean deed = acts.isAct(at) || acts.isHarm(at) || passage.has(Channel.EVENTS, at);
            if (deed && !passage.together(at, answer.first())) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Channel<?> channel) {
        return passage.hasIn(Passage.TITLE, channel) || passage.hasIn(Passage.LEAD, channel);
    }

    private boolean isOneMore() {
        if (has(Channel.AGAIN)) {
            return true;
        }
        for (Lexicon.Found<Boolean> one : passage.all(Channel.NOVELTY)) {
            if (passage.isNews(one.first()) && isOfDeed(one)) {
                return true;
            }
        }
        return false;
    }

    /** <em>Another soldier killed</em>, and not <em>one killed, another wounded</em>. */
    private boolean isFirstHarm(int at) {
        for (int before = 0; before < at; before++) {
            if (passage.sentence(before) == passage.sentence(at) && acts.isHarm(before)) {
                return before == at - 1
                        && Objects.equals(passage.at(Channel.CASUALTIES, before), passage.at(Channel.CASUALTIES, at));
            }
        }
        return true;
    }

    private boolean isOfDeed(Lexicon.Found<Boolean> one) {
        boolean maybeTwo = passage.has(Channel.NUMBERS, one.first()); // שני, second behind its noun and two before it
        for (int at = one.first() - (maybeTwo ? 1 : REACH);
                at <= (maybeTwo ? one.first() - 1 : one.last() + REACH);
                at++) {
            boolean deed = passage.isInside(at)
                    && passage.together(at, one.first())
                    && (acts.isAct(at) || passage.has(Channel.EVENTS, at) || (acts.isHarm(at) && isFirstHarm(at)));
            if (deed) {
                return true;
            }
        }
        return false;
    }
}
