package tocsin.text;

/**
 * Walks over the words of a text, from left to right: runs of letters and digits with their marks. It follows Unicode's
 * word boundaries (UAX 29) but for these: an apostrophe inside a word belongs to it and a possessive does not, initials
 * with dots are one word, and so are a number with its thousands separators and every single ideograph.
 *
 * <p>It makes no objects and can be sent over one text after the other.
 */
final class Words {
    private char[] text = new char[0];
    private int length;
    private int start;
    private int end;
    private int next;

    /** Starts anew, before the first word of the text in a buffer. */
    void over(char[] buffer, int textLength) {
        text = buffer;
        length = textLength;
        next = 0;
    }

    /** Goes to the next word; false when there is none. */
    boolean advance() {
        start = next;
        while (start < length && !isLetterOrDigit(kindAt(start))) {
            start += width(start);
        }
        if (start >= length) {
            return false;
        }
        int initials = start + 1 < length && text[start + 1] == '.' ? initialsEnd() : start;
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

    /** Where the search for the next word starts: behind the possessive. */
    int next() {
        return next;
    }

    private int wordEnd(int from) {
        int at = from;
        while (at < length) {
            int kind = kindAt(at);
            switch (kind) {
                case Letters.LETTER, Letters.DIGIT, Letters.APOSTROPHE_LETTER, Letters.MARK, Letters.FORMAT ->
                    at += width(at);
                case Letters.IDEOGRAPH -> {
                    return at > start ? at : afterMarks(at + width(at));
                }
                default -> {
                    if (!isInnerApostrophe(at) && !isInnerQuote(at)) {
                        return at;
                    }
                    at++;
                }
            }
        }
        return at;
    }

    private int afterMarks(int from) {
        int at = from;
        while (at < length && kindAt(at) == Letters.MARK) {
            at += width(at);
        }
        return at;
    }

    /** The end of a number with thousands separators that starts here, as {@code 1,200}; else the start. */
    private int numberEnd() {
        int at = digitsEnd(start);
        if (at - start < 1 || at - start > 3) {
            return start;
        }
        while (at < length && (text[at] == ',' || text[at] == '٬') && digitsEnd(at + 1) == at + 4) {
            at += 4;
        }
        return at;
    }

    private int digitsEnd(int from) {
        int at = from;
        while (at < length && Letters.kind(text[at]) == Letters.DIGIT) {
            at++;
        }
        return at;
    }

    /** The end of initials such as {@code U.S.} that start here, or the start when there are none. */
    private int initialsEnd() {
        int at = start;
        int letters = 0;
        while (at + 1 < length && Letters.kind(text[at]) == Letters.LETTER && text[at + 1] == '.') {
            at += 2;
            letters++;
        }
        boolean endsInLetter = at < length && Letters.kind(text[at]) == Letters.LETTER;
        int stop = endsInLetter ? at + 1 : at;
        boolean enough = letters >= 2 || (letters == 1 && endsInLetter);
        return enough && !runsOn(stop) ? stop : start;
    }

    private int afterPossessive(int from) {
        boolean possessive = from + 1 < length && isApostrophe(from) && isS(from + 1) && !runsOn(from + 2);
        return possessive ? from + 2 : from;
    }

    private int withoutPossessive(int stop) {
        boolean possessive = stop - start > 2 && isS(stop - 1) && isApostrophe(stop - 2);
        return possessive ? stop - 2 : stop;
    }

    private int withoutFormat(int stop) {
        int at = stop;
        while (at > start) {
            int c = Character.codePointBefore(text, at, start);
            if (Letters.kind(c) != Letters.FORMAT) {
                return at;
            }
            at -= Character.charCount(c);
        }
        return at;
    }

    private boolean isInnerApostrophe(int at) {
        return at > start
                && Letters.kind(text[at]) == Letters.APOSTROPHE
                && at + 1 < length
                && isLetter(kindAt(at + 1));
    }

    private boolean isInnerQuote(int at) {
        return at > 0
                && at + 1 < length
                && Letters.kind(text[at]) == Letters.QUOTE
                && isHebrew(text[at - 1])
                && isHebrew(text[at + 1]);
    }

    /** Whether the double quote here stands inside a Hebrew acronym, as in {@code צה"ל} (UAX 29, WB7b). */
    static boolean isHebrewGershayim(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Letters.kind(text.charAt(at)) == Letters.QUOTE
                && isHebrew(text.charAt(at - 1))
                && isHebrew(text.charAt(at + 1));
    }

    private static boolean isHebrew(char c) {
        return c >= 'א' && c <= 'ת';
    }

    private boolean runsOn(int at) {
        if (at >= length) {
            return false;
        }
        int kind = kindAt(at);
        return isLetterOrDigit(kind) || kind == Letters.MARK || kind == Letters.FORMAT;
    }

    private boolean isApostrophe(int at) {
        int kind = Letters.kind(text[at]);
        return kind == Letters.APOSTROPHE || kind == Letters.APOSTROPHE_LETTER;
    }

    private boolean isS(int at) {
        return text[at] == 's' || text[at] == 'S';
    }

    private static boolean isLetterOrDigit(int kind) {
        return kind >= Letters.LETTER && kind <= Letters.APOSTROPHE_LETTER;
    }

    private static boolean isLetter(int kind) {
        return isLetterOrDigit(kind) && kind != Letters.DIGIT;
    }

    private int kindAt(int at) {
        char c = text[at];
        return Character.isHighSurrogate(c) ? Letters.kind(Character.codePointAt(text, at, length)) : Letters.kind(c);
    }

    private int width(int at) {
        return Character.isHighSurrogate(text[at]) ? Character.charCount(Character.codePointAt(text, at, length)) : 1;
    }
}
