package tocsin.text;

import java.lang.Character.UnicodeScript;

/**
 * Walks over the words of a text, from left to right: runs of letters and digits with their marks. It follows Unicode's
 * word boundaries (UAX 29) but for these: an apostrophe inside a word belongs to it and a possessive does not, initials
 * with dots are one word, and so are a number with its thousands separators and every single ideograph.
 */
final class Words {
    private static final String QUOTES = "\"“”״";
    private static final int ZERO_WIDTH_SPACE = 0x200b;

    private final String text;
    private int start;
    private int end;
    private int next;

    Words(String text) {
        this.text = text;
    }

    /** Goes to the next word; false when there is none. */
    boolean advance() {
        start = next;
        while (start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start >= text.length()) {
            return false;
        }
        int initials = initialsEnd();
        next = initials > start ? afterPossessive(initials) : wordEnd(numberEnd());
        end = initials > start ? initials : withoutPossessive(withoutFormat(next));
        return true;
    }

    /** Where the word starts in the text. */
    int start() {
        return start;
    }

    /** Where the word ends in the text, exclusive; its possessive lies behind. */
    int end() {
        return end;
    }

    /** The word as it stands. */
    String raw() {
        return text.substring(start, end);
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean apart = standsAlone(c) && at > start;
            if (apart || !(isWordCharacter(c) || isInnerApostrophe(at) || isHebrewGershayim(text, at))) {
                return at;
            }
            at += Character.charCount(c);
            if (standsAlone(c)) {
                return afterMarks(at);
            }
        }
        return at;
    }

    private int afterMarks(int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The end of a number with thousands separators that starts here, as {@code 1,200}; else the start. */
    private int numberEnd() {
        int at = digitsEnd(start);
        if (at - start < 1 || at - start > 3) {
            return start;
        }
        while (at < text.length() && ",٬".indexOf(text.charAt(at)) >= 0 && digitsEnd(at + 1) == at + 4) {
            at += 4;
        }
        return at;
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of initials such as {@code U.S.} that start here, or the start when there are none. */
    private int initialsEnd() {
        int at = start;
        int letters = 0;
        while (at + 1 < text.length() && isInitial(text.charAt(at)) && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        boolean endsInLetter = at < text.length() && isInitial(text.charAt(at));
        int stop = endsInLetter ? at + 1 : at;
        boolean runsOn = stop < text.length() && isWordCharacter(text.codePointAt(stop));
        boolean enough = letters >= 2 || (letters == 1 && endsInLetter);
        return enough && !runsOn ? stop : start;
    }

    private static boolean isInitial(char c) {
        return Character.isLetter(c) && !standsAlone(c);
    }

    private int afterPossessive(int from) {
        boolean possessive = from + 1 < text.length()
                && isApostrophe(text.charAt(from))
                && "sS".indexOf(text.charAt(from + 1)) >= 0
                && (from + 2 == text.length() || !isWordCharacter(text.codePointAt(from + 2)));
        return possessive ? from + 2 : from;
    }

    private int withoutPossessive(int stop) {
        boolean possessive =
                stop - start > 2 && isApostrophe(text.charAt(stop - 2)) && "sS".indexOf(text.charAt(stop - 1)) >= 0;
        return possessive ? stop - 2 : stop;
    }

    private int withoutFormat(int stop) {
        int at = stop;
        while (at > start && Character.getType(text.codePointBefore(at)) == Character.FORMAT) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private boolean isInnerApostrophe(int at) {
        return isApostrophe(text.charAt(at))
                && at > start
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    /** Whether the double quote here stands inside a Hebrew acronym, as in {@code צה"ל} (UAX 29, WB7b). */
    static boolean isHebrewGershayim(String text, int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && isHebrew(text.charAt(at - 1))
                && isHebrew(text.charAt(at + 1));
    }

    private static boolean isHebrew(char c) {
        return c >= 'א' && c <= 'ת';
    }

    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || isMark(c)
                || (Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_SPACE);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Ideographs and hiragana are written without spaces between words, so each is a word. */
    private static boolean standsAlone(int c) {
        return Character.isIdeographic(c) || (c >= 0x3041 && UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ' || c == '`' || c == '´'
                || c == '׳' || c == '＇';
    }
}
