package tocsin.chat.telegram;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.alert.Message;

/**
 * A stretch of a message in one look. A message becomes a flat list of these before any markup is written, so that it
 * can be shortened without ever cutting a tag.
 *
 * @param target where a {@link Look#LINK} leads, empty for every other look
 */
record Piece(String text, Look look, Optional<URI> target) {
    enum Look {
        PLAIN,
        STRONG,
        SOFT,
        CODE,
        LINK
    }

    /** Longer addresses are left out of the markup: Telegram cuts requests that grow too long. */
    private static final int LONGEST_ADDRESS = 2048;

    /** In a regular expression a pair is one character, so this finds the surrogates that lack their other half. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    static Piece plain(String text) {
        return of(text, Look.PLAIN);
    }

    static Piece of(String text, Look look) {
        return new Piece(LONE_SURROGATE.matcher(text).replaceAll("\uFFFD"), look, Optional.empty());
    }

    static Piece link(String text, URI target) {
        return new Piece(LONE_SURROGATE.matcher(text).replaceAll("\uFFFD"), Look.LINK, Optional.of(target));
    }

    Piece saying(String other) {
        return new Piece(other, look, target);
    }

    int length() {
        return text.length();
    }

    /** The pieces of a message, with the line breaks between its blocks. */
    static List<Piece> of(Message message) {
        List<Piece> pieces = new ArrayList<>();
        boolean first = true;
        for (Message.Block block : message.blocks()) {
            if (!first) {
                pieces.add(plain("\n"));
            }
            first = false;
            switch (block) {
                case Message.Line line -> line.runs().forEach(run -> pieces.add(of(run)));
                case Message.Bullets bullets -> addBullets(bullets, pieces);
                case Message.Gap gap -> {}
            }
        }
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }

    private static void addBullets(Message.Bullets bullets, List<Piece> pieces) {
        String mark = "• ";
        for (Message.Line item : bullets.items()) {
            pieces.add(plain(mark));
            item.runs().forEach(run -> pieces.add(of(run)));
            mark = "\n• ";
        }
    }

    private static Piece of(Message.Run run) {
        return switch (run) {
            case Message.Plain plain -> of(plain.text(), Look.PLAIN);
            case Message.Strong strong -> of(strong.text(), Look.STRONG);
            case Message.Soft soft -> of(soft.text(), Look.SOFT);
            case Message.Code code -> of(code.text(), Look.CODE);
            case Message.Link link -> isWeb(link.target()) ? link(link.text(), link.target()) : plain(link.text());
        };
    }

    /** The authority and not the host is asked for: Java sees no host in {@code http://my_site.example}. */
    private static boolean isWeb(URI target) {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        String authority = target.getRawAuthority();
        return (scheme.equals("http") || scheme.equals("https"))
                && authority != null
                && !authority.isBlank()
                && target.toString().length() <= LONGEST_ADDRESS;
    }
}
