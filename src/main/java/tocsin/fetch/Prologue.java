package tocsin.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts off whatever stands before the root element: blanks, PHP warnings, the XML declaration (the text is decoded already),
 * comments, and the DOCTYPE. RSS 0.91 asks for one, but no feed needs it, and without it there are no entities to expand and
 * nothing external to load.
 */
final class Prologue {
    /** More tags than any real feed has; past them a document is cut, so that memory stays bounded. */
    private static final int MAX_TAGS = 500_000;

    private static final int JUNK_WITHIN = 20_000;

    /** So many comments, instructions and stray signs, and so long a DOCTYPE: more than that is an attack. */
    private static final int MAX_PARTS = 1_000;

    private static final int DOCTYPE_WITHIN = 50_000;
    private static final Pattern ROOT =
            Pattern.compile("<(?:\\w+:)?(?:rss|rdf|feed|channel|entry|opml|html)\\b", Pattern.CASE_INSENSITIVE);

    private Prologue() {}

    /** The text from its root element on. */
    static String stripped(String text) {
        return cut(text, rootAt(text));
    }

    /** Where the root element starts; the end of the text when there is none. */
    static int rootAt(String text) {
        int at = start(text);
        for (int parts = 0; parts < MAX_PARTS; parts++) {
            int next = text.indexOf('<', at);
            if (next < 0) {
                return text.length();
            }
            at = endOfMarkup(text, next);
            if (at == next) {
                break;
            }
        }
        return at;
    }

    /** An XML declaration further in wins over junk before it, unless a feed has begun in between. */
    private static int start(String text) {
        String head = text.substring(0, Math.min(text.length(), JUNK_WITHIN));
        int declaration = head.indexOf("<?xml ");
        if (declaration <= 0) {
            return 0;
        }
        Matcher root = ROOT.matcher(head);
        return root.find() && root.start() < declaration ? 0 : declaration;
    }

    /** Where the comment, instruction or DOCTYPE that starts here ends; here itself when an element starts. */
    private static int endOfMarkup(String text, int start) {
        if (text.startsWith("<!--", start)) {
            return after(text, "-->", start);
        }
        if (text.startsWith("<?", start)) {
            return after(text, "?>", start);
        }
        if (text.startsWith("<!", start)) {
            return afterDoctype(text, start);
        }
        boolean element = start + 1 < text.length()
                && (Character.isLetter(text.charAt(start + 1)) || text.charAt(start + 1) == '_');
        return element ? start : start + 1;
    }

    /** Behind an end mark; what has no end goes on to the end of the document. */
    private static int after(String text, String end, int start) {
        int found = text.indexOf(end, start);
        return found < 0 ? text.length() : found + end.length();
    }

    private static int afterDoctype(String text, int start) {
        boolean subset = false;
        char quote = 0;
        int last = Math.min(text.length(), start + DOCTYPE_WITHIN);
        for (int i = start; i < last; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (subset && text.startsWith("<!--", i)) {
                i = after(text, "-->", i) - 1;
            } else if (c == '[') {
                subset = true;
            } else if (c == ']') {
                subset = false;
            } else if (c == '>' && !subset) {
                return i + 1;
            }
        }
        return after(text, ">", start);
    }

    /** The text from there on, up to as many tags as memory allows. */
    static String cut(String text, int start) {
        int tags = 0;
        for (int i = text.indexOf('<', start); i >= 0; i = text.indexOf('<', i + 1)) {
            if (++tags > MAX_TAGS) {
                return text.substring(start, i);
            }
        }
        return text.substring(start);
    }
}
