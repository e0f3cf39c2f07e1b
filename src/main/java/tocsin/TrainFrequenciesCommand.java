package tocsin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.group.SeedTable;
import tocsin.read.Reader;

/** {@code tocsin train frequencies}: how common words are in the news. */
@Command(
        name = "frequencies",
        description = {
            "Counts the words for config/grouping/frequencies.tsv, by which words are known to be common before any headline",
            "has come: in the labelled stream that travels with Tocsin and in those of the files. A file of ordinary news",
            "gives each headline an incident of its own."
        },
        footer = "%nFor instance:  tocsin train frequencies ordinary.jsonl --out config/grouping/frequencies.tsv")
final class TrainFrequenciesCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private TrainCommand train;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the table goes; else it is printed.")
    private Optional<Path> out = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "More labelled headlines.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, Misuse {
        Reader reader = Knowledge.shipped().reader();
        SeedTable table = new SeedTable();
        table.add(LabelledFile.shipped(reader));
        for (Path file : files) {
            table.add(LabelledFile.read(file, train.streams(), reader));
        }
        if (out.isPresent()) {
            Files.writeString(out.get(), table.lines());
            train.streams().tell("The table is in " + out.get() + ".");
        } else {
            train.streams().print(table.lines().stripTrailing());
        }
        return Main.DONE;
    }
}
