package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark of previews, in small. */
class BenchPreviewTest {
    @Test
    void It_prints_a_table_and_then_all_figures_as_one_line_of_JSON() throws Exception {
        CommandLineRun run = CommandLineRun.of("bench", "preview", "--headlines", "3000", "--rounds", "1");

        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.startsWith("type:air-drone-strike") && line.contains("would have rung"));
        JsonNode figures = Json.mapper().readTree(lines.getLast());
        assertThat(figures.path("headlines").asInt()).isEqualTo(3_000);
        for (JsonNode query : figures.path("queries")) {
            assertThat(query.path("ms").isNumber()).isTrue();
            assertThat(query.path("answer").asText()).startsWith("It would ");
        }
    }

    @Test
    void An_option_out_of_its_range_is_named_and_nothing_is_measured() {
        CommandLineRun run = CommandLineRun.of("bench", "preview", "--headlines", "0");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--headlines must be from 1 to 2000000, not 0");
    }
}
