package tocsin.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Makes whole, valid web addresses out of what feeds write as links: relative ones are resolved as a browser does, blanks and
 * letters beyond ASCII are escaped, names of hosts go to Punycode. What is no web address in the end is no link.
 *
 * @param base what relative links are resolved against, if anything is known
 */
record Links(Optional<HttpUrl> base) {
    private static final String PLAIN = "-._~:/?#@!$&'()*+,;=";
    private static final String QUOTES = "\"'<>“”„«»";
    private static final int LONGEST = 8_000;

    /** Links relative to the address of a document. */
    static Links relativeTo(URI document) {
        return new Links(Optional.ofNullable(HttpUrl.parse(document.toString())));
    }

    /** Whether a text is a whole web address. */
    static boolean isWebAddress(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return (start.startsWith("http://") || start.startsWith("https://")) && !start.contains(" ");
    }

    /** Links relative to a page, which itself may be relative. */
    Links under(String page) {
        Optional<HttpUrl> below = httpUrl(page);
        return below.isPresent() ? new Links(below) : this;
    }

    /** Links as they are meant at an element: each xml:base around it counts, from the outside in. */
    Links within(Element element) {
        Deque<String> bases = new ArrayDeque<>();
        for (Element around = element; around != null; around = around.getParentElement()) {
            String base = around.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (base != null && !base.isBlank()) {
                bases.push(base);
            }
        }
        Links links = this;
        for (String base : bases) {
            links = links.under(base);
        }
        return links;
    }

    /** A valid http or https address, or nothing. */
    Optional<URI> resolve(String link) {
        return httpUrl(link).flatMap(Links::uri);
    }

    /** What is behind {@code #} is for the reader of a page, not for its server. */
    static URI withoutFragment(URI address) {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : URI.create(text.substring(0, fragment));
    }

    /** An address that was resolved before, as ROME gives it back. */
    static Optional<URI> valid(@Nullable String resolved) {
        return Optional.ofNullable(resolved).filter(text -> !text.isEmpty()).map(URI::create);
    }

    private Optional<HttpUrl> httpUrl(String link) {
        if (link.length() > LONGEST * 2) {
            return Optional.empty();
        }
        String clean = unquoted(link.replaceAll("[\\t\\r\\n]", ""));
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        if (clean.regionMatches(true, 0, "www.", 0, 4)) {
            clean = "http://" + clean;
        } else if (clean.startsWith("//") && base.isEmpty()) {
            clean = "https:" + clean;
        }
        String whole = clean;
        return base.map(page -> Optional.ofNullable(page.resolve(whole)))
                .orElseGet(() -> Optional.ofNullable(HttpUrl.parse(whole)));
    }

    /** Without the quotes and blanks around it. */
    private static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
    }

    /** The address as Java's stricter URI takes it. */
    static Optional<URI> uri(HttpUrl url) {
        try {
            return Optional.of(new URI(escaped(url.toString())));
        } catch (URISyntaxException notValid) {
            return Optional.empty();
        }
    }

    /** HttpUrl leaves what browsers leave; java.net.URI wants more of it escaped. */
    private static String escaped(String url) {
        StringBuilder escaped = new StringBuilder(url.length() + 16);
        int path = url.indexOf('/', "https://".length());
        boolean fragment = false;
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            boolean second = c == '#' && fragment;
            fragment |= c == '#';
            boolean bracket = (c == '[' || c == ']') && i < path;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || bracket);
            if ((plain && !second) || (c == '%' && isEscape(url, i))) {
                escaped.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(String.format("%02X", b));
                }
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean isEscape(String url, int at) {
        return at + 2 < url.length()
                && Character.digit(url.charAt(at + 1), 16) >= 0
                && Character.digit(url.charAt(at + 2), 16) >= 0;
    }
}
