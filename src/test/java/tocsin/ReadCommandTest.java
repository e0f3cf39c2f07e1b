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
        JsonNode facts =
                read("{\"title\":\"Kata'ib Hezbollah drone kills at least two US soldiers near Ain al-Asad air base on Tuesday\","
                                + "\"published\":\"2023-10-31T12:00:00Z\"}")
                        .get("facts");

        assertThat(facts.toString()).isEqualTo("""
                        {"event":"Air/drone strike","event_type":"Explosions/Remote violence",\
                        "disorder_type":"Political violence","weapons":["drone"],"sites":["ain-al-asad"],\
                        "targets":[{"entity":"ain-al-asad","class":"military-base","near":true}],\
                        "actors":["kataib-hezbollah","us-armed-forces"],\
                        "parties":[{"id":"kataib-hezbollah","role":"attacker"},{"id":"us-armed-forces","role":"victim"}],\
                        "victims":["soldiers"],"figures":[{"role":"killed","count":2,"qualifier":"at-least"}],"killed":2,\
                        "claim":false,"denial":false,"responses":[],"response":false,"update":false,"novelty":false,\
                        "day":"2023-10-31","severity":"high",\
                        "because":"high: at least 2 people killed, an air or drone strike"}""");
    }

    @Test
    void A_headline_shows_how_it_is_answered() {
        JsonNode facts = read("{\"title\":\"Iran denies role in second tanker attack, UN condemns it\"}")
                .get("facts");

        assertThat(facts.get("denial").asBoolean()).isTrue();
        assertThat(facts.get("responses").toString()).isEqualTo("[\"condemnation\"]");
        assertThat(facts.get("parties").toString()).isEqualTo("[{\"id\":\"iran\",\"role\":\"blamed\"}]");
        assertThat(facts.get("novelty").asBoolean()).isTrue();
        assertThat(facts.get("because").asText()).startsWith("low: ");
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

    @Test
    void An_operators_own_words_and_table_are_heeded(@TempDir Path folder) throws Exception {
        Path words = Files.writeString(folder.resolve("words.yml"), "language: en\nweapons: {drone: [hornet]}\n");
        Path table = Files.writeString(
                folder.resolve("table.yml"),
                "rules: [{level: critical, because: 'everything is, {event} {target} too'}]\n");

        CommandLineRun run = CommandLineRun.with(
                "{\"title\":\"Hornet hits Ain al-Asad\"}",
                "read",
                "--vocabulary",
                words.toString(),
                "--severity",
                table.toString(),
                "-");

        assertThat(run.json().getFirst().get("facts").get("because").asText())
                .isEqualTo("critical: everything is, an air or drone strike on a military base too");
    }

    @Test
    void A_mistake_in_a_vocabulary_or_a_table_is_told_by_its_line(@TempDir Path folder) throws Exception {
        Path words = Files.writeString(folder.resolve("words.yml"), "language: en\nweapon: {drone: [hornet]}\n");
        Path table = Files.writeString(folder.resolve("table.yml"), "rules: [{level: awful, because: x}]\n");

        CommandLineRun withWords = CommandLineRun.with("", "read", "--vocabulary", words.toString(), "-");
        CommandLineRun withTable = CommandLineRun.with("", "read", "--severity", table.toString(), "-");

        assertThat(withWords.code()).isEqualTo(2);
        assertThat(withWords.err()).contains("words.yml:2: unknown key 'weapon'");
        assertThat(withTable.code()).isEqualTo(2);
        assertThat(withTable.err()).contains("table.yml:1: 'awful' is none of low, moderate, high, critical");
    }
}
