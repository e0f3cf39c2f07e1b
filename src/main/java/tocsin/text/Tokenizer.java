package tocsin.text;

import java.util.ArrayList;
import java.util.List;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * Cuts text into words: runs of letters, digits and their marks. An apostrophe inside a word belongs to it and is folded
 * away ({@code Kata'ib}), a possessive ends before it ({@code Iraq's}), initials with dots are one word ({@code U.S.}).
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
        List<String> words = new ArrayList<>();
        int end = text.length();
        for (int start = nextWord(text, 0); start < end; ) {
            int stop = wordEnd(text, start);
            String term = Folding.fold(text.substring(start, withoutPossessive(text, start, stop)));
            if (!term.isEmpty()) {
                words.add(term);
            }
            start = nextWord(text, stop);
        }
        return words;
    }

    private static int scan(String text, Part part, int firstPosition, List<Token> into) {
        int position = firstPosition;
        for (int start = nextWord(text, 0); start < text.length(); ) {
            int stop = wordEnd(text, start);
            int last = withoutPossessive(text, start, stop);
            String term = Folding.fold(text.substring(start, last));
            if (!term.isEmpty()) {
                Span span = new Span(part, start, last);
                into.add(new Token(term, span, position));
                for (String bare : ArabicProclitics.without(term)) {
                    into.add(new Token(bare, span, position));
                }
                position++;
            }
            start = nextWord(text, stop);
        }
        return position;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && !isWordCharacter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int wordEnd(String text, int start) {
        int initials = initialsEnd(text, start);
        if (initials > start) {
            return initials;
        }
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean inside = isWordCharacter(c)
                    || (isApostrophe(c) && next < text.length() && Character.isLetter(text.codePointAt(next)));
            if (!inside) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** The end of initials such as {@code U.S.} that start here, or {@code start} when there are none. */
    private static int initialsEnd(String text, int start) {
        int at = start;
        int letters = 0;
        while (at + 1 < text.length() && Character.isUpperCase(text.charAt(at)) && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        boolean endsInLetter = at < text.length() && Character.isUpperCase(text.charAt(at));
        boolean runsOn = at + (endsInLetter ? 1 : 0) < text.length()
                && isWordCharacter(text.codePointAt(at + (endsInLetter ? 1 : 0)));
        boolean enough = letters >= 2 || (letters == 1 && endsInLetter);
        if (!enough || runsOn) {
            return start;
        }
        return endsInLetter ? at + 1 : at;
    }

    private static int withoutPossessive(String text, int start, int stop) {
        boolean possessive = stop - start > 2
                && isApostrophe(text.charAt(stop - 2))
                && (text.charAt(stop - 1) == 's' || text.charAt(stop - 1) == 'S');
        return possessive ? stop - 2 : stop;
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || c == '\u200c'
                || c == '\u200d'
                || c == '\u0640';
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ' || c == '`' || c == '´'
                || c == '׳' || c == '＇';
    }
}
