package tocsin.text;

import java.util.ArrayList;
import java.util.List;
import tocsin.domain.Headline;
import tocsin.domain.Token;

/**
 * Cuts text into words: runs of letters, digits and their marks. An apostrophe inside a word belongs to it and is folded
 * away ({@code Kata'ib}), a possessive ends before it ({@code Iraq's}), initials with dots are one word ({@code U.S.}),
 * and so is a number with its thousands separators ({@code 1,200}).
 *
 * <p>An Arabic or Hebrew word that carries proclitics (<em>wa-</em>, <em>al-</em>, <em>be-</em> …) yields further tokens at
 * the same position without them, so that a name is found inside {@code وبالحشد}; see {@link ArabicProclitics} and
 * {@link HebrewProclitics}. The Arabic article in Latin script is one word with the name behind it, see {@link LatinArticle}.
 *
 * <p>All of it is done by {@link Line}, which makes no objects; here are its terms as tokens.
 */
public final class Tokenizer {
    private static final int FEW = 8;

    private Tokenizer() {}

    /** The tokens of a headline in the language that {@link Language} tells: its title from position 0, its summary {@link Token#GAP} further on. */
    public static List<Token> tokens(Headline headline) {
        return tokens(headline, Language.of(headline));
    }

    /**
     * The tokens of a headline.
     *
     * @param language ISO 639-1; words are stemmed as this language inflects them
     */
    public static List<Token> tokens(Headline headline, String language) {
        Line line = new Line();
        line.read(headline, Stemmer.of(language));
        List<Token> tokens = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            tokens.add(line.token(i));
        }
        return tokens;
    }

    /** The folded words of a short text as they stand, one for each position: for names and queries. */
    public static List<String> words(String text) {
        return places(text).stream().map(Token::term).toList();
    }

    /** The words of a short text as they stand, one for each position, with their places. */
    public static List<Token> places(String text) {
        Line line = new Line(FEW);
        line.read(text, Stemmer.NONE);
        List<Token> words = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            if (i == 0 || line.position(i) > line.position(i - 1)) {
                words.add(line.token(i));
            }
        }
        return words;
    }

    /** Whether a short text, such as the name of a publisher, holds these folded words side by side. */
    public static boolean holds(String text, List<String> words) {
        Line line = new Line(FEW);
        line.read(text, Stemmer.NONE);
        for (int first = 0; first < line.size(); first++) {
            int at = line.position(first);
            boolean all = true;
            for (int i = 0; i < words.size() && all; i++) {
                all = line.has(words.get(i), at + i);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the double quote at an offset is part of a word, as in the Hebrew {@code צה"ל}, and quotes nothing.
     *
     * @param at the offset of any character
     */
    public static boolean isInnerQuote(String text, int at) {
        return Words.isHebrewGershayim(text, at);
    }
}
