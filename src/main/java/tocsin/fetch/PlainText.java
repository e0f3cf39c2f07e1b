package tocsin.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Makes plain text out of what feeds put into titles and descriptions: HTML, escaped HTML, HTML escaped twice, text. */
final class PlainText {
    private static final int SUMMARY = 2_000;
    static final int TITLE = 1_000;
    /** As in attributes: {@code &notice} must not become {@code ¬ice}. */
    private static final boolean WITH_SEMICOLON = true;

    private static final int FIRST_WORDS = 120;

    /** Much more HTML than any summary needs, since an embedded picture may come first. */
    private static final int HTML = 200_000;

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)(?:[\\s/][^<>]*)?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);");

    private PlainText() {}

    /**
     * A title: known HTML tags go, entities are decoded even when escaped twice, any other {@code <} stays.
     *
     * @param html whether the feed may have meant markup; in a title that it calls text, a tag goes only with its end tag
     */
    static String title(String raw, boolean html) {
        String text = capped(raw, HTML);
        if (hasMarkup(text, html)) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        for (int i = 0; i < 2 && ENTITY.matcher(text).find(); i++) {
            text = Parser.unescapeEntities(text, WITH_SEMICOLON);
        }
        return shortened(tidy(text), TITLE);
    }

    /** A summary: HTML to text, at most 2,000 characters, cut at a word. */
    static String summary(String raw) {
        String text = capped(raw, HTML);
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        if (hasMarkup(text, false)) {
            text = Jsoup.parseBodyFragment(text).text();
        } else if (ENTITY.matcher(text).find()) {
            text = Parser.unescapeEntities(text, WITH_SEMICOLON);
        }
        return shortened(tidy(text), SUMMARY);
    }

    /** A title for a headline that has none. */
    static String firstWords(String summary) {
        return summary.length() <= FIRST_WORDS ? summary : shortened(summary, FIRST_WORDS - 1) + "…";
    }

    /** An identifier or name as it stands, without outer blanks; empty when nothing is left. */
    static Optional<String> word(String raw) {
        return Optional.of(tidy(raw)).filter(word -> !word.isEmpty());
    }

    private static boolean hasMarkup(String text, boolean html) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(2)) && (html || tag.group(1).equals("/"))) {
                return true;
            }
        }
        return false;
    }

    /** Blanks and control characters collapsed, half surrogates replaced: a database takes neither those nor NUL. */
    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = !tidy.isEmpty();
                continue;
            }
            if (blank) {
                tidy.append(' ');
                blank = false;
            }
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            tidy.appendCodePoint(half ? 0xFFFD : c);
        }
        return tidy.toString();
    }

    /** Zero-width non-joiners are no blanks: Persian words need them. */
    private static boolean isBlank(int c) {
        return c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c) || c == 0xFEFF;
    }

    private static String capped(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** At most so many characters, cut at a word where one ends. */
    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length);
        int end = blank > length / 2 ? blank : length;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }
}
