package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code tocsin bench intake}, small. What it measures is not looked at, for that is the machine's. */
class BenchIntakeTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void It_prints_tables_and_then_all_figures_as_one_line_of_JSON() throws Exception {
        CommandLineRun run =
                CommandLineRun.of("bench", "intake", "--feeds", "20", "--rounds", "1", "--memory-feeds", "10");

        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("all answer 304"))
                .anyMatch(line -> line.startsWith("all answer 200, same body"))
                .anyMatch(line -> line.startsWith("all have one new item"))
                .anyMatch(line -> line.startsWith("memory with 10 feeds"))
                .anyMatch(line -> line.startsWith("parse of a feed"));
        JsonNode figures = Json.mapper().readTree(lines.getLast());
        assertThat(figures.path("feeds").asInt()).isEqualTo(20);
        for (String each : List.of("unchanged_304", "unchanged_200", "one_new_item")) {
            JsonNode polls = figures.path("polls").path(each);
            assertThat(polls.path("polls_per_second").asDouble()).as(each).isPositive();
            assertThat(polls.path("bare_gets_per_second").asDouble()).as(each).isPositive();
            assertThat(polls.path("cpu_ms_per_poll").isNumber()).as(each).isTrue();
        }
        assertThat(figures.at("/memory/feeds").asInt()).isEqualTo(10);
        assertThat(figures.at("/memory/heap_after_gc_mb").asDouble()).isBetween(1.0, 512.0);
        assertThat(figures.at("/parse/document_kb").asDouble()).isBetween(120.0, 180.0);
        assertThat(figures.at("/parse/rome_ms").asDouble()).isPositive();
    }

    @Test
    void An_option_out_of_its_range_is_named_and_nothing_is_measured() {
        CommandLineRun run = CommandLineRun.of("bench", "intake", "--feeds", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--feeds must be from 1 to 50000, not 0");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void Without_a_word_on_what_to_measure_it_says_what_there_is() {
        CommandLineRun run = CommandLineRun.of("bench");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("There are: grouping, intake, matching, preview");
    }
}
