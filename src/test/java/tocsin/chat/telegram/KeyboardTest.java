package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.alert.Message.Button;

final class KeyboardTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Provide
    Arbitrary<List<Button>> buttons() {
        Arbitrary<String> label = Arbitraries.oneOf(
                        Arbitraries.of(
                                "🔕 ", "Stop", "無人機", "👩‍👩‍👧", "\n", "\u0000", "\uD83D", "a long label ".repeat(9)),
                        Arbitraries.strings().ofMaxLength(9))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .map(raw -> raw + "x");
        Arbitrary<String> command = Arbitraries.strings()
                .ofMaxLength(20)
                .filter(raw -> raw.chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .map(raw -> "mute " + raw)
                .filter(raw -> raw.getBytes(StandardCharsets.UTF_8).length <= Button.LONGEST);
        return Combinators.combine(label, command)
                .as(Button::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(Keyboard.MOST);
    }

    @Property(tries = 300)
    void telegram_takes_any_buttons_and_they_say_what_they_should(@ForAll("buttons") List<Button> buttons)
            throws Exception {
        List<List<Key>> rows = Key.rows(JSON.valueToTree(Keyboard.of(buttons).orElseThrow()));

        assertThat(rows.stream().flatMap(List::stream).map(Key::data))
                .containsExactlyElementsOf(buttons.stream().map(Button::command).toList());
        assertThat(rows.stream().flatMap(List::stream).map(Key::text))
                .allMatch(text -> text.length() <= 64 && text.codePoints().noneMatch(Character::isISOControl));
    }

    @Property(tries = 300)
    void no_row_is_wider_than_a_phone_unless_one_label_is(@ForAll("plain") List<Button> buttons) {
        List<List<Button>> rows = Keyboard.rows(buttons);

        assertThat(rows.stream().flatMap(List::stream).toList()).isEqualTo(buttons);
        assertThat(rows).allSatisfy(row -> {
            int widest = row.stream()
                    .mapToInt(button -> button.label().length())
                    .max()
                    .orElseThrow();
            assertThat(row.size() == 1 || (row.size() <= 8 && row.size() * (widest + 2) <= 34))
                    .isTrue();
        });
    }

    @Provide
    Arbitrary<List<Button>> plain() {
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(label -> new Button(label, "help"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(Keyboard.MOST);
    }

    private static List<List<String>> rows(String... labels) {
        return Keyboard.rows(Stream.of(labels)
                        .map(label -> new Button(label, "help"))
                        .toList())
                .stream()
                .map(row -> row.stream().map(Button::label).toList())
                .toList();
    }

    @Nested
    class A_row {
        @Test
        void holds_short_labels_side_by_side() {
            assertThat(rows("Mute", "Less", "More", "Stop")).containsExactly(List.of("Mute", "Less", "More", "Stop"));
        }

        @Test
        void holds_a_long_label_alone() {
            assertThat(rows("Mute this incident", "Why did it ring?"))
                    .containsExactly(List.of("Mute this incident"), List.of("Why did it ring?"));
        }

        @Test
        void is_about_as_full_as_the_others() {
            assertThat(rows("1", "2", "3", "4", "5", "6", "7", "8", "9"))
                    .containsExactly(List.of("1", "2", "3", "4", "5"), List.of("6", "7", "8", "9"));
        }

        @Test
        void counts_wide_letters_twice() {
            assertThat(rows("無人機攻撃速報", "基地周辺の警報")).hasSize(1);
            assertThat(rows("無人機攻撃速報です", "基地周辺の警報です")).hasSize(2);
        }
    }

    @Test
    void without_buttons_there_is_no_keyboard() {
        assertThat(Keyboard.of(List.of())).isEmpty();
    }
}
