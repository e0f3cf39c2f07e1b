package tocsin.text;

/**
 * The Arabic article in Latin script: {@code Al-Asad}, {@code al Asad} and {@code Alasad} are one word. So are {@code el-},
 * and before a hyphen the forms that take on the first letter of the word, as in {@code as-Sadr} and {@code Ed-Din}.
 */
final class LatinArticle {
    private LatinArticle() {}

    /**
     * Whether a folded word is an article that stands before this word.
     *
     * @param hyphen whether a hyphen joins the two; blanks join <em>al</em> and <em>el</em> only
     * @param next the first letter of the word behind it, folded, and {@code afterNext} its second
     */
    static boolean is(char[] letters, int from, int to, boolean hyphen, char next, char afterNext) {
        int length = to - from;
        if (length < 2 || length > 3 || (letters[from] != 'a' && letters[from] != 'e') || !isLatin(next)) {
            return false;
        }
        char second = letters[from + 1];
        if (length == 2) {
            return second == 'l' || (hyphen && "sdnrtz".indexOf(second) >= 0 && second == next);
        }
        return hyphen && letters[to - 1] == 'h' && "sdt".indexOf(second) >= 0 && second == next && afterNext == 'h';
    }

    private static boolean isLatin(char folded) {
        return folded >= 'a' && folded <= 'z';
    }

    static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2013');
    }
}
