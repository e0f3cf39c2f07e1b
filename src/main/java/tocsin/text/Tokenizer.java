package tocsin.text;

import java.util.ArrayList;
import java.util.List;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * Cuts text into words: runs of letters, digits and their marks. An apostrophe inside a word belongs to it and is folded
 * away ({@code Kata'ib}), a possessive ends before it ({@code Iraq's}), initials with dots are one word ({@code U.S.}),
 * and so is a number with its thousands separators ({@code 1,200}).
 *
 * <p>An Arabic word that carries proclitics (<em>wa-</em>, <em>al-</em>, <em>bi-</em> …) yields further tokens at the same
 * position without them, so that a name is found inside {@code وبالحشد}; see {@link ArabicProclitics}.
 */
public final class Tokenizer {
    private Tokenizer() {}

    /** The tokens of a headline: its title from position 0, its summary {@link Token#GAP} further on. */
    public static List<Token> tokens(Headline headline) {
        List<Token> tokens = new ArrayList<>();
        int next = scan(headline.title(), Part.TITLE, 0, tokens);
        scan(headline.summary(), Part.SUMMARY, next + Token.GAP, tokens);
        return tokens;
    }

    /** The folded words of a short text as they stand, one for each position: for names and queries. */
    public static List<String> words(String text) {
        List<String> folded = new ArrayList<>();
        for (Words words = new Words(text); words.advance(); ) {
            String term = Folding.fold(words.raw());
            if (!term.isEmpty()) {
                folded.add(term);
            }
        }
        return folded;
    }

    /**
     * Whether the double quote at an offset is part of a word, as in the Hebrew {@code צה"ל}, and quotes nothing.
     *
     * @param at the offset of any character
     */
    public static boolean isInnerQuote(String text, int at) {
        return Words.isHebrewGershayim(text, at);
    }

    private static int scan(String text, Part part, int firstPosition, List<Token> into) {
        int position = firstPosition;
        for (Words words = new Words(text); words.advance(); ) {
            String term = Folding.fold(words.raw());
            if (!term.isEmpty()) {
                Span span = new Span(part, words.start(), words.end());
                into.add(new Token(term, span, position));
                for (String bare : ArabicProclitics.without(term)) {
                    into.add(new Token(bare, span, position));
                }
                position++;
            }
        }
        return position;
    }
}
