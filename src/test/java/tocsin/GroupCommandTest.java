package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupCommandTest {
    private static final String STORY = """
            {"id":1,"title":"Four Katyusha rockets hit Ain al-Asad air base","published":"2023-10-30T18:00:00Z","incident":"r"}
            {"id":2,"title":"Rockets strike Iraq's Ain al-Asad base hosting US troops","published":"2023-10-30T19:00:00Z","incident":"r"}
            {"id":3,"title":"Two drones target Ain Al-Asad air base","summary":"It happened on Tuesday.","published":"2023-10-31T12:00:00Z","incident":"d"}
            """;

    @Test
    void Each_headline_shows_its_incident_and_why() {
        List<JsonNode> lines = CommandLineRun.with(STORY, "group", "-").json();

        assertThat(lines).extracting(line -> line.get("id").asInt()).containsExactly(1, 2, 3);
        assertThat(lines).extracting(line -> line.get("incident").asInt()).containsExactly(1, 1, 2);
        assertThat(lines.get(0).get("change").asText()).isEqualTo("opened");
        assertThat(lines.get(1).get("change").asText()).isEqualTo("unchanged");
        assertThat(lines.get(1).get("because").toString()).contains("same place");
        assertThat(lines.get(2).get("change").asText()).isEqualTo("opened");
        assertThat(lines.get(2).get("because").toString()).contains("other weapon");
    }

    @Test
    void A_line_that_is_no_headline_is_told_and_the_rest_goes_on() {
        CommandLineRun run = CommandLineRun.with("nonsense\n{\"title\":\"x\"}\n", "group", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("line 1 is not JSON");
        assertThat(run.json()).hasSize(1);
    }

    @Test
    void The_benchmark_prints_the_mistakes_that_people_feel_beside_BCubed() throws JsonProcessingException {
        CommandLineRun run = CommandLineRun.with(STORY, "bench", "grouping", "--load", "2000", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("new incidents swallowed").contains("extra bells an incident");
        JsonNode figures = Json.mapper().readTree(run.out().lines().toList().getLast());
        assertThat(figures.get("bcubed_f1").asDouble()).isEqualTo(1);
        assertThat(figures.get("swallowed").asDouble()).isZero();
    }

    @Test
    void A_file_without_labels_is_refused_with_the_line() {
        CommandLineRun run = CommandLineRun.with("{\"title\":\"x\"}\n", "bench", "grouping", "-");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1 has no incident");
    }
}
