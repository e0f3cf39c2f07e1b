package tocsin.chat.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads Telegram's HTML as the Bot API does, and refuses what it refuses in its words. Written from the rules of <a
 * href="https://core.telegram.org/bots/api#html-style">HTML style</a>: few tags, all closed, four named characters.
 */
public final class StrictHtml {
    /** What is read: the text, and the stretches of it that are dressed. */
    public record Parsed(String text, List<Entity> entities) {}

    /** A dressed stretch, counted in UTF-16 units; {@code url} is empty for all but links. */
    public record Entity(String type, int offset, int length, String url) {}

    /** The text is refused, for this reason. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    private record Open(String tag, Map<String, String> attributes, int offset) {}

    private static final char END = '\0';

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private static final Map<String, Integer> NAMED =
            Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');

    private static final Set<String> LINKS = Set.of("http", "https", "tg", "ton");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Entity> entities = new ArrayList<>();
    private int at;

    private StrictHtml(String html) {
        this.html = html;
    }

    /** Reads the text. */
    public static Parsed parse(String html) throws Unreadable {
        return new StrictHtml(html).read();
    }

    private Parsed read() throws Unreadable {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                if (peek(at + 1) == '/') {
                    endTag();
                } else {
                    startTag();
                }
            } else if (c != '&' || !reference(text)) {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw new Unreadable("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
        return new Parsed(text.toString(), List.copyOf(entities));
    }

    private void startTag() throws Unreadable {
        int begin = at++;
        int name = at;
        while (!isSpace(peek(at)) && peek(at) != '>') {
            at++;
        }
        if (at >= html.length()) {
            throw new Unreadable("Unclosed start tag at byte offset " + bytes(begin));
        }
        String tag = html.substring(name, at).toLowerCase(Locale.ROOT);
        if (!TYPES.containsKey(tag)) {
            throw new Unreadable("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        Map<String, String> attributes = new HashMap<>();
        skipSpace();
        while (peek(at) != '>') {
            attribute(tag, begin, attributes);
            skipSpace();
        }
        at++;
        if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw new Unreadable("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, attributes, text.length()));
    }

    private void attribute(String tag, int begin, Map<String, String> attributes) throws Unreadable {
        int name = at;
        while (!isSpace(peek(at)) && peek(at) != '=' && peek(at) != '>') {
            at++;
        }
        String attribute = html.substring(name, Math.min(at, html.length()));
        if (attribute.isEmpty()) {
            throw new Unreadable("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        skipSpace();
        if (peek(at) != '=') {
            if (tag.equals("blockquote") && attribute.equals("expandable")) {
                return;
            }
            throw new Unreadable("Expected equal sign in declaration of an attribute of the tag \"" + tag
                    + "\" at byte offset " + bytes(begin));
        }
        at++;
        skipSpace();
        attributes.put(attribute, value(begin));
    }

    private String value(int begin) throws Unreadable {
        char quote = peek(at);
        StringBuilder value = new StringBuilder();
        if (quote != '"' && quote != '\'') {
            int token = at;
            while (Character.isLetterOrDigit(peek(at)) || peek(at) == '.' || peek(at) == '-') {
                value.append(html.charAt(at++));
            }
            if (at >= html.length() || (!isSpace(peek(at)) && peek(at) != '>')) {
                throw new Unreadable("Unexpected end of name token at byte offset " + bytes(token));
            }
            return value.toString().toLowerCase(Locale.ROOT);
        }
        at++;
        while (at < html.length() && html.charAt(at) != quote) {
            if (html.charAt(at) != '&' || !reference(value)) {
                value.append(html.charAt(at++));
            }
        }
        at++;
        if (at >= html.length()) {
            throw new Unreadable("Unclosed start tag at byte offset " + bytes(begin));
        }
        return value.toString();
    }

    private void endTag() throws Unreadable {
        int begin = at;
        if (open.isEmpty()) {
            throw new Unreadable("Unexpected end tag at byte offset " + bytes(begin));
        }
        at += 2;
        int name = at;
        while (!isSpace(peek(at)) && peek(at) != '>') {
            at++;
        }
        String tag = html.substring(name, Math.min(at, html.length())).toLowerCase(Locale.ROOT);
        skipSpace();
        if (peek(at) != '>') {
            throw new Unreadable("Unclosed end tag at byte offset " + bytes(begin));
        }
        at++;
        Open started = open.pop();
        if (!tag.isEmpty() && !tag.equals(started.tag())) {
            throw new Unreadable("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + started.tag()
                    + ">\", found \"</" + tag + ">\"");
        }
        dress(started);
    }

    private void dress(Open started) {
        int length = text.length() - started.offset();
        if (length == 0) {
            return;
        }
        String url = "";
        if (started.tag().equals("a")) {
            url = started.attributes().getOrDefault("href", text.substring(started.offset()));
            if (!isLink(url)) {
                return;
            }
        }
        entities.add(new Entity(TYPES.getOrDefault(started.tag(), ""), started.offset(), length, url));
    }

    /** A link that is not one loses its dress, its text stays. */
    private static boolean isLink(String url) {
        try {
            URI address = URI.create(url);
            String authority = address.getRawAuthority();
            return address.getScheme() != null
                    && LINKS.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && authority != null
                    && authority.contains(".");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A character by number or by one of four names, with or without a semicolon; anything else is text. */
    private boolean reference(StringBuilder to) {
        int end = at + 1;
        long code = 0;
        if (peek(end) == '#') {
            end++;
            int radix = 10;
            if (peek(end) == 'x') {
                end++;
                radix = 16;
            }
            while (peek(end) < 128 && Character.digit(peek(end), radix) >= 0 && end - at < 12) {
                code = code * radix + Character.digit(peek(end++), radix);
            }
            if (code == 0 || code >= 0x10ffff || end - at >= 10) {
                return false;
            }
        } else {
            while (peek(end) < 128 && Character.isLetter(peek(end))) {
                end++;
            }
            Integer named = NAMED.get(html.substring(at + 1, end));
            if (named == null) {
                return false;
            }
            code = named;
        }
        to.appendCodePoint((int) code);
        at = peek(end) == ';' ? end + 1 : end;
        return true;
    }

    private char peek(int index) {
        return index < html.length() ? html.charAt(index) : END;
    }

    private void skipSpace() {
        while (at < html.length() && isSpace(peek(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == END || c == '\u000b';
    }

    private int bytes(int index) {
        return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
