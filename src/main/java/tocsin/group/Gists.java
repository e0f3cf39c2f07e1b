package tocsin.group;

import java.util.LinkedHashSet;
import java.util.Set;
import tocsin.domain.Gist;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Token;

/** Makes the gist of a reading: what is left of it when it is compared with others. */
public final class Gists {
    private static final int SHORTEST_PLURAL = 4;

    private Gists() {}

    /** The gist of a reading, without the words that carry no meaning in its language. */
    public static Gist of(Reading reading, Set<String> stopwords) {
        Set<String> terms = new LinkedHashSet<>();
        for (Token token : reading.tokens()) {
            if (token.span().part() == Part.TITLE && !stopwords.contains(token.term())) {
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
