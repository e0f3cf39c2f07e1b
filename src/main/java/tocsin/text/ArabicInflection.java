package tocsin.text;

/**
 * Sound plurals, the dual, ta marbuta and the pronouns written onto nouns, in folded letters; and the broken plurals of the words
 * that news of war is made of.
 */
final class ArabicInflection extends Inflection {
    private static final String ARTICLE = "ال";
    private static final int SHORTEST_AFTER_ARTICLE = 3;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_BEFORE_LONG = 4;

    private static final String[] LONG = {"هما", "ها", "هم", "تان", "تين", "ون", "ين", "ان"};
    private static final String[] SHORT = {"ات", "ه"};

    private static final WordTable BROKEN = WordTable.pairs("""
            صواريخ صاروخ قذايف قذيف قواعد قاعد جنود جندي قتلي قتيل جرحي جريح اسري اسير شهدا شهيد
            هجمات هجوم اهداف هدف مواقع موقع مناطق منطق قوي قوه حروب حرب معارك معرك دبابات دباب
            طيور طير سفن سفين مدن مدين قري قري اسلحه سلاح اسلح سلاح الغام لغم قنابل قنبل عبوات عبو مدافع مدفع
            رجال رجل نسا امرا اطفال طفل مدارس مدرس مقار مقر معسكرات معسكر مطارات مطار مواني مينا
            ايام يوم اخبار خبر احزاب حزب كتايب كتيب فصايل فصيل الويه لوا الوي لوا
            فلسطين فلسطين البحرين البحرين بحرين بحرين
            """);

    /** The folded word without its article; the word itself when it has none. */
    static String withoutArticle(String word) {
        boolean has = word.startsWith(ARTICLE) && word.length() - ARTICLE.length() >= SHORTEST_AFTER_ARTICLE;
        return has ? word.substring(ARTICLE.length()) : word;
    }

    @Override
    int step(char[] word, int from, int to) {
        String broken = BROKEN.get(word, from, to);
        if (broken != null) {
            return irregular(word, from, to, broken);
        }
        int rest = without(word, from, to, SHORTEST_BEFORE_LONG, LONG);
        return rest != SAME ? rest : without(word, from, to, SHORTEST, SHORT);
    }
}
