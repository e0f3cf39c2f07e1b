package tocsin.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import tocsin.alert.Message.Button;

/** Lays the buttons of a message out in rows that can be read on a phone, and writes them for Telegram. */
final class Keyboard {
    /** Telegram takes no more buttons below one message. */
    static final int MOST = 100;

    /** Telegram sets no more buttons side by side. */
    private static final int WIDEST_ROW = 8;

    /** So many letters of usual width a small phone shows in a row; all buttons of a row are equally wide. */
    private static final int PHONE = 34;

    /** What a button loses of its width at its sides, in letters. */
    private static final int SIDES = 2;

    private static final int LONGEST_LABEL = 64;

    private Keyboard() {}

    /** The keyboard; empty for no buttons. */
    static Optional<InlineKeyboardMarkup> of(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InlineKeyboardMarkup(rows(buttons).stream()
                .map(row ->
                        new InlineKeyboardRow(row.stream().map(Keyboard::button).toList()))
                .toList()));
    }

    /** As few rows as the labels allow, and those about equally full. */
    static List<List<Button>> rows(List<Button> buttons) {
        int fewest = rows(buttons, WIDEST_ROW).size();
        int most = WIDEST_ROW;
        while (most > 1 && rows(buttons, most - 1).size() == fewest) {
            most--;
        }
        return rows(buttons, most);
    }

    private static List<List<Button>> rows(List<Button> buttons, int most) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> row = new ArrayList<>();
        int widest = 0;
        for (Button button : buttons) {
            int wider = Math.max(widest, width(label(button)));
            boolean fits = row.isEmpty() || (row.size() + 1) * (wider + SIDES) <= PHONE;
            if (!fits || row.size() == most) {
                rows.add(row);
                row = new ArrayList<>();
                wider = width(label(button));
            }
            row.add(button);
            widest = wider;
        }
        rows.add(row);
        return rows;
    }

    /** About how many letters of usual width a label takes: Chinese, Japanese, Korean and pictures count twice. */
    private static int width(String label) {
        return label.codePoints()
                .map(c -> {
                    if (Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.FORMAT) {
                        return 0;
                    }
                    return Character.isEmojiPresentation(c) || Character.isIdeographic(c) || isKanaOrHangul(c) ? 2 : 1;
                })
                .sum();
    }

    private static boolean isKanaOrHangul(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder()
                .text(label(button))
                .callbackData(button.command())
                .build();
    }

    private static String label(Button button) {
        String clean =
                Piece.plain(button.label()).text().replaceAll("\\p{Cc}", " ").strip();
        if (clean.length() <= LONGEST_LABEL) {
            return clean;
        }
        return Fitting.beginning(clean, LONGEST_LABEL - 1) + "…";
    }
}
