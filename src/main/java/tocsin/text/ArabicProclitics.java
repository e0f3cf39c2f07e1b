package tocsin.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Arabic writes <em>and</em>, <em>so</em>, <em>in</em>, <em>to</em>, <em>like</em> and the article onto the word.
 * What remains must be long enough to be a word, so that a root letter is not taken for one of them.
 */
final class ArabicProclitics {
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_AFTER_ARTICLE = 3;
    private static final int SHORTEST_AFTER_AND = 3;
    private static final int SHORTEST_AFTER_PREPOSITION = 4;

    private ArabicProclitics() {}

    /**
     * The folded word without its proclitics, longest first; empty when it carries none. <em>To the</em> (لل) swallows the
     * alef of the article, which is given back.
     */
    static List<String> without(String term) {
        if (term.length() <= SHORTEST_AFTER_AND || term.charAt(0) < 'ا' || term.charAt(0) > 'ي') {
            return List.of();
        }
        List<String> bare = new ArrayList<>(3);
        String rest = term;
        if (rest.charAt(0) == 'و' || rest.charAt(0) == 'ف') {
            rest = strip(rest, 1, rest.charAt(0) == 'و' ? SHORTEST_AFTER_AND : SHORTEST_AFTER_PREPOSITION, bare);
        }
        if (rest.startsWith("لل")) {
            int before = bare.size();
            String noun = strip(rest, 2, SHORTEST_AFTER_ARTICLE, bare);
            if (bare.size() > before) {
                bare.add(before, ARTICLE + noun);
            }
            return bare;
        }
        if ("بكل".indexOf(rest.charAt(0)) >= 0) {
            rest = strip(rest, 1, SHORTEST_AFTER_PREPOSITION, bare);
        }
        if (rest.startsWith(ARTICLE)) {
            strip(rest, ARTICLE.length(), SHORTEST_AFTER_ARTICLE, bare);
        }
        return bare;
    }

    private static String strip(String word, int letters, int shortest, List<String> into) {
        if (word.length() - letters < shortest) {
            return word;
        }
        String rest = word.substring(letters);
        into.add(rest);
        return rest;
    }
}
