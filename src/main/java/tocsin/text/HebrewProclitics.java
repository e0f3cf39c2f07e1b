package tocsin.text;

/**
 * Hebrew writes <em>and</em>, <em>that</em>, <em>when</em>, <em>in</em>, <em>to</em>, <em>from</em>, <em>like</em> and the
 * article onto the word, up to one of each. What remains must be long enough to be a word.
 */
final class HebrewProclitics {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_REST = 3;

    private HebrewProclitics() {}

    /** Whether a folded word is of this script. */
    static boolean mayStartWith(char letter) {
        return letter >= 'א' && letter <= 'ת';
    }

    /** Adds what remains of a folded word without its proclitics to the line, longest first. */
    static void strip(Line line, int from, int to) {
        if (to - from < SHORTEST) {
            return;
        }
        int at = step(line, from, to, "ו");
        if (line.letterAt(at) == 'כ' && line.letterAt(at + 1) == 'ש') {
            at = rest(line, at, 2, to);
        } else {
            at = step(line, at, to, "ש");
        }
        boolean me = line.letterAt(at) == 'מ';
        int preposition = step(line, at, to, "בלמכ");
        if (preposition == at || me) {
            step(line, preposition, to, "ה");
        }
    }

    private static int step(Line line, int at, int to, String letters) {
        return letters.indexOf(line.letterAt(at)) >= 0 ? rest(line, at, 1, to) : at;
    }

    private static int rest(Line line, int at, int letters, int to) {
        if (to - at - letters < SHORTEST_REST) {
            return at;
        }
        line.further(at + letters, to);
        return at + letters;
    }
}
