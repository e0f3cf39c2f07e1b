package tocsin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.settings.DurationText;

/** {@code tocsin replay}: saved polls through the whole pipeline, on a clock that follows them. */
@Command(
        name = "replay",
        description = {
            "Runs saved polls through the whole pipeline; prints each alert and each edited title as a JSON line, then a summary.",
            "DIR has a folder for each feed, with documents whose names hold the time of the poll: 20231031T093000.xml",
            "Exits with 1 when a document could not be read."
        },
        footer = "%nFor instance:  tocsin replay polls --watch @ain-al-asad --watch '\"coalition forces\" exit'")
final class ReplayCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Option(names = "--watch", paramLabel = "QUERY", description = "A query; may be given often.")
    private List<String> queries = List.of();

    @Option(
            names = "--catch-up",
            paramLabel = "DURATION",
            description = "On a feed's first poll only younger headlines ring. Default 1h.")
    private String catchUp = "1h";

    @Parameters(paramLabel = "DIR", description = "The folder of saved polls.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException, Misuse {
        if (!Files.isDirectory(folder)) {
            throw new Misuse(Files.exists(folder) ? folder + " is no folder" : "there is no folder " + folder);
        }
        Knowledge knowledge = Knowledge.shipped();
        knowledge.watches(queries);
        if (queries.isEmpty()) {
            main.streams().tell("No --watch is given, so nothing can ring; the summary still counts incidents.");
        }
        List<SavedPoll> polls = SavedPoll.in(folder);
        if (polls.isEmpty()) {
            main.streams()
                    .tell("There are no saved polls in " + folder
                            + ": expected are folders with documents named as 20231031T093000.xml");
        }
        Replay replay = new Replay(knowledge, queries, catchUp(), main.streams());
        boolean allRead = replay.run(polls);
        return allRead ? Main.DONE : Main.FAILED;
    }

    private Duration catchUp() throws Misuse {
        try {
            return DurationText.parse(catchUp);
        } catch (IllegalArgumentException e) {
            throw new Misuse("--catch-up " + e.getMessage());
        }
    }
}
