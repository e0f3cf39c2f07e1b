package tocsin.text;

/** The case endings of nouns and adjectives. Verbs, and words made from others, stay apart. */
final class RussianInflection extends Inflection {
    private static final int SHORTEST = 3;

    /** Longest first. */
    private static final String[] ENDINGS = {
        "иями", "ями", "ами", "иям", "иях", "ием", "ией", "ыми", "ими", "ого", "его", "ому", "ему", "ях", "ах", "ям",
        "ам", "ом", "ем", "ей", "ов", "ев", "ой", "ий", "ый", "ию", "ью", "ия", "ья", "ии", "ие", "ые", "ых", "их",
        "ую", "юю", "ая", "яя", "ое", "ее", "ым", "им", "а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й"
    };

    private static final WordTable IRREGULAR = WordTable.pairs("""
            люди человек людей человек людям человек людьми человек людях человек
            дети ребенок детей ребенок детям ребенок детьми ребенок детях ребенок
            ребенка ребенок ребенку ребенок ребенком ребенок ребенке ребенок
            войн войн воин воин киев киев
            """);

    @Override
    int step(char[] word, int from, int to) {
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        return without(word, from, to, SHORTEST, ENDINGS);
    }
}
