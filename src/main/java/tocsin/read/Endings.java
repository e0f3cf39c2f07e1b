package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.domain.Headline;
import tocsin.domain.Token;
import tocsin.text.Folding;
import tocsin.text.Stemmer;

/**
 * What a language writes onto a word: Turkish behind an apostrophe ({@code Irak'ta}), French before one ({@code l'attaque}), Hebrew
 * without one ({@code בעיראק}).
 *
 * @param places endings that say <em>in</em> or <em>from</em>
 * @param objects endings by which a name is the object of a deed
 * @param prefixes letters that say <em>in</em>
 * @param whole words that begin with such a letter by themselves
 * @param elisions what may stand before an apostrophe and is a word of its own
 */
record Endings(Set<String> places, Set<String> objects, Set<String> prefixes, Set<String> whole, Set<String> elisions) {
    static final Endings NONE = new Endings(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    Endings {
        places = Set.copyOf(places);
        objects = Set.copyOf(objects);
        prefixes = Set.copyOf(prefixes);
        whole = Set.copyOf(whole);
        elisions = Set.copyOf(elisions);
    }

    /** The tokens, and beside each that begins with an elision the same word without it. */
    List<Token> withoutElisions(Headline headline, List<Token> tokens, String language) {
        if (elisions.isEmpty()) {
            return tokens;
        }
        List<Token> all = new ArrayList<>(tokens.size() + 4);
        for (Token token : tokens) {
            all.add(token);
            String raw = token.span().of(headline);
            int apostrophe = apostrophe(raw);
            if (apostrophe > 0 && elisions.contains(Folding.fold(raw.substring(0, apostrophe)))) {
                String term = Folding.fold(raw.substring(apostrophe + 1));
                all.add(new Token(term, Stemmer.of(language).stem(term), token.span(), token.position()));
            }
        }
        return all;
    }

    private static int apostrophe(String raw) {
        int straight = raw.indexOf('\'');
        return straight >= 0 ? straight : raw.indexOf('’');
    }

    boolean tellsPlace(CharSequence raw) {
        return places.contains(ending(raw))
                || (!raw.isEmpty()
                        && prefixes.contains(raw.subSequence(0, 1).toString())
                        && !whole.contains(raw.toString()));
    }

    boolean tellsObject(CharSequence raw) {
        return objects.contains(ending(raw));
    }

    private static String ending(CharSequence raw) {
        for (int i = raw.length() - 1; i > 0; i--) {
            if (raw.charAt(i) == '\'' || raw.charAt(i) == '’') {
                return Folding.fold(raw.subSequence(i + 1, raw.length()).toString());
            }
        }
        return "";
    }
}
