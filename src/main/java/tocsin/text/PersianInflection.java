package tocsin.text;

/** Plurals in <em>-ha</em>, <em>-an</em> and <em>-gan</em>, with and without the ezafe, in folded letters. */
final class PersianInflection extends Inflection {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_BEFORE_AN = 4;

    private static final String[] HA = {"هايي", "هاي", "ها"};
    private static final WordTable IRREGULAR = WordTable.pairs("""
            حملات حمله اهداف هدف مواقع موقع مناطق منطقه
            """);

    @Override
    int step(char[] word, int from, int to) {
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        int ha = without(word, from, to, SHORTEST, HA);
        if (ha != SAME) {
            return ha;
        }
        boolean an = ends(word, from, to, "ان") && to - from >= SHORTEST_BEFORE_AN + 2 && !ends(word, from, to, "ستان");
        if (!an) {
            return SAME;
        }
        return word[to - 3] == 'گ' ? write(word, to - 3, "ه") : to - 2;
    }
}
