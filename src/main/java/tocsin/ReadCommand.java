package tocsin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.read.Reader;

/** {@code tocsin read}: shows what is read off headlines. */
@Command(
        name = "read",
        description = {
            "Reads headlines as JSON lines (title; optional: id, summary, link, published, source, language)",
            "and prints for each one JSON line: its id, its language, the entities that it names with their places,",
            "and the facts that it reports. Exits with 1 when a line could not be read."
        },
        footer = {"%nFor instance:", "  echo '{\"id\": 7, \"title\": \"Drones target Ain al-Asad\"}' | tocsin read -"})
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "More entities, beside the built-in ones; may be given often.")
    private List<Path> catalogue = List.of();

    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "More words for events, beside the built-in ones; may be given often.")
    private List<Path> vocabulary = List.of();

    @Option(
            names = "--severity",
            paramLabel = "FILE",
            description = "A table of severity in place of the built-in one.")
    private @Nullable Path severity;

    @Parameters(paramLabel = "FILE", description = "The headlines; - reads standard input.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Reader reader = Knowledge.with(catalogue, vocabulary, Optional.ofNullable(severity))
                .reader();
        boolean allRead = JsonHeadlines.all(file, main.streams(), read -> {
            Instant published = read.headline().published().orElseGet(Instant::now);
            main.streams().print(json(read.id(), reader.read(read.headline(), published)));
        });
        return allRead ? Main.DONE : Main.FAILED;
    }

    private static ObjectNode json(JsonNode id, Reading reading) {
        ObjectNode line = Json.object().set("id", id);
        line.put("language", reading.language());
        ArrayNode entities = line.putArray("entities");
        reading.mentions().forEach(mention -> entities.add(json(mention, reading)));
        line.set("facts", FactsJson.of(reading.facts()));
        return line;
    }

    private static ObjectNode json(Mention mention, Reading reading) {
        return Json.object()
                .put("id", mention.entity().id())
                .put("kind", FactsJson.name(mention.entity().kind()))
                .put("name", mention.entity().name())
                .put("text", mention.span().of(reading.headline()))
                .put("in", FactsJson.name(mention.span().part()))
                .put("start", mention.span().start())
                .put("end", mention.span().end());
    }
}
