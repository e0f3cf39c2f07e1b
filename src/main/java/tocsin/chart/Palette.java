package tocsin.chart;

import java.awt.Color;
import java.util.Optional;
import tocsin.domain.EventType;

/**
 * The colours: those of Okabe and Ito, which people with any of the usual colour blindnesses tell apart, lightened where they would
 * be too dark on the card. The card is dark and opaque, since Telegram drops transparency, and stands out from light and dark chats.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>
 */
final class Palette {
    static final Color CARD = new Color(0x1C2431);
    static final Color GRID = new Color(0x3A4556);
    static final Color WORDS = new Color(0xF3F5F8);
    static final Color SOFT = new Color(0xB4BECB);
    static final Color CRITICAL = new Color(0xFFFFFF);

    private static final Color UNTYPED = new Color(0x8E99A8);

    private Palette() {}

    /** The colour of a type; empty: news that is none of ACLED's types. */
    static Color of(Optional<EventType> type) {
        return type.map(Palette::of).orElse(UNTYPED);
    }

    private static Color of(EventType type) {
        return switch (type) {
            case BATTLES -> new Color(0xD55E00);
            case EXPLOSIONS_REMOTE_VIOLENCE -> new Color(0xF0B429);
            case VIOLENCE_AGAINST_CIVILIANS -> new Color(0xE59AC4);
            case PROTESTS -> new Color(0x56B4E9);
            case RIOTS -> new Color(0xF7EE8B);
            case STRATEGIC_DEVELOPMENTS -> new Color(0x1BAE83);
        };
    }
}
