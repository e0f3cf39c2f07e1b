package tocsin.text;

/**
 * Arabic writes <em>and</em>, <em>so</em>, <em>in</em>, <em>to</em>, <em>like</em> and the article onto the word.
 * What remains must be long enough to be a word, so that a root letter is not taken for one of them.
 */
final class ArabicProclitics {
    private static final int SHORTEST_AFTER_ARTICLE = 3;
    private static final int SHORTEST_AFTER_AND = 3;
    private static final int SHORTEST_AFTER_PREPOSITION = 4;

    private ArabicProclitics() {}

    /** Whether a folded word that starts so may carry one. */
    static boolean mayStartWith(char letter) {
        return letter >= 'ا' && letter <= 'ي';
    }

    /**
     * Adds what remains of a folded word without its proclitics to the line, longest first. <em>To the</em> (لل) swallows the
     * alef of the article, which is given back.
     */
    static void strip(Line line, int from, int to) {
        if (to - from <= SHORTEST_AFTER_AND) {
            return;
        }
        int at = from;
        char first = line.letterAt(at);
        if (first == 'و' || first == 'ف') {
            at = rest(line, at, 1, to, first == 'و' ? SHORTEST_AFTER_AND : SHORTEST_AFTER_PREPOSITION);
        }
        if (line.letterAt(at) == 'ل' && line.letterAt(at + 1) == 'ل') {
            if (to - at - 2 >= SHORTEST_AFTER_ARTICLE) {
                line.furtherWithArticle(at + 2, to);
                line.further(at + 2, to);
            }
            return;
        }
        if ("بكل".indexOf(line.letterAt(at)) >= 0) {
            at = rest(line, at, 1, to, SHORTEST_AFTER_PREPOSITION);
        }
        if (line.letterAt(at) == 'ا' && line.letterAt(at + 1) == 'ل') {
            rest(line, at, 2, to, SHORTEST_AFTER_ARTICLE);
        }
    }

    private static int rest(Line line, int at, int letters, int to, int shortest) {
        if (to - at - letters < shortest) {
            return at;
        }
        line.further(at + letters, to);
        return at + letters;
    }
}
