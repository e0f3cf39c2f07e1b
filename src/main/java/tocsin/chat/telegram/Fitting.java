package tocsin.chat.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shortens a message to what Telegram takes, counted in UTF-16 units after its markup is read. */
final class Fitting {
    /** The limit of <a href="https://core.telegram.org/bots/api#sendmessage">sendMessage</a>. */
    static final int LIMIT = 4096;

    /** The limit of the words below a picture, of <a href="https://core.telegram.org/bots/api#sendphoto">sendPhoto</a>. */
    static final int CAPTION = 1024;

    private static final String MORE = "…";

    /** How far a cut may move back to end at a space. */
    private static final int WORD = 30;

    private Fitting() {}

    /**
     * The pieces when they fit, else their beginning and an ellipsis. A reader without a link has nothing to go on with,
     * so when the beginning holds none, the first one follows on a line of its own.
     */
    static List<Piece> fit(List<Piece> pieces, int limit) {
        if (length(pieces) <= limit) {
            return pieces;
        }
        List<Piece> head = beginning(pieces, limit - MORE.length());
        Optional<Piece> link =
                pieces.stream().filter(piece -> piece.target().isPresent()).findFirst();
        boolean linked = head.stream().anyMatch(piece -> piece.target().isPresent());
        if (linked || link.isEmpty()) {
            head.add(Piece.plain(MORE));
            return head;
        }
        Piece last = link.get().saying(beginning(link.get().text(), limit / 4));
        String between = MORE + "\n";
        head = beginning(pieces, limit - between.length() - last.length());
        head.add(Piece.plain(between));
        head.add(last);
        return head;
    }

    static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::length).sum();
    }

    private static List<Piece> beginning(List<Piece> pieces, int limit) {
        List<Piece> kept = new ArrayList<>();
        int room = limit;
        for (Piece piece : pieces) {
            if (piece.length() > room) {
                String start = beginning(piece.text(), room);
                if (!start.isEmpty()) {
                    kept.add(piece.saying(start));
                }
                break;
            }
            kept.add(piece);
            room -= piece.length();
        }
        return kept;
    }

    /** At most so many units, cut between two characters as a reader sees them, at a space when one is near. */
    static String beginning(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = wholeCharacters(text, limit);
        for (int at = end; at > 0 && at > end - WORD; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return text.substring(0, at).stripTrailing();
            }
        }
        return text.substring(0, end);
    }

    private static int wholeCharacters(String text, int limit) {
        if (limit <= 0) {
            return 0;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (end > 0) {
            return end;
        }
        // One letter under thousands of marks: cut the marks, but no surrogate pair.
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
