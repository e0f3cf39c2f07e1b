package tocsin.domain;

import java.util.List;

/**
 * A headline as Tocsin understands it.
 *
 * @param language ISO 639-1, lower case; {@code und} when it cannot be told
 * @param tokens title first, then summary, in order of position
 */
public record Reading(Headline headline, String language, List<Token> tokens, List<Mention> mentions, Facts facts) {
    public Reading {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
    }
}
