package tocsin.match;

import tocsin.text.Tokenizer;

/** The characters of a query, and a place in them that moves forward. */
final class QueryText {
    private static final String QUOTES = "\"“”„«»‟″";
    private static final String MINUS = "-‐‑‒–—−";

    private final String text;
    private int at;

    QueryText(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean isAt(char c) {
        return !atEnd() && text.charAt(at) == c;
    }

    boolean isAtQuote() {
        return !atEnd() && isQuote(at);
    }

    String from(int start) {
        return text.substring(start, at);
    }

    boolean isBlank() {
        return text.chars().allMatch(QueryText::isBlank);
    }

    void skipBlanks() {
        while (!atEnd() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    /** Passes this character if it stands here. */
    boolean take(char c) {
        boolean here = isAt(c);
        at += here ? 1 : 0;
        return here;
    }

    /** Passes this word if it stands here whole. */
    boolean takeWord(String word) {
        boolean here = isAtWord(word);
        at += here ? word.length() : 0;
        return here;
    }

    boolean isAtWord(String word) {
        int end = at + word.length();
        return text.startsWith(word, at) && (end == text.length() || endsWord(end) || text.charAt(end) == '@');
    }

    /** Passes a minus if it stands right before something. */
    boolean takeMinus() {
        boolean here = !atEnd()
                && MINUS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && !isBlank(text.charAt(at + 1))
                && ")|".indexOf(text.charAt(at + 1)) < 0;
        at += here ? 1 : 0;
        return here;
    }

    /** Goes to the end of the word that starts here. */
    void skipWord() {
        while (!atEnd() && !endsWord(at)) {
            at++;
        }
    }

    /** Goes behind the next closing quote; false when there is none. */
    boolean skipQuoted() {
        at++;
        while (!atEnd() && !isQuote(at)) {
            at++;
        }
        boolean closed = !atEnd();
        at += closed ? 1 : 0;
        return closed;
    }

    private boolean endsWord(int offset) {
        char c = text.charAt(offset);
        return isBlank(c) || "()|".indexOf(c) >= 0 || isQuote(offset);
    }

    private boolean isQuote(int offset) {
        return QUOTES.indexOf(text.charAt(offset)) >= 0 && !Tokenizer.isInnerQuote(text, offset);
    }

    /** White space of every sort, and the invisible marks of direction that keyboards leave at the edges of words. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u061c'
                || c == '\ufeff'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
