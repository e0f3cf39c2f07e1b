package tocsin.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.chart.Chart;

/**
 * A message without the markup of any chat: each messenger writes it in its own. Texts are raw; escaping is the
 * messenger's affair.
 *
 * @param chart stands with the words, which tell the same
 */
public record Message(List<Block> blocks, List<Button> buttons, Optional<Chart> chart) {
    public Message {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
    }

    /** A message without a chart. */
    public Message(List<Block> blocks, List<Button> buttons) {
        this(blocks, buttons, Optional.empty());
    }

    /** A message without buttons. */
    public Message(List<Block> blocks) {
        this(blocks, List.of());
    }

    /** This message without its buttons. */
    public Message withoutButtons() {
        return new Message(blocks, List.of(), chart);
    }

    /** This message with this chart, or without one. */
    public Message with(Optional<Chart> other) {
        return new Message(blocks, buttons, other);
    }

    /** This message with these buttons below it. */
    public Message with(Button... buttons) {
        return new Message(blocks, List.of(buttons), chart);
    }

    /** This message for a chat with room for so many buttons: what the others say stands below, to be typed. */
    public Message withAtMost(int most) {
        if (buttons.size() <= most) {
            return this;
        }
        List<Block> longer = new ArrayList<>(blocks);
        longer.add(
                new Bullets(buttons.stream().skip(most).map(Button::spelledOut).toList()));
        return new Message(longer, buttons.subList(0, most), chart);
    }

    /**
     * A button below a message.
     *
     * @param label what stands on it
     * @param command what pressing it says, as if it were typed; at most {@value #LONGEST} bytes of UTF-8
     */
    public record Button(String label, String command) {
        /** The longest command, which is what Telegram lets a button carry. */
        public static final int LONGEST = 64;

        public Button {
            if (label.codePoints().noneMatch(Button::isSeen) || command.isBlank()) {
                throw new IllegalArgumentException(
                        "a button has a label and a command, not '" + label + "' and '" + command + "'");
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(command)) {
                throw new IllegalArgumentException("a button cannot carry half a character: " + command);
            }
            if (!fits(command)) {
                throw new IllegalArgumentException("a button carries " + LONGEST + " bytes, not " + command);
            }
        }

        /** Whether a button can carry a command as long as this. */
        public static boolean fits(String command) {
            return command.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        }

        private static boolean isSeen(int c) {
            return !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT;
        }

        private Line spelledOut() {
            return Line.of(new Plain(label + ": "), new Code(command));
        }
    }

    /** A message of these blocks. */
    public static Message of(Block... blocks) {
        return new Message(List.of(blocks));
    }

    /** A message of one plain sentence. */
    public static Message text(String text) {
        return of(Line.of(new Plain(text)));
    }

    /** A part of a message that stands on lines of its own. */
    public sealed interface Block {}

    /** One paragraph. */
    public record Line(List<Run> runs) implements Block {
        public Line {
            runs = List.copyOf(runs);
        }

        /** A paragraph of these runs. */
        public static Line of(Run... runs) {
            return new Line(List.of(runs));
        }
    }

    /** Lines with a mark before each. */
    public record Bullets(List<Line> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** An empty line, or what the chat has for one. */
    public record Gap() implements Block {}

    /** A stretch of text in one look. */
    public sealed interface Run {
        /** The raw text. */
        String text();
    }

    /** Text as it is. */
    public record Plain(String text) implements Run {}

    /** What the eye should find first. */
    public record Strong(String text) implements Run {}

    /** What stands back: places, times. */
    public record Soft(String text) implements Run {}

    /** What a person types: queries, commands. */
    public record Code(String text) implements Run {}

    /** Text that opens an address; only http and https are ever made into links. */
    public record Link(String text, URI target) implements Run {}
}
