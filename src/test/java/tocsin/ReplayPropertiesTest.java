package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdom2.CDATA;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;
import tocsin.domain.Headline;
import tocsin.domain.Newswire;

/** What holds for every run over the saved polls of one feed. */
class ReplayPropertiesTest {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Knowledge knowledge;

    ReplayPropertiesTest() throws Misuse {
        knowledge = Knowledge.shipped();
    }

    @Property(tries = 20)
    void each_story_is_admitted_once_and_each_edit_is_told_once(@ForAll long seed, @ForAll boolean guids)
            throws IOException, InterruptedException {
        Newswire wire = Newswire.of(seed, guids);
        List<JsonNode> lines = replay(wire);

        assertThat(lines.getLast().get("polls").asInt()).isEqualTo(wire.polls().size());
        assertThat(lines.getLast().get("headlines").asInt())
                .isEqualTo(wire.stories().size());
        assertThat(lines.getLast().get("edits").asInt()).isEqualTo(wire.edits().size());
        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> Newswire.told(
                        line.get("before").asText(), line.get("title").asText()))
                .containsExactlyInAnyOrderElementsOf(wire.edits());
    }

    private List<JsonNode> replay(Newswire wire) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tocsin-newswire");
        try {
            Path feed = Files.createDirectory(folder.resolve("wire"));
            for (int i = 0; i < wire.polls().size(); i++) {
                Files.writeString(
                        feed.resolve("20231031T12%02d00.xml".formatted(i)),
                        rss(wire.polls().get(i)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Streams streams = new Streams(
                    new ByteArrayInputStream(new byte[0]), CommandLineRun.printer(out), CommandLineRun.printer(err));
            boolean allRead = new Replay(knowledge, List.of(), Duration.ofHours(1), streams).run(SavedPoll.in(folder));
            assertThat(allRead).isTrue();
            return new CommandLineRun(0, out.toString(StandardCharsets.UTF_8), "").json();
        } finally {
            Folders.delete(folder);
        }
    }

    private static String rss(List<Headline> headlines) {
        Element channel = new Element("channel").addContent(text("title", "Wire"));
        for (Headline headline : headlines) {
            Element item = new Element("item")
                    .addContent(text("title", headline.title()))
                    .addContent(text("link", headline.link().orElseThrow().toString()))
                    .addContent(new Element("description").addContent(new CDATA(headline.summary())));
            headline.guid().ifPresent(guid -> item.addContent(text("guid", guid).setAttribute("isPermaLink", "false")));
            headline.published().ifPresent(date -> item.addContent(text("pubDate", DATE.format(date))));
            channel.addContent(item);
        }
        return new XMLOutputter()
                .outputString(new Document(
                        new Element("rss").setAttribute("version", "2.0").addContent(channel)));
    }

    private static Element text(String name, String text) {
        return new Element(name).setText(text);
    }
}
