package tocsin.chat.slack;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.alert.Message;

/**
 * Writes a message as {@code rich_text} blocks, with its buttons behind them. Their texts are literal: no mrkdwn, no emoji names, no mentions, so a
 * headline has nothing to break out of. Rejected: mrkdwn sections with escaping, where {@code *} and {@code _} cannot be
 * escaped, and plain_text sections, which have neither links nor emphasis.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block">rich_text</a>
 */
final class RichText {
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_TEXT = 3_000;
    /**
     * Slack answers msg_blocks_too_long at about 13,200 characters, counting in a way of its own; an element counts
     * here with its braces.
     */
    private static final int ROOM = 10_000;

    private static final int BRACES = 70;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<BlockElement> elements = new ArrayList<>();
    private List<RichTextElement> section = new ArrayList<>();
    private final int mostBlocks;
    private int room;

    private RichText(int mostBlocks, int room) {
        this.mostBlocks = mostBlocks;
        this.room = room;
    }

    /** The blocks, at least one, the buttons in one of their own at the end. */
    static List<LayoutBlock> of(Message whole) {
        Message message = whole.withAtMost(Buttons.MOST);
        if (message.buttons().isEmpty()) {
            return text(message, MOST_BLOCKS, ROOM);
        }
        int forButtons = message.buttons().stream()
                .mapToInt(button -> Buttons.length(button) + 2 * BRACES)
                .sum();
        List<LayoutBlock> blocks = new ArrayList<>(text(message, MOST_BLOCKS - 1, ROOM - forButtons));
        blocks.add(Buttons.block(message.buttons()));
        return List.copyOf(blocks);
    }

    /** The same below the picture of the message, once that is uploaded under this id. */
    static List<LayoutBlock> of(Message message, Optional<String> file) {
        List<LayoutBlock> words = of(message);
        if (file.isEmpty() || message.chart().isEmpty() || words.size() == MOST_BLOCKS) {
            return words;
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(file.get()).build())
                .altText(Uploads.alt(message.chart().get()))
                .build());
        blocks.addAll(words);
        return List.copyOf(blocks);
    }

    private static List<LayoutBlock> text(Message message, int mostBlocks, int room) {
        RichText text = new RichText(mostBlocks, room);
        message.blocks().forEach(text::add);
        text.endBlock();
        if (text.blocks.isEmpty()) {
            text.section.add(new RichTextSectionElement.Text(PlainText.NOTHING, null));
            text.endBlock();
        }
        return List.copyOf(text.blocks);
    }

    private void add(Message.Block block) {
        switch (block) {
            case Message.Line line -> {
                List<RichTextElement> runs = runs(line);
                if (!section.isEmpty() && !runs.isEmpty()) {
                    section.add(new RichTextSectionElement.Text("\n", null));
                }
                section.addAll(runs);
            }
            case Message.Bullets bullets -> {
                endSection();
                List<RichTextElement> items = bullets.items().stream()
                        .map(this::runs)
                        .filter(runs -> !runs.isEmpty())
                        .map(RichText::section)
                        .toList();
                if (!items.isEmpty()) {
                    elements.add(RichTextListElement.builder()
                            .style("bullet")
                            .elements(items)
                            .build());
                }
            }
            case Message.Gap gap -> {
                // Slack leaves room between blocks; the last block that is allowed takes the rest of the message.
                if (blocks.size() < mostBlocks - 1) {
                    endBlock();
                } else if (!section.isEmpty()) {
                    section.add(new RichTextSectionElement.Text("\n", null));
                }
            }
        }
    }

    private List<RichTextElement> runs(Message.Line line) {
        List<RichTextElement> runs = new ArrayList<>();
        for (Message.Run run : line.runs()) {
            switch (run) {
                case Message.Plain plain -> texts(plain.text(), null, runs);
                case Message.Strong strong ->
                    texts(strong.text(), TextStyle.builder().bold(true).build(), runs);
                case Message.Soft soft ->
                    texts(soft.text(), TextStyle.builder().italic(true).build(), runs);
                case Message.Code code ->
                    texts(code.text(), TextStyle.builder().code(true).build(), runs);
                case Message.Link link -> link(link.text(), link.target(), runs);
            }
        }
        return runs;
    }

    private void texts(String raw, @Nullable TextStyle style, List<RichTextElement> into) {
        String text = take(raw, ROOM);
        while (!text.isEmpty()) {
            int end = Math.min(LONGEST_TEXT, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            into.add(new RichTextSectionElement.Text(text.substring(0, end), style));
            text = text.substring(end);
        }
    }

    private void link(String raw, URI target, List<RichTextElement> into) {
        Optional<String> address = Legible.link(target);
        if (address.isEmpty() || raw.isBlank()) {
            texts(raw, null, into);
            return;
        }
        room -= address.get().length();
        String text = take(raw, LONGEST_TEXT);
        if (!text.isEmpty()) {
            into.add(new RichTextSectionElement.Link(address.get(), text, null, null));
        }
    }

    /** As much of a text as there is room for; nothing once the message is full. */
    private String take(String raw, int limit) {
        if (raw.isEmpty() || room <= BRACES) {
            return "";
        }
        String text = Legible.cut(Legible.text(raw), Math.min(limit, room - BRACES));
        room -= text.length() + BRACES;
        return text;
    }

    private void endSection() {
        if (!section.isEmpty()) {
            elements.add((BlockElement) section(section));
            section = new ArrayList<>();
        }
    }

    private void endBlock() {
        endSection();
        if (!elements.isEmpty()) {
            blocks.add(RichTextBlock.builder().elements(List.copyOf(elements)).build());
            elements.clear();
        }
    }

    private static RichTextElement section(List<RichTextElement> runs) {
        return RichTextSectionElement.builder().elements(List.copyOf(runs)).build();
    }
}
