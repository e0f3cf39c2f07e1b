package tocsin.chat.terminal;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.alert.Message;

/** Writes messages for a terminal, with ANSI colours or without. Control characters in texts are shown as blanks. */
final class Ink {
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String CYAN = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;

    Ink(boolean colour) {
        this.colour = colour;
    }

    /** A terminal hears nobody, so there is nothing to press and no command to type: buttons are left out. */
    String text(Message message) {
        return message.blocks().stream().map(this::block).collect(Collectors.joining("\n")) + "\n";
    }

    private String block(Message.Block block) {
        return switch (block) {
            case Message.Line line -> runs(line.runs());
            case Message.Bullets bullets ->
                bullets.items().stream().map(item -> "  • " + runs(item.runs())).collect(Collectors.joining("\n"));
            case Message.Gap gap -> "";
        };
    }

    private String runs(List<Message.Run> runs) {
        return runs.stream().map(this::run).collect(Collectors.joining());
    }

    private String run(Message.Run run) {
        return switch (run) {
            case Message.Plain plain -> clean(plain.text());
            case Message.Strong strong -> in(BOLD, strong.text());
            case Message.Soft soft -> in(DIM, soft.text());
            case Message.Code code -> in(CYAN, code.text());
            case Message.Link link ->
                clean(link.text()) + "\n" + in(DIM, link.target().toString());
        };
    }

    private String in(String style, String text) {
        return colour ? style + clean(text) + PLAIN : clean(text);
    }

    /** A headline must not move the cursor or recolour the terminal. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
