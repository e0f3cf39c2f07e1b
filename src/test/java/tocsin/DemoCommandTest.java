package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.demo.NewsDay;
import tocsin.demo.NewsItem;

class DemoCommandTest {
    /** A bell in the terminal: its first line, its title, its link. */
    private static final Pattern BELL = Pattern.compile("(?m)^\ud83d\udd14.*\\R.*\\R(http\\S+)$");

    private static final Map<URI, String> STORIES = NewsDay.load().items().stream()
            .collect(Collectors.toMap(NewsItem::link, item -> item.story().orElse(item.title()), (a, b) -> a));

    private static List<String> rung(CommandLineRun run) {
        return BELL.matcher(run.out())
                .results()
                .map(bell -> STORIES.get(URI.create(bell.group(1))))
                .toList();
    }

    @Test
    void rings_for_the_rockets_the_drones_and_the_exit_and_a_second_time_for_nothing(@TempDir Path folder) {
        long start = System.nanoTime();
        CommandLineRun first = CommandLineRun.of("demo", "--once", "--data", folder.toString());
        assertThat(first.code()).isZero();
        assertThat(rung(first)).containsExactlyInAnyOrder("rockets", "drones", "exit");
        assertThat(first.out()).contains("(3 bells", "Longest time from publication to bell");

        long again = System.nanoTime();
        CommandLineRun second = CommandLineRun.of("demo", "--once", "--data", folder.toString());
        assertThat(second.code()).isZero();
        assertThat(rung(second)).isEmpty();
        assertThat(second.out()).contains("0 alerts");
        assertThat(Duration.ofNanos(again - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void needs_a_folder_for_its_data(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandLineRun run = CommandLineRun.of("demo", "--once", "--data", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("--data " + file + " is no folder");
    }
}
