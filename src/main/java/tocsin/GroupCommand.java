package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.domain.Change;
import tocsin.group.Incidents;

/** {@code tocsin group}: shows which headlines are of one incident, and why. */
@Command(
        name = "group",
        description = {
            "Reads headlines as JSON lines in order of publication (title, published; optional: id, summary, source,",
            "link, language) and prints for each one JSON line: its id, the number of its incident, whether it opened",
            "it (opened), told something new of it (grew) or not (unchanged), and because of what: for a join, and for",
            "the refusal of the nearest incident. Exits with 1 when a line could not be read."
        },
        footer = {"%nFor instance:", "  tocsin group headlines.jsonl"})
final class GroupCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "More entities, beside the built-in ones; may be given often.")
    private List<Path> catalogue = List.of();

    @Parameters(paramLabel = "FILE", description = "The headlines; - reads standard input.")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException, Misuse {
        Grouping grouping = new Grouping(Knowledge.with(catalogue));
        boolean allRead = JsonHeadlines.all(file, main.streams(), read -> {
            Incidents.Placed placed = grouping.take(read.headline());
            ObjectNode line = Json.object().set("id", read.id());
            line.put("incident", placed.incident().value());
            line.put("change", name(placed.change()));
            ArrayNode because = line.putArray("because");
            placed.change()
                    .because()
                    .forEach(reason ->
                            because.addObject().put("what", reason.what()).put("weight", reason.weight()));
            main.streams().print(line);
        });
        return allRead ? Main.DONE : Main.FAILED;
    }

    private static String name(Change change) {
        return switch (change) {
            case Change.Opened opened -> "opened";
            case Change.Grew grew -> "grew";
            case Change.Unchanged unchanged -> "unchanged";
        };
    }
}
