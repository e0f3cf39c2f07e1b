package tocsin.chat.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;

/** Writes messages in Telegram's HTML, and without any markup for when that is refused. */
final class Markup {
    /** Telegram reads at most so many entities in one message and ignores the others. */
    private static final int MOST_ENTITIES = 100;

    /** Telegram's servers cut a text after 35 000 bytes, tags included, before they read it. */
    private static final int MOST_BYTES = 30_000;

    private Markup() {}

    /** The message in Telegram's HTML, shortened to what it takes. */
    static String html(Message message) {
        return html(message, Fitting.LIMIT);
    }

    /** The message in Telegram's HTML, shortened to so many characters. */
    static String html(Message message, int limit) {
        return html(Fitting.fit(Piece.of(message), limit));
    }

    /** The message as it is read, with addresses written out. */
    static String plain(Message message, int limit) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : Piece.of(message)) {
            pieces.add(Piece.plain(piece.text()));
            piece.target().ifPresent(target -> {
                pieces.add(Piece.plain(" "));
                pieces.add(Piece.link(target.toString(), target));
            });
        }
        StringBuilder text = new StringBuilder();
        Fitting.fit(pieces, limit).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static String html(List<Piece> pieces) {
        long looks = pieces.stream()
                .filter(piece -> piece.look() != Piece.Look.PLAIN)
                .count();
        boolean onlyLinks = looks > MOST_ENTITIES;
        int spare = MOST_BYTES
                - pieces.stream()
                        .mapToInt(piece -> bytes(escaped(piece.text())))
                        .sum();
        int entities = 0;
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            String text = escaped(piece.text());
            String dressed = dressed(piece, text, onlyLinks).orElse(text);
            int cost = bytes(dressed) - bytes(text);
            if (cost == 0 || cost > spare || entities == MOST_ENTITIES) {
                html.append(text);
                continue;
            }
            html.append(dressed);
            spare -= cost;
            entities++;
        }
        return html.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Optional<String> dressed(Piece piece, String text, boolean onlyLinks) {
        if (onlyLinks && piece.look() != Piece.Look.LINK) {
            return Optional.empty();
        }
        return switch (piece.look()) {
            case PLAIN -> Optional.empty();
            case STRONG -> Optional.of("<b>" + text + "</b>");
            case SOFT -> Optional.of("<i>" + text + "</i>");
            case CODE -> Optional.of("<code>" + text + "</code>");
            case LINK ->
                piece.target().map(target -> "<a href=\"" + escaped(target.toString()) + "\">" + text + "</a>");
        };
    }

    /** Safe as text and between double quotes; Telegram knows these four names and no other. */
    static String escaped(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
