package tocsin.text;

/** The plurals in <em>-im</em> and <em>-ot</em>, and the feminine, in folded letters, which have no final forms. */
final class HebrewInflection extends Inflection {
    private static final int SHORTEST = 3;
    private static final String[] ENDINGS = {"ימ", "ות", "ה"};

    private static final WordTable IRREGULAR = WordTable.pairs("""
            אנשימ איש נשימ אישה אישה אישה ילדה ילדה ילדות ילדה בתימ בית בתי בית ערימ עיר
            ירושלימ ירושלימ מצרימ מצרימ אפרימ אפרימ שמימ שמימ מימ מימ
            """);

    @Override
    int step(char[] word, int from, int to) {
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        if (ends(word, from, to, "ית") && to - from > SHORTEST) {
            return to - 1;
        }
        return without(word, from, to, SHORTEST, ENDINGS);
    }
}
