package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedCommandTest {
    private static final String FEED = """
            <rss version="2.0"><channel><title>Desk</title><item><guid>7</guid><title>Drones over Anbar</title>
            <link>http://desk.example/7</link><description>Two &lt;b&gt;drones&lt;/b&gt;</description>
            <pubDate>Tue, 31 Oct 2023 09:00:00 +0300</pubDate></item></channel></rss>
            """;

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    @Test
    void a_feed_is_one_line_with_its_entries() throws IOException {
        String file = file("desk.xml", FEED);
        CommandLineRun run = CommandLineRun.of("feed", file);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode line = run.json().getFirst();
        assertThat(line.get("file").asText()).isEqualTo(file);
        assertThat(line.get("format").asText()).isEqualTo("rss_2.0");
        assertThat(line.get("title").asText()).isEqualTo("Desk");
        JsonNode entry = line.get("entries").get(0);
        assertThat(entry.get("id").asText()).isEqualTo("7");
        assertThat(entry.get("title").asText()).isEqualTo("Drones over Anbar");
        assertThat(entry.get("link").asText()).isEqualTo("http://desk.example/7");
        assertThat(entry.get("published").asText()).isEqualTo("2023-10-31T06:00:00Z");
        assertThat(entry.get("summary").asText()).isEqualTo("Two drones");
    }

    @Test
    void what_cannot_be_read_has_an_error_and_the_rest_goes_on_in_order() throws IOException {
        List<String> sources = List.of(
                folder.toString(),
                file("empty.xml", ""),
                file("two words/أخبار.xml", FEED),
                folder.resolve("nothing.xml").toString(),
                "http://no host/",
                "ftp://desk.example/rss.xml",
                "a\0b",
                file("last.xml", FEED));
        CommandLineRun run = CommandLineRun.of(
                Stream.concat(Stream.of("feed"), sources.stream()).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json()).extracting(line -> line.get("file").asText()).isEqualTo(sources);
        assertThat(run.json())
                .extracting(line -> line.has("error"))
                .containsExactly(true, true, false, true, true, true, true, false);
        assertThat(run.json().getFirst().get("error").asText()).contains("folder");
    }

    @Test
    void standard_input_is_a_source_too() {
        CommandLineRun run = CommandLineRun.with(FEED, "feed", "-");
        assertThat(run.code()).isZero();
        assertThat(run.json().getFirst().get("title").asText()).isEqualTo("Desk");
    }
}
