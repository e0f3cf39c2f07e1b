package tocsin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.domain.Because;
import tocsin.domain.Headline;
import tocsin.domain.Match;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.match.HeldWatches;
import tocsin.read.Reader;

/** {@code tocsin match}: holds headlines against queries. */
@Command(
        name = "match",
        description = {
            "Reads headlines as JSON lines (title; optional: id, summary, link, published, source, language)",
            "and prints for each one JSON line: its id, and the watches that match with the words that did it.",
            "Exits with 1 when a line could not be read."
        },
        footer = {
            "%nFor instance:",
            "  echo '{\"id\": 7, \"title\": \"Drones target Ain al-Asad\"}' |",
            "    tocsin match --watch @ain-al-asad --watch '\"coalition forces\" exit' -"
        })
final class MatchCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Option(names = "--watch", required = true, paramLabel = "QUERY", description = "A query; may be given often.")
    private List<String> queries = List.of();

    @Parameters(paramLabel = "FILE", description = "The headlines; - reads standard input.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Knowledge knowledge = Knowledge.shipped();
        List<Watch> watches = knowledge.watches(queries);
        HeldWatches index = new HeldWatches(watches, knowledge.parser());
        Reader reader = knowledge.reader();
        boolean allRead = JsonHeadlines.all(file, main.streams(), read -> {
            Instant published = read.headline().published().orElseGet(Instant::now);
            List<Match> matches = index.match(reader.read(read.headline(), published), sender(read.headline()));
            main.streams().print(answer(read.id(), matches));
        });
        return allRead ? Main.DONE : Main.FAILED;
    }

    private static ObjectNode answer(JsonNode id, List<Match> matches) {
        ObjectNode answer = Json.object().set("id", id);
        ArrayNode watches = answer.putArray("watches");
        for (Match match : matches) {
            ObjectNode watch = watches.addObject().put("query", match.watch().query());
            ArrayNode because = watch.putArray("because");
            match.because().forEach(reason -> because.add(json(reason)));
        }
        return answer;
    }

    private static ObjectNode json(Because because) {
        ObjectNode reason = Json.object().put("term", because.term()).put("text", because.text());
        because.span()
                .ifPresent(span -> reason.put("in", span.part().name().toLowerCase(Locale.ROOT))
                        .put("start", span.start())
                        .put("end", span.end()));
        return reason;
    }

    /** The source that a line names stands for the feed as well. */
    private static Sender sender(Headline headline) {
        String source = headline.publisher().orElse("");
        return new Sender(source, source, "");
    }
}
