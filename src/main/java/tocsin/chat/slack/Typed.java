package tocsin.chat.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns what Slack sends back into what the person typed: Slack escapes {@code & < >}, wraps links, people and channels in
 * angle brackets, and its clients bend quotes.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages">Retrieving messages</a>
 */
final class Typed {
    /** A typed angle bracket arrives as an entity, so these are Slack's own; what looks different is left alone. */
    private static final Pattern WRAPPED =
            Pattern.compile("<((?:https?://|mailto:|tel:|[@#]|!)[^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern MENTION_IN_FRONT = Pattern.compile("^\\s*<@\\w+(?:\\|[^<>]*)?>[:,]?");

    private Typed() {}

    /** The text as it was typed. */
    static String text(String sent) {
        String unwrapped = WRAPPED.matcher(sent).replaceAll(found -> Matcher.quoteReplacement(unwrap(found)));
        String plain = unwrapped
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[\u201C\u201D\u201E\u201F]", "\"")
                .replaceAll("[\u2018\u2019\u201A\u201B]", "'")
                .replace('\u00A0', ' ')
                .strip();
        return withoutCodeMarks(plain);
    }

    /**
     * The text after the mention of us, or before it when nothing follows.
     *
     * @param us our user id; empty when it is unknown, and then a mention in front is taken for ours
     */
    static String afterMention(String sent, String us) {
        if (!us.isEmpty()) {
            var mention = Pattern.compile("<@" + Pattern.quote(us) + "(?:\\|[^<>]*)?>[:,]?")
                    .matcher(sent);
            if (mention.find()) {
                String after = text(sent.substring(mention.end()));
                return after.isEmpty() ? text(sent.substring(0, mention.start())) : after;
            }
        }
        return text(MENTION_IN_FRONT.matcher(sent).replaceFirst(""));
    }

    private static String unwrap(MatchResult found) {
        String target = found.group(1);
        String label = found.group(2) == null ? "" : found.group(2);
        char kind = target.charAt(0);
        if (kind == '@' || kind == '#') {
            return label.isEmpty() ? target : kind + label;
        }
        if (kind == '!') {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        // A bare example.com comes back as <http://example.com|example.com>; another label hides the address.
        return !label.isEmpty() && bare(target).equals(bare(label)) ? label : target;
    }

    private static String bare(String address) {
        return address.replaceFirst("^(?:https?://|mailto:|tel:)", "").replaceFirst("/$", "");
    }

    /** A command that was copied out of a message comes with the marks of its look. */
    private static String withoutCodeMarks(String text) {
        boolean marked = text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1;
        return marked ? text.substring(1, text.length() - 1).strip() : text;
    }
}
