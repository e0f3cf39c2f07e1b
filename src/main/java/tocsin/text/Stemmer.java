package tocsin.text;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes off what one language adds to a word for number, case and tense, and nothing that makes another word: <em>rocket</em> and
 * <em>rockets</em> meet, <em>attack</em> and <em>attacker</em> do not. Safe for all threads.
 *
 * <p>A stem stands under the tag of its language ({@code en:rocket}), since what is an ending in one language is part of the
 * word in another, and no stem may be taken for a word.
 */
public final class Stemmer {
    /** Leaves words as they are: for languages that nothing is known of. */
    public static final Stemmer NONE = new Stemmer("", new NoInflection());

    /** How many letters the tag before a stem has: {@code en:}. */
    public static final int TAG = 3;

    static final Stemmer FRENCH = new Stemmer("fr", new FrenchInflection());

    static final Stemmer TURKISH = new Stemmer("tr", new TurkishInflection());

    private static final List<Stemmer> LATIN = List.of(new Stemmer("en", new EnglishInflection()), FRENCH, TURKISH);
    private static final List<Stemmer> ARABIC =
            List.of(new Stemmer("ar", new ArabicInflection()), new Stemmer("fa", new PersianInflection()));
    private static final List<Stemmer> HEBREW = List.of(new Stemmer("he", new HebrewInflection()));
    private static final List<Stemmer> CYRILLIC = List.of(new Stemmer("ru", new RussianInflection()));
    private static final Map<String, Stemmer> BY_LANGUAGE = Stream.of(LATIN, ARABIC, HEBREW, CYRILLIC)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(stemmer -> stemmer.language, stemmer -> stemmer));

    private final String language;
    private final char[] tag;
    private final Inflection inflection;

    private Stemmer(String language, Inflection inflection) {
        this.language = language;
        this.tag = language.isEmpty() ? new char[0] : (language + ":").toCharArray();
        this.inflection = inflection;
    }

    /** The stemmer of a language (ISO 639-1), {@link #NONE} when there is none. */
    public static Stemmer of(String language) {
        return BY_LANGUAGE.getOrDefault(language, NONE);
    }

    /**
     * Every stem, with its tag, that a folded word has in a language of its script, and the word itself, as it stands in names and
     * in other languages. An Arabic word with the article has those of the word without it, too.
     */
    public static Set<String> all(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        for (Stemmer stemmer : ofScript(word)) {
            all.add(stemmer.stem(word));
        }
        String bare = ArabicInflection.withoutArticle(word);
        if (!bare.equals(word)) {
            all.add(ARABIC.getFirst().stem(bare));
        }
        return all;
    }

    /** The stem of a folded word under the tag of the language; the word itself when the language is not known. */
    public String stem(String word) {
        char[] letters = Arrays.copyOf(word.toCharArray(), word.length() + Inflection.GROWTH);
        return new String(tag) + new String(letters, 0, stem(letters, 0, word.length()));
    }

    char[] tag() {
        return tag;
    }

    /** Stems the word in a buffer, which has room for {@link Inflection#GROWTH} more letters; tells where the stem ends. */
    int stem(char[] letters, int from, int to) {
        return inflection.strip(letters, from, to);
    }

    private static List<Stemmer> ofScript(String word) {
        char first = word.charAt(0);
        if (first < 'א') {
            return first >= 'Ѐ' ? CYRILLIC : LATIN;
        }
        return first <= 'ת' ? HEBREW : first <= 'ۿ' ? ARABIC : List.of();
    }

    private static final class NoInflection extends Inflection {
        @Override
        int step(char[] word, int from, int to) {
            return SAME;
        }
    }
}
