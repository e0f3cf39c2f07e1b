package tocsin.read;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * A headline in the three stretches that news is written in: the title and the first sentence of the summary tell what is
 * new, the rest often recalls what was before.
 */
final class Text {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟。][\"'”’)]*\\s");

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final int leadEnd;

    Text(Headline headline, List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        Matcher end = SENTENCE_END.matcher(headline.summary());
        this.leadEnd = end.find() ? end.start() : headline.summary().length();
    }

    List<Token> title() {
        return in(tokens, Token::span, Stretch.TITLE);
    }

    List<Token> lead() {
        return in(tokens, Token::span, Stretch.LEAD);
    }

    List<Token> rest() {
        return in(tokens, Token::span, Stretch.REST);
    }

    /** The title and the lead: what is new. */
    List<Token> news() {
        return tokens.stream()
                .filter(token -> stretchOf(token.span()) != Stretch.REST)
                .toList();
    }

    List<Token> all() {
        return tokens;
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Mention> mentionsIn(Stretch stretch) {
        return in(mentions, Mention::span, stretch);
    }

    /** Where in the headline. */
    enum Stretch {
        TITLE,
        LEAD,
        REST
    }

    private <T> List<T> in(List<T> things, Function<T, Span> span, Stretch stretch) {
        return things.stream()
                .filter(thing -> stretch == stretchOf(span.apply(thing)))
                .toList();
    }

    private Stretch stretchOf(Span span) {
        if (span.part() == Part.TITLE) {
            return Stretch.TITLE;
        }
        return span.start() < leadEnd ? Stretch.LEAD : Stretch.REST;
    }
}
