package tocsin.chat.slack;

import java.util.regex.Pattern;
import tocsin.alert.Message;

/**
 * Writes a message as Slack's {@code text}: what a notification and a screen reader say, and what the chat shows when the
 * blocks were not taken. Sent with {@code mrkdwn=false}, {@code parse=none} and {@code link_names=0}, so that only
 * {@code & < >} need escaping.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text#escaping">Escaping text</a>
 */
final class PlainText {
    /** What a message without a word says; Slack takes no empty text. */
    static final String NOTHING = "(nothing)";
    /** Slack's advice for {@code text} beside blocks. */
    static final int NOTIFICATION = 3_000;
    /** Slack cuts at 40,000 characters, and may cut an entity in two. */
    static final int WHOLE = 39_000;

    /** Slack turns :name: into a picture even where markup is off; an invisible word joiner keeps the letters. */
    private static final Pattern EMOJI = Pattern.compile(":(?=[\\p{L}\\p{N}_+'-]+:)");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    /** The text, escaped, not longer than {@code limit}, never empty. */
    static String of(Message message, int limit) {
        PlainText plain = new PlainText();
        message.blocks().forEach(plain::add);
        String whole = withoutEmojiNames(plain.text.toString().strip());
        return whole.isEmpty() ? NOTHING : escaped(whole, limit);
    }

    /** The text with nothing in it that Slack would show as a picture. */
    static String withoutEmojiNames(String text) {
        return EMOJI.matcher(text).replaceAll(":\u2060");
    }

    private void add(Message.Block block) {
        switch (block) {
            case Message.Line line -> add(line, "");
            case Message.Bullets bullets -> bullets.items().forEach(item -> add(item, "• "));
            case Message.Gap gap -> text.append('\n');
        }
    }

    private void add(Message.Line line, String mark) {
        text.append(mark);
        for (Message.Run run : line.runs()) {
            text.append(Legible.text(run.text()));
            if (run instanceof Message.Link link) {
                Legible.link(link.target())
                        .filter(address -> !address.equals(link.text()))
                        .ifPresent(address ->
                                text.append(' ').append(EMOJI.matcher(address).replaceAll("%3A")));
            }
        }
        text.append('\n');
    }

    private static String escaped(String raw, int limit) {
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < raw.length(); ) {
            int c = raw.codePointAt(at);
            String next = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> Character.toString(c);
            };
            at += Character.charCount(c);
            if (escaped.length() + next.length() > limit - (at < raw.length() ? 1 : 0)) {
                return escaped.append('…').toString();
            }
            escaped.append(next);
        }
        return escaped.toString();
    }
}
