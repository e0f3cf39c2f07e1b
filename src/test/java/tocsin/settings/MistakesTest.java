package tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of an operator has a file, and beside it the messages that it gets. */
class MistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/tocsin/settings/mistakes");

    static Stream<Path> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_stops_the_start_and_is_named_with_file_line_and_key(Path file) throws IOException {
        BadSettings bad = assertThrows(BadSettings.class, () -> SettingsFile.read(file, Map.of()));
        Path expected = Path.of(file.toString().replace(".yml", ".txt"));
        assertThat(String.valueOf(bad.getMessage()).replace(FOLDER + "/", "") + "\n")
                .isEqualTo(Files.readString(expected));
    }

    @Test
    void messages_show_no_secret() throws IOException {
        for (Path file : mistakes().toList()) {
            BadSettings bad = assertThrows(BadSettings.class, () -> SettingsFile.read(file, Map.of()));
            assertThat(bad.getMessage())
                    .doesNotContain("123:abc", "123456:abcdef", "xoxb-1", "xapp-1", "hunter2", "ter2@");
        }
    }

    @Test
    void all_mistakes_are_reported_at_once_in_the_order_of_the_file() {
        BadSettings bad =
                assertThrows(BadSettings.class, () -> SettingsFile.read(FOLDER.resolve("out-of-range.yml"), Map.of()));
        List<Place> places = bad.problems().stream().map(Problem::place).toList();
        assertThat(places).hasSize(5).isSortedAccordingTo((a, b) -> Integer.compare(a.order(), b.order()));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        BadSettings bad =
                assertThrows(BadSettings.class, () -> SettingsFile.read(Path.of("nowhere/tocsin.yml"), Map.of()));
        assertThat(bad).hasMessage("nowhere/tocsin.yml: the file does not exist");
    }
}
