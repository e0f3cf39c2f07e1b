package tocsin.chat.slack;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects whom a message would notify, as Slack reads mrkdwn and {@code text}. */
final class Mentions {
    /** Stands where Slack shows a picture for {@code :name:}. */
    static final String PICTURE = "[picture]";

    private static final Pattern BROADCAST = Pattern.compile("<!(channel|here|everyone|group)(?:\\|[^>]*)?>");
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(\\w+)(?:\\|[^>]*)?>");
    private static final Pattern USER = Pattern.compile("<@([UW]\\w+)(?:\\|[^>]*)?>");
    private static final Pattern NAME = Pattern.compile("@(\\w[\\w.-]*)");
    private static final Pattern EMOJI = Pattern.compile(":[\\p{L}\\p{N}_+'-]+:");

    private final Set<String> names = new LinkedHashSet<>();

    void add(String name) {
        names.add(name);
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** Reads mrkdwn: angle brackets mention also where markup is switched off. */
    void readMrkdwn(String text) {
        BROADCAST.matcher(text).results().forEach(found -> names.add(found.group(1)));
        GROUP.matcher(text).results().forEach(found -> names.add(found.group(1)));
        USER.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }

    /** Reads bare names, as link_names and parse=full ask for. */
    void readNames(String text) {
        NAME.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }

    /** The text with pictures where Slack shows them. */
    static String pictured(String text) {
        return EMOJI.matcher(text).replaceAll(PICTURE);
    }

    /** What a person reads of a text. */
    static String shown(String text, boolean markup) {
        String shown = pictured(text);
        shown = shown.replaceAll("<([^<>|]*)\\|([^<>]*)>", "$2").replaceAll("<([^<>]*)>", "$1");
        if (markup) {
            shown = shown.replaceAll("(?<!\\w)[*_~`](\\S(?:[^*_~`\\n]*\\S)?)[*_~`](?!\\w)", "$1");
        }
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
