package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchCommandTest {
    private static CommandLineRun match(String lines) {
        return CommandLineRun.with(
                lines, "match", "--watch", "@ain-al-asad", "--watch", "\"coalition forces\" exit", "-");
    }

    @Nested
    class A_headline {
        @Test
        void that_matches_names_the_query_and_the_words_with_their_place() {
            JsonNode line = match("{\"id\":\"a\",\"title\":\"Exit of coalition forces\"}")
                    .json()
                    .getFirst();
            JsonNode watch = line.get("watches").get(0);
            assertThat(watch.get("query").asText()).isEqualTo("\"coalition forces\" exit");
            JsonNode because = watch.get("because").get(0);
            assertThat(because.get("text").asText()).isEqualTo("coalition forces");
            assertThat(because.get("in").asText()).isEqualTo("title");
            assertThat(because.get("start").asInt()).isEqualTo(8);
            assertThat(because.get("end").asInt()).isEqualTo(24);
        }

        @Test
        void that_matches_nothing_has_no_watches() {
            CommandLineRun run = match("{\"id\":\"a\",\"title\":\"Football\"}");
            assertThat(run.code()).isZero();
            assertThat(run.out().strip()).isEqualTo("{\"id\":\"a\",\"watches\":[]}");
        }

        @Test
        void keeps_its_id_as_it_stands_there_and_has_the_number_of_its_line_without_one() {
            CommandLineRun run =
                    match("{\"id\":7,\"title\":\"x\"}\n\n{\"title\":\"y\"}\n{\"id\":null,\"title\":\"z\"}\n");
            assertThat(run.json()).extracting(line -> line.get("id").toString()).containsExactly("7", "\"3\"", "\"4\"");
        }

        @Test
        void in_arabic_is_matched_too() {
            CommandLineRun run = match("{\"title\":\"طائرتان مسيرتان تستهدفان قاعدة عين الأسد\"}");
            assertThat(run.out()).contains("@ain-al-asad");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"published\":\"2023-10-31\"",
                    "\"published\":\"2023-10-31T09:00:00+03:00\"",
                    "\"published\":\"Tue, 31 Oct 2023 09:00:00 GMT\"",
                    "\"published\":1698742800",
                    "\"published\":\"some day\"",
                    "\"published\":null",
                    "\"summary\":null",
                    "\"link\":\"http://no host/\"",
                    "\"language\":\"\"",
                    "\"more\":{\"of\":[\"it\"]}"
                })
        void is_taken_as_others_write_it(String field) {
            CommandLineRun run = match("{\"title\":\"Rockets at Ain al-Asad\"," + field + "}");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("@ain-al-asad");
        }
    }

    @Nested
    class Lines {
        @ParameterizedTest
        @ValueSource(strings = {"no JSON", "[1]", "{\"id\":1}", "{\"title\":\"x\"} and more", "{\"title\":null}"})
        void that_are_no_headlines_are_told_and_the_rest_goes_on(String bad) {
            CommandLineRun run = match(bad + "\n{\"id\":2,\"title\":\"x\"}\n");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out().strip()).isEqualTo("{\"id\":2,\"watches\":[]}");
            assertThat(run.err()).startsWith("-: line 1");
        }

        @Test
        void may_begin_with_a_mark_of_byte_order_and_end_as_on_windows() {
            CommandLineRun run = match("\ufeff{\"id\":1,\"title\":\"x\"}\r\n{\"id\":2,\"title\":\"y\"}\r\n");
            assertThat(run.code()).isZero();
            assertThat(run.json()).hasSize(2);
        }

        @Test
        void come_from_a_file(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("h.jsonl"), "{\"id\":1,\"title\":\"x\"}\n");
            assertThat(CommandLineRun.of("match", "--watch", "x", file.toString())
                            .out())
                    .contains("\"query\":\"x\"");
        }

        @Test
        void of_no_file_are_a_misuse(@TempDir Path folder) {
            assertThat(CommandLineRun.of("match", "--watch", "x", folder.toString())
                            .code())
                    .isEqualTo(2);
            CommandLineRun missing = CommandLineRun.of("match", "--watch", "x", "nowhere.jsonl");
            assertThat(missing.code()).isEqualTo(2);
            assertThat(missing.err().strip()).isEqualTo("nowhere.jsonl: there is no such file");
        }
    }

    @Nested
    class A_query {
        @Test
        void that_cannot_be_read_is_told_with_its_place() {
            CommandLineRun run = CommandLineRun.of("match", "--watch", "base (", "-");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("character 7", "base (\n");
        }

        @Test
        void of_an_entity_is_not_taken_for_a_file_of_arguments() {
            assertThat(CommandLineRun.of("match", "--watch", "@pom.xml", "-").err())
                    .contains("@pom");
        }
    }
}
