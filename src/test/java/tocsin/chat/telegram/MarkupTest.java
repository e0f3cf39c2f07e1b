package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.alert.Message;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Gap;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;

final class MarkupTest {
    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> text = Arbitraries.oneOf(
                        Arbitraries.of(
                                "<b>",
                                "</b>",
                                "&lt;",
                                "&nbsp;",
                                "&#60;",
                                "<",
                                ">",
                                "&",
                                "\"",
                                "<a href=\"",
                                "👩‍👩‍👧"),
                        Arbitraries.strings()
                                .ofMaxLength(12)
                                .filter(raw -> raw.chars().noneMatch(c -> Character.isSurrogate((char) c))))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        Arbitrary<Message.Run> runs = Arbitraries.oneOf(
                text.map(Plain::new),
                text.map(Strong::new),
                text.map(Soft::new),
                text.map(Code::new),
                text.map(raw -> new Link(raw, URI.create("https://news.example/?a=1&b='2'"))),
                text.map(raw -> new Link(raw, URI.create("mailto:desk@news.example"))));
        Arbitrary<Line> lines = runs.list().ofMaxSize(4).map(Line::new);
        Arbitrary<Message.Block> blocks = Arbitraries.oneOf(
                lines.map(line -> line), lines.list().ofMaxSize(3).map(Bullets::new), Arbitraries.of(new Gap()));
        return blocks.list().ofMaxSize(5).map(Message::new);
    }

    @Property(tries = 500)
    void any_message_is_read_back_as_the_same_text(@ForAll("messages") Message message) throws Exception {
        assertThat(StrictHtml.parse(Markup.html(message)).text()).isEqualTo(textOf(message));
    }

    @Property(tries = 200)
    void a_message_of_any_length_fits_and_is_readable(@ForAll("messages") Message message) throws Exception {
        List<Message.Block> blocks = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            blocks.addAll(message.blocks());
        }

        StrictHtml.Parsed read = StrictHtml.parse(Markup.html(new Message(blocks)));

        assertThat(read.text().length()).isLessThanOrEqualTo(4096);
        assertThat(read.text().codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF))
                .isEmpty();
        assertThat(read.entities()).hasSizeLessThanOrEqualTo(100);
    }

    private static String textOf(Message message) {
        return message.blocks().stream()
                .map(block -> switch (block) {
                    case Line line -> textOf(line);
                    case Bullets bullets ->
                        bullets.items().stream()
                                .map(item -> "• " + textOf(item))
                                .collect(Collectors.joining("\n"));
                    case Gap gap -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static String textOf(Line line) {
        return line.runs().stream().map(Message.Run::text).collect(Collectors.joining());
    }

    @Nested
    class A_look {
        @Test
        void is_a_tag_of_telegram() {
            Message message = Message.of(
                    Line.of(new Strong("Explosion"), new Plain(" at "), new Soft("Erbil"), new Code("exit")));

            assertThat(Markup.html(message)).isEqualTo("<b>Explosion</b> at <i>Erbil</i><code>exit</code>");
        }

        @Test
        void of_no_text_leaves_nothing_behind() {
            assertThat(Markup.html(Message.of(Line.of(new Strong(""), new Plain("x")))))
                    .isEqualTo("x");
        }
    }

    @Nested
    class A_link {
        @Test
        void keeps_its_whole_address() throws Exception {
            Message message = Message.of(Line.of(new Link("A & B", URI.create("https://news.example/?a=1&b=%22'"))));

            assertThat(StrictHtml.parse(Markup.html(message)).entities())
                    .containsExactly(new StrictHtml.Entity("text_link", 0, 5, "https://news.example/?a=1&b=%22'"));
        }

        @Test
        void to_anything_but_a_web_page_is_only_its_text() {
            assertThat(List.of("javascript:alert(1)", "tg://user?id=1", "https:///path", "mailto:a@b.example", "page"))
                    .allSatisfy(address -> assertThat(
                                    Markup.html(Message.of(Line.of(new Link("text", URI.create(address))))))
                            .isEqualTo("text"));
        }

        @Test
        void to_a_host_that_java_does_not_understand_stays_a_link() {
            Message message = Message.of(Line.of(new Link("text", URI.create("http://my_site.example/1"))));

            assertThat(Markup.html(message)).isEqualTo("<a href=\"http://my_site.example/1\">text</a>");
        }
    }

    @Nested
    class A_message_that_is_too_long {
        @Test
        void ends_with_an_ellipsis_and_its_link() throws Exception {
            Message message = Message.of(
                    Line.of(new Strong("Title")), Line.of(new Plain("word ".repeat(2000))), Line.of(link("source")));

            StrictHtml.Parsed read = StrictHtml.parse(Markup.html(message));

            assertThat(read.text())
                    .hasSizeLessThanOrEqualTo(4096)
                    .startsWith("Title\nword")
                    .endsWith("word…\nsource");
            assertThat(read.entities()).extracting(StrictHtml.Entity::type).containsExactly("bold", "text_link");
        }

        @Test
        void keeps_the_link_when_the_link_itself_is_too_long() throws Exception {
            StrictHtml.Parsed read = StrictHtml.parse(Markup.html(Message.of(Line.of(link("x".repeat(5000))))));

            assertThat(read.text()).hasSize(4096).endsWith("x…");
            assertThat(read.entities()).extracting(StrictHtml.Entity::type).containsExactly("text_link");
        }

        @Test
        void is_not_cut_inside_a_character() throws Exception {
            String text = StrictHtml.parse(Markup.html(Message.text("a" + "👩‍👩‍👧".repeat(1000))))
                    .text();

            assertThat(text).hasSizeLessThanOrEqualTo(4096).endsWith("👩‍👩‍👧…");
        }

        @Test
        void is_as_long_as_telegram_takes() throws Exception {
            assertThat(StrictHtml.parse(Markup.html(Message.text("<".repeat(4096))))
                            .text())
                    .isEqualTo("<".repeat(4096));
        }
    }

    @Nested
    class A_message_with_more_than_a_hundred_looks {
        @Test
        void keeps_its_links_and_drops_the_other_looks() throws Exception {
            List<Message.Block> blocks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                blocks.add(Line.of(new Strong("Title "), link("link"), new Soft(" place")));
            }

            assertThat(StrictHtml.parse(Markup.html(new Message(blocks))).entities())
                    .hasSize(60)
                    .allMatch(entity -> entity.type().equals("text_link"));
        }

        @Test
        void with_long_addresses_stays_small_enough_to_be_read_whole() throws Exception {
            List<Message.Block> blocks = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                blocks.add(Line.of(new Link("link", URI.create("https://news.example/" + "y".repeat(1500)))));
            }

            String html = Markup.html(new Message(blocks));

            assertThat(html).hasSizeLessThan(35_000);
            assertThat(StrictHtml.parse(html).entities()).hasSizeGreaterThan(10);
        }
    }

    @Test
    void half_a_surrogate_pair_becomes_a_replacement_character() {
        assertThat(Markup.html(Message.text("a\uD83Db"))).isEqualTo("a\uFFFDb");
    }

    @Test
    void without_markup_addresses_are_written_out() {
        assertThat(Markup.plain(Message.of(Line.of(new Strong("<A>"), new Plain(" "), link("source"))), 2048))
                .isEqualTo("<A> source https://news.example/1");
    }

    private static Link link(String text) {
        return new Link(text, URI.create("https://news.example/1"));
    }
}
