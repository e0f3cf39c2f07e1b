package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.domain.Because;
import tocsin.domain.Match;
import tocsin.domain.Watch;
import tocsin.match.WatchIndex;
import tocsin.read.Reader;

/** {@code tocsin match}: holds headlines against queries. */
@Command(
        name = "match",
        description = {
            "Reads headlines as JSON lines (title; optional: id, summary, link, published, source, language)",
            "and prints for each one JSON line: its id, and the watches that match with the words that did it."
        })
final class MatchCommand implements Callable<Integer> {
    @Option(names = "--watch", required = true, paramLabel = "QUERY", description = "A query; may be given often.")
    private List<String> queries = List.of();

    @Parameters(paramLabel = "FILE", description = "The headlines; - reads standard input.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Knowledge knowledge = Knowledge.shipped();
        List<Watch> watches = knowledge.watches(queries);
        WatchIndex index = WatchIndex.of(watches, knowledge.parser());
        Reader reader = knowledge.reader();
        PrintStream out = Output.standard();
        boolean allRead = true;
        try (BufferedReader lines = JsonHeadlines.open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                switch (JsonHeadlines.read(line, number)) {
                    case JsonHeadlines.Read read -> {
                        Instant published = read.headline().published().orElseGet(Instant::now);
                        List<Match> matches = index.match(reader.read(read.headline(), published));
                        out.println(Json.line(answer(read.id(), matches)));
                    }
                    case JsonHeadlines.Unreadable unreadable -> {
                        allRead = false;
                        out.println(Json.line(Json.object()
                                .put("id", Integer.toString(number))
                                .put("error", unreadable.why())));
                    }
                }
            }
        }
        return allRead ? Main.DONE : Main.FAILED;
    }

    private static ObjectNode answer(String id, List<Match> matches) {
        ObjectNode answer = Json.object().put("id", id);
        ArrayNode watches = answer.putArray("watches");
        for (Match match : matches) {
            ObjectNode watch = watches.addObject().put("query", match.watch().query());
            ArrayNode because = watch.putArray("because");
            match.because().forEach(reason -> because.add(json(reason)));
        }
        return answer;
    }

    private static ObjectNode json(Because because) {
        return Json.object()
                .put("term", because.term())
                .put("text", because.text())
                .put("in", because.span().part().name().toLowerCase(Locale.ROOT))
                .put("start", because.span().start())
                .put("end", because.span().end());
    }
}
