package tocsin.group;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Gist;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.Token;

/** Makes the gist of a reading: what is left of it when it is compared with others. */
public final class Gists {
    private static final int SHORTEST_PLURAL = 4;

    private Gists() {}

    /**
     * The gist of a reading: the words of its title, but for those that carry no meaning in its language and the names of the
     * places and actors that its facts hold, which are compared by themselves.
     */
    public static Gist of(Reading reading, Set<String> stopwords) {
        List<Span> told = reading.mentions().stream()
                .filter(mention -> reading.facts()
                                .sites()
                                .contains(mention.entity().id())
                        || reading.facts().actors().contains(mention.entity().id()))
                .map(Mention::span)
                .toList();
        // A word without its Arabic proclitics is another token of the same span: if one of them says nothing, none
        // does.
        Set<Span> passedOver = reading.tokens().stream()
                .filter(token -> stopwords.contains(token.term()) || stopwords.contains(token.stem()))
                .map(Token::span)
                .collect(Collectors.toSet());
        Set<String> terms = new LinkedHashSet<>();
        for (Token token : reading.tokens()) {
            Span span = token.span();
            boolean counts = span.part() == Part.TITLE
                    && !passedOver.contains(span)
                    && told.stream().noneMatch(span::overlaps);
            if (counts) {
                terms.add(stem(token.term()));
            }
        }
        return new Gist(terms, reading.language(), reading.facts());
    }

    private static String stem(String term) {
        boolean plural = term.length() > SHORTEST_PLURAL && term.endsWith("s") && !term.endsWith("ss");
        return plural ? term.substring(0, term.length() - 1) : term;
    }
}
