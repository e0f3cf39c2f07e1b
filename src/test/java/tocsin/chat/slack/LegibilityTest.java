package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tocsin.alert.Message;
import tocsin.alert.Message.Button;

class LegibilityTest {
    private static final List<String> TRAPS = List.of(
            "<!channel>",
            "<!here|here>",
            "<@U0ANN>",
            "<!subteam^S1>",
            "@channel",
            "@here",
            "&",
            "&lt;!channel&gt;",
            "&amp;",
            "<",
            ">",
            "*bold*",
            "_x_",
            "`code`",
            "```",
            "~gone~",
            ":smile:",
            ":",
            "<https://evil.example|bank>",
            "\u0000\u0007",
            "\uD83D",
            "🛩️",
            "الطائرات",
            "無人機",
            "\r\n",
            "> quote",
            "|");

    @Property(tries = 300)
    void any_message_reads_as_it_was_written_and_mentions_nobody(@ForAll("messages") Message message) {
        Mentions mentions = new Mentions();

        String visible = BlockKit.read(blocks(message), mentions);

        assertThat(letters(visible)).isEqualTo(expected(message));
        assertThat(mentions.names()).isEmpty();
    }

    @Property(tries = 300)
    void its_plain_text_too(@ForAll("messages") Message message) {
        String text = PlainText.of(message, PlainText.WHOLE);

        Mentions mentions = new Mentions();
        mentions.readMrkdwn(text);
        assertThat(mentions.names()).isEmpty();
        assertThat(letters(Mentions.shown(text, false))).isEqualTo(expected(message));
    }

    @Property(tries = 100)
    void a_message_of_any_length_fits(@ForAll("messages") Message message, @ForAll("counts") int times) {
        Message longer = new Message(Stream.generate(message::blocks)
                .limit(times)
                .flatMap(List::stream)
                .toList());

        Mentions mentions = new Mentions();
        JsonArray blocks = blocks(longer);

        assertThat(blocks).hasSizeBetween(1, 50);
        assertThat(BlockKit.read(blocks, mentions).length()).isLessThan(13_200);
        assertThat(PlainText.of(longer, PlainText.WHOLE).length()).isBetween(1, 40_000);
        assertThat(mentions.names()).isEmpty();
    }

    @Property(tries = 200)
    void any_buttons_are_taken_and_say_what_they_should(
            @ForAll("messages") Message message, @ForAll("buttons") List<Button> buttons, @ForAll("counts") int times) {
        Message longer = new Message(
                Stream.generate(message::blocks)
                        .limit(times)
                        .flatMap(List::stream)
                        .toList(),
                buttons);

        Mentions mentions = new Mentions();
        JsonArray blocks = blocks(longer);
        BlockKit.Seen seen = BlockKit.see(blocks, mentions);

        assertThat(blocks).hasSizeBetween(2, 50);
        assertThat(blocks.toString().length()).isLessThan(100_000);
        assertThat(seen.visible().length()
                        + seen.buttons().stream()
                                .mapToInt(button ->
                                        button.label().length() + button.value().length())
                                .sum())
                .isLessThan(13_200);
        assertThat(mentions.names()).isEmpty();
        assertThat(seen.buttons().stream().map(button -> Buttons.command(button.value())))
                .containsExactlyElementsOf(
                        buttons.stream().limit(25).map(Button::command).toList());
        for (int i = 0; i < seen.buttons().size(); i++) {
            String label = Legible.text(buttons.get(i).label());
            String shown = seen.buttons().get(i).label();
            assertThat(letters(label).startsWith(letters(shown.replaceAll("…$", ""))))
                    .isTrue();
        }
    }

    @Test
    void a_text_is_never_cut_within_a_character_or_an_entity() {
        for (int limit = 1; limit < 40; limit++) {
            String text = PlainText.of(Message.text("&<>🛩️".repeat(10)), limit);

            assertThat(text).hasSizeLessThanOrEqualTo(limit);
            assertThat(text.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", "<", ">");
            assertThat(Legible.text(text)).isEqualTo(text);
        }
    }

    @Test
    void only_web_addresses_become_links() {
        for (String address :
                List.of("javascript:alert(1)", "slack://user?id=U1", "file:///etc/passwd", "mailto:a@b")) {
            Message message = Message.of(Message.Line.of(new Message.Link("read on", URI.create(address))));

            assertThat(blocks(message).toString()).contains("read on").doesNotContain("\"link\"");
            assertThat(PlainText.of(message, 100)).isEqualTo("read on");
        }
    }

    @Test
    void a_web_address_is_clickable() {
        Message message = Message.of(Message.Line.of(new Message.Link(
                "Reuters & co",
                URI.create("https://example.org/a?b=1&c=<2>".replace("<", "%3C").replace(">", "%3E")))));

        assertThat(blocks(message).toString()).contains("\"url\":\"https://example.org/a?b=1&c=%3C2%3E\"");
        assertThat(PlainText.of(message, 100)).isEqualTo("Reuters &amp; co https://example.org/a?b=1&amp;c=%3C2%3E");
    }

    @Test
    void a_message_without_a_word_is_still_taken() {
        for (Message nothing : List.of(new Message(List.of()), Message.text(""), Message.of(new Message.Gap()))) {
            assertThat(BlockKit.read(blocks(nothing), new Mentions())).isEqualTo("(nothing)");
        }
    }

    private static JsonArray blocks(Message message) {
        return JsonParser.parseString(GsonFactory.createSnakeCase().toJson(RichText.of(message)))
                .getAsJsonArray();
    }

    /** What is written, without blanks, which Slack sets in its own way, and without the marks of our own. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .filter(c -> c != '\u2060' && c != '•')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("(nothing)", "");
    }

    private static String expected(Message message) {
        return letters(message.blocks().stream()
                .flatMap(LegibilityTest::lines)
                .flatMap(line -> line.runs().stream())
                .map(run -> Legible.text(run.text()))
                .collect(Collectors.joining()));
    }

    private static Stream<Message.Line> lines(Message.Block block) {
        return switch (block) {
            case Message.Line line -> Stream.of(line);
            case Message.Bullets bullets -> bullets.items().stream();
            case Message.Gap gap -> Stream.empty();
        };
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 400);
    }

    @Provide
    Arbitrary<List<Button>> buttons() {
        Arbitrary<String> label = Arbitraries.oneOf(
                        Arbitraries.of(TRAPS), Arbitraries.strings().ofMaxLength(40))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts) + "x");
        Arbitrary<String> command = Arbitraries.oneOf(
                        Arbitraries.of(TRAPS), Arbitraries.strings().ofMaxLength(20))
                .list()
                .ofMaxSize(3)
                .map(parts -> "x" + String.join("", parts))
                .filter(raw -> StandardCharsets.UTF_8.newEncoder().canEncode(raw))
                .filter(raw -> raw.getBytes(StandardCharsets.UTF_8).length <= Button.LONGEST);
        return Combinators.combine(label, command)
                .as(Button::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> text = Arbitraries.oneOf(
                        Arbitraries.of(TRAPS), Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        Arbitrary<Message.Run> run = Arbitraries.oneOf(
                text.map(Message.Plain::new),
                text.map(Message.Strong::new),
                text.map(Message.Soft::new),
                text.map(Message.Code::new),
                text.map(label -> new Message.Link(label, URI.create("ftp://example.org/"))));
        Arbitrary<Message.Line> line = run.list().ofMaxSize(4).map(Message.Line::new);
        Arbitrary<Message.Block> block = Arbitraries.oneOf(
                line.map(Message.Block.class::cast),
                line.list().ofMaxSize(3).map(Message.Bullets::new),
                Arbitraries.just(new Message.Gap()));
        return block.list().ofMaxSize(5).map(Message::new);
    }
}
