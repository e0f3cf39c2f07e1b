package tocsin.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlValueTest {
    @Nested
    class A_value {
        @Test
        void is_read_by_its_key_in_the_order_of_the_file() {
            YamlValue document = yaml("b: two words \na: [1, '2']\nc: {x: .5}");
            assertThat(document.entries().keySet()).containsExactly("b", "a", "c");
            assertThat(document.at("b").text()).isEqualTo("two words");
            assertThat(document.at("a").texts()).containsExactly("1", "2");
            assertThat(document.at("c").at("x").number()).isEqualTo(.5);
            assertThat(document.find("d")).isEmpty();
        }

        @Test
        void knows_its_line() {
            assertThat(yaml("# a comment\n\na:\n  - x\n  - y")
                            .at("a")
                            .items()
                            .getLast()
                            .place())
                    .isEqualTo("file.yml:5");
        }

        @Test
        void keeps_words_that_older_YAML_took_for_truth() {
            assertThat(yaml("[no, on, yes]").texts()).containsExactly("no", "on", "yes");
        }
    }

    @Nested
    class A_mistake_is_told_by_file_and_line {
        @Test
        void when_a_key_is_unknown_even_if_its_value_starts_on_another_line() {
            assertMistake(
                    () -> yaml("a: 1\ncolour:\n  - red").entries(List.of("a", "b")),
                    "file.yml:2: unknown key 'colour'; known here are a, b");
        }

        @Test
        void when_a_key_stands_twice() {
            assertMistake(() -> yaml("a: 1\nb: 2\na: 3").entries(), "file.yml:3: the key 'a' stands twice");
            assertMistake(() -> yaml("a: 1\na: 3").find("b"), "file.yml:2: the key 'a' stands twice");
        }

        @Test
        void when_a_key_is_missing() {
            assertMistake(() -> yaml("\na: 1").at("b"), "file.yml:2: the key 'b' is missing");
        }

        @Test
        void when_a_value_is_of_another_kind() {
            assertMistake(() -> yaml("a: [1]").at("a").text(), "file.yml:1: a single value is expected here");
            assertMistake(() -> yaml("a: 1").at("a").items(), "file.yml:1: a list is expected here");
            assertMistake(() -> yaml("- a").entries(), "file.yml:1: keys with values are expected here");
            assertMistake(() -> yaml("a: few").at("a").number(), "file.yml:1: 'few' is no number");
        }

        @Test
        void when_a_value_is_missing() {
            assertMistake(() -> yaml("a: 1\nb:").at("b").text(), "file.yml:2: a value is missing here");
            assertMistake(() -> yaml("a: '  '").at("a").text(), "file.yml:1: a value is missing here");
        }

        @Test
        void when_the_file_is_empty_or_no_YAML() {
            assertMistake(() -> yaml("# nothing"), "file.yml:1: the file is empty");
            assertThatThrownBy(() -> yaml("a: 1\nb: ["))
                    .isInstanceOf(BadYaml.class)
                    .hasMessageStartingWith("file.yml:");
            assertThatThrownBy(() -> yaml("a: 1\n--- \nb: 2")).isInstanceOf(BadYaml.class);
        }

        @Test
        void when_the_file_does_not_exist_or_is_not_UTF_8(@TempDir Path folder) throws IOException {
            Path file = folder.resolve("own.yml");
            assertMistake(() -> YamlValue.read(file), file + ": there is no such file");
            Files.write(file, "a: Türkiye".getBytes(StandardCharsets.ISO_8859_1));
            assertMistake(() -> YamlValue.read(file), file + ": cannot be read: it is not UTF-8 text");
        }
    }

    private static void assertMistake(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(BadYaml.class).hasMessage(message);
    }

    private static YamlValue yaml(String text) {
        return YamlValue.read("file.yml", new StringReader(text));
    }
}
