package tocsin.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.text.Near;
import tocsin.text.Tokenizer;

/** The characters of a query, and a place in them that moves forward. */
final class QueryText {
    private static final String QUOTES = "\"“”„«»‟″";
    private static final Pattern FIELD =
            Pattern.compile("([a-z]+:)(?=\\S)|([a-z]+)(?=[<>=])", Pattern.CASE_INSENSITIVE);
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

    /** Passes so many characters. */
    void skip(int characters) {
        at += characters;
    }

    boolean isAtBlank() {
        return isBlank(text.charAt(at));
    }

    /** Passes the ASCII digits that stand here. */
    String takeDigits() {
        return takeAny("0123456789");
    }

    /** Passes the characters of this sort that stand here. */
    String takeAny(String sort) {
        int start = at;
        while (!atEnd() && sort.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return from(start);
    }

    /** The field that begins here as it is written, one that is all but a field's name included; empty when there is none. */
    String fieldName() {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        if (end == at || end == text.length() || ":<>=".indexOf(text.charAt(end)) < 0) {
            return "";
        }
        Matcher field = FIELD.matcher(text).region(at, text.length());
        if (!field.lookingAt()) {
            return "";
        }
        String name = field.group(1) == null ? field.group(2) : field.group(1);
        return Near.within(1, name, Fields.ALL).isEmpty() ? "" : name;
    }

    private static boolean isLatin(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** Goes behind the slash that ends the expression which starts here; false when there is none. */
    boolean skipRegex() {
        at++;
        while (!atEnd() && text.charAt(at) != '/') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        boolean closed = !atEnd();
        at += closed ? 1 : 0;
        return closed;
    }

    /** A text with the quotes of all countries made straight. */
    static String withStraightQuotes(String text) {
        StringBuilder straight = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0 && !Tokenizer.isInnerQuote(text, i)) {
                straight.setCharAt(i, '"');
            }
        }
        return straight.toString();
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
    static boolean isBlank(int c) {
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
