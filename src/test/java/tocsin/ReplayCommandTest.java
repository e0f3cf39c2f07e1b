package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    private static final String DRONES = item("Two armed drones target Ain al-Asad air base in Iraq", "");

    @TempDir
    Path folder;

    private static String item(String title, String more) {
        return "<item><title>" + title + "</title><guid>" + title.hashCode() + "</guid><link>http://desk.example/"
                + title.hashCode() + "</link><pubDate>Tue, 31 Oct 2023 09:00:00 GMT</pubDate>" + more + "</item>";
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel><title>Desk</title>" + String.join("", items) + "</channel></rss>";
    }

    private void poll(String path, String document) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, document);
    }

    private CommandLineRun replay() {
        return CommandLineRun.of("replay", folder.toString(), "--watch", "@ain-al-asad");
    }

    @Test
    void an_alert_has_the_time_of_its_poll_and_the_name_of_its_folder() throws IOException {
        poll("two words أخبار/20231031T090000.xml", feed(item("Football", "")));
        poll("two words أخبار/20231031T090500.xml", feed(DRONES, item("Football", "")));
        CommandLineRun run = replay();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode alert = run.json().getFirst();
        assertThat(alert.get("at").asText()).isEqualTo("2023-10-31T09:05:00Z");
        assertThat(alert.get("kind").asText()).isEqualTo("bell");
        assertThat(alert.get("source").asText()).isEqualTo("two words أخبار");
        assertThat(alert.get("title").asText()).isEqualTo("Two armed drones target Ain al-Asad air base in Iraq");
        assertThat(alert.get("link").asText()).startsWith("http://desk.example/");
        assertThat(alert.get("incident").isNull()).isFalse();
        assertThat(alert.get("watches").get(0).asText()).isEqualTo("@ain-al-asad");
        assertThat(run.json().getLast().toString())
                .isEqualTo("{\"polls\":2,\"headlines\":2,\"incidents\":1,\"alerts\":1,\"edits\":0}");
    }

    @Test
    void the_source_is_whom_the_item_itself_names() throws IOException {
        String named = item("Rockets fired at Ain al-Asad", "<source url=\"http://wire.example/\">The Wire</source>");
        poll("collection/20231031T090000.xml", feed(named));
        assertThat(replay().json().getFirst().get("source").asText()).isEqualTo("The Wire");
    }

    @Test
    void an_incident_rings_once_though_two_feeds_tell_it_in_the_same_second() throws IOException {
        poll("a/20231031T090000.xml", feed(DRONES));
        poll("b/20231031T090000.xml", feed(DRONES));
        CommandLineRun run = replay();
        assertThat(run.json()).hasSize(2);
        assertThat(run.json().getLast().get("headlines").asInt()).isEqualTo(2);
    }

    @Test
    void an_edited_title_is_told_once_and_rings_nobody() throws IOException {
        String edited = DRONES.replace("<title>Two armed drones", "<title>Three armed drones");
        poll("desk/20231031T090000.xml", feed(DRONES));
        poll("desk/20231031T090500.xml", feed(edited));
        poll("desk/20231031T091000.xml", feed(edited, item("Football", "")));
        CommandLineRun run = replay();
        assertThat(run.json()).hasSize(3);
        assertThat(run.json().get(1).toString())
                .isEqualTo("{\"at\":\"2023-10-31T09:05:00Z\",\"kind\":\"edit\","
                        + "\"before\":\"Two armed drones target Ain al-Asad air base in Iraq\","
                        + "\"title\":\"Three armed drones target Ain al-Asad air base in Iraq\",\"feed\":\"desk\"}");
        assertThat(run.json().getLast().toString())
                .isEqualTo("{\"polls\":3,\"headlines\":2,\"incidents\":1,\"alerts\":1,\"edits\":1}");
    }

    @Test
    void a_damaged_document_is_told_and_the_rest_goes_on() throws IOException {
        poll("a/20231031T090000.xml", feed());
        poll("a/20231031T090100.xml", "damaged");
        poll("a/20231031T090200.xml", feed(DRONES));
        CommandLineRun run = replay();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("20231031T090100.xml");
        assertThat(run.json().getLast().get("alerts").asInt()).isEqualTo(1);
        assertThat(run.json().getLast().get("polls").asInt()).isEqualTo(3);
    }

    @Test
    void names_may_have_more_than_the_time_and_documents_may_be_packed() throws IOException {
        poll("a/20231031T085500", feed());
        poll("a/20231031T085600.rss", feed());
        poll(
                "b/20231031T085700.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[]}");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(feed(DRONES).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("a/poll-20231031T090000Z.xml.gz"), packed.toByteArray());
        CommandLineRun run = replay();
        assertThat(run.code()).isZero();
        assertThat(run.json()).extracting(line -> line.path("at").asText()).containsExactly("2023-10-31T09:00:00Z", "");
        assertThat(run.json().getLast().get("polls").asInt()).isEqualTo(4);
    }

    @Test
    void what_is_no_poll_is_passed_over() throws IOException {
        poll("a/20231031T090000.xml", feed(DRONES));
        poll("a/readme.txt", "about");
        poll("a/20231399T999999.xml", "no time");
        poll("truth/labels.csv", "1,2");
        poll("20231031T090000.xml", "no folder");
        CommandLineRun run = replay();
        assertThat(run.code()).isZero();
        assertThat(run.json().getLast().get("polls").asInt()).isEqualTo(1);
    }

    @Test
    void without_polls_there_is_a_summary_of_nothing_and_a_hint() {
        CommandLineRun run = replay();
        assertThat(run.code()).isZero();
        assertThat(run.json()).singleElement().asString().contains("\"polls\":0");
        assertThat(run.err()).contains("no saved polls");
    }

    @Test
    void a_wrong_call_exits_with_2() throws IOException {
        poll("file", "");
        List<CommandLineRun> wrong = List.of(
                CommandLineRun.of("replay", folder.resolve("missing").toString()),
                CommandLineRun.of("replay", folder.resolve("file").toString()),
                CommandLineRun.of("replay", folder.toString(), "--watch", "("),
                CommandLineRun.of("replay", folder.toString(), "--catch-up", "soon"));
        assertThat(wrong).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank();
        });
    }
}
