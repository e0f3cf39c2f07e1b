package tocsin.chat.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What of a raw text and of a link can be shown at all. */
final class Legible {
    private static final int LONGEST_LINK = 2_000;

    private Legible() {}

    /** The text without what no client can show: control characters become blanks, halves of characters U+FFFD. */
    static String text(String raw) {
        StringBuilder shown = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n') {
                shown.append('\n');
            } else if (Character.isISOControl(c)) {
                shown.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                shown.append('\uFFFD');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** The address as Slack takes it, when it is one that a person may be sent to. */
    static Optional<String> link(URI target) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || target.getHost() == null) {
            return Optional.empty();
        }
        return Optional.of(target.toASCIIString()).filter(address -> address.length() <= LONGEST_LINK);
    }

    /** The first {@code limit} characters, with an ellipsis for the rest; never half a character. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Math.max(0, limit - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
