package tocsin.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.alert.Message.Button;

/**
 * Writes the buttons of a message as an {@code actions} block, and reads what a pressed one says.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/actions-block">actions</a>
 */
final class Buttons {
    /** Slack takes no more buttons in one block. */
    static final int MOST = 25;

    private static final int LONGEST_LABEL = 75;

    /** An action needs a name of its own within its block; what it says is in its value. */
    private static final String NAME = "tocsin-";

    private Buttons() {}

    /** The block of at least one and at most {@link #MOST} buttons. */
    static LayoutBlock block(List<Button> buttons) {
        List<BlockElement> elements = new ArrayList<>();
        for (Button button : buttons) {
            elements.add(ButtonElement.builder()
                    .text(PlainTextObject.builder()
                            .text(label(button))
                            .emoji(true)
                            .build())
                    .actionId(NAME + elements.size())
                    .value(value(button.command()))
                    .build());
        }
        return ActionsBlock.builder().elements(elements).build();
    }

    /** How many characters the words of a button take. */
    static int length(Button button) {
        return label(button).length() + value(button.command()).length();
    }

    private static String label(Button button) {
        String clean = Legible.text(button.label()).replace('\n', ' ').strip();
        return Legible.cut(PlainText.withoutEmojiNames(clean), LONGEST_LABEL);
    }

    /** Slack gives the texts of a message back with entities for {@code & < >}; a value of this form holds none of them. */
    private static String value(String command) {
        return URLEncoder.encode(command, StandardCharsets.UTF_8);
    }

    /** What a button says that carries this value; nothing when it is none of ours. */
    static String command(@Nullable String value) {
        try {
            return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value == null ? "" : value;
        }
    }
}
