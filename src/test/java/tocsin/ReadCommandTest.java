package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static JsonNode read(String line) {
        return CommandLineRun.with(line, "read", "-").json().getFirst();
    }

    @Test
    void A_headline_shows_its_language_and_the_entities_with_their_places() {
        JsonNode line = read("{\"id\":7,\"title\":\"Two drones target Ain Al-Asad\",\"summary\":\"in Iraq\"}");

        assertThat(line.get("id").asInt()).isEqualTo(7);
        assertThat(line.get("language").asText()).isEqualTo("en");
        JsonNode base = line.get("entities").get(0);
        assertThat(base.toString())
                .isEqualTo("{\"id\":\"ain-al-asad\",\"kind\":\"base\",\"name\":\"Ain al-Asad Air Base\","
                        + "\"text\":\"Ain Al-Asad\",\"in\":\"title\",\"start\":18,\"end\":29}");
        assertThat(line.get("entities").get(1).get("id").asText()).isEqualTo("iraq");
        assertThat(line.get("entities").get(1).get("in").asText()).isEqualTo("summary");
    }

    @Test
    void A_headline_shows_the_facts_that_it_reports() {
        JsonNode facts = read("{\"title\":\"Drone attack on Ain al-Asad air base on Tuesday kills two\","
                        + "\"published\":\"2023-10-31T12:00:00Z\"}")
                .get("facts");

        assertThat(facts.toString())
                .isEqualTo("{\"event\":\"Air/drone strike\",\"event_type\":\"Explosions/Remote violence\","
                        + "\"weapons\":[\"drone\"],\"sites\":[\"ain-al-asad\"],\"actors\":[],\"killed\":2,"
                        + "\"claim\":false,\"response\":false,\"day\":\"2023-10-31\",\"severity\":\"high\"}");
    }

    @Test
    void News_that_is_no_incident_has_no_facts() {
        JsonNode facts =
                read("{\"title\":\"UN chief concerned about all bases\"}").get("facts");

        assertThat(facts.get("event").isNull()).isTrue();
        assertThat(facts.get("severity").isNull()).isTrue();
    }

    @Test
    void A_line_that_is_no_headline_is_told_and_the_rest_goes_on() {
        CommandLineRun run = CommandLineRun.with("nonsense\n\n{\"title\":\"x\"}\n", "read", "-");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("line 1 is not JSON");
        assertThat(run.json()).hasSize(1);
    }

    @Test
    void An_operators_own_entities_are_found_too(@TempDir Path folder) throws Exception {
        Path own = Files.writeString(
                folder.resolve("own.yml"),
                "entities: [{id: camp-x, kind: base, name: Camp X, names: {en: [Camp Xylophone]}}]\n");

        CommandLineRun run =
                CommandLineRun.with("{\"title\":\"Camp Xylophone hit\"}", "read", "--catalogue", own.toString(), "-");

        assertThat(run.json().getFirst().get("entities").get(0).get("id").asText())
                .isEqualTo("camp-x");
    }
}
