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
import tocsin.group.Training;
import tocsin.group.Weights;
import tocsin.read.Reader;

/** {@code tocsin train grouping}: the weights that fit labelled headlines best. */
@Command(
        name = "grouping",
        description = {
            "Learns the weights of config/grouping/weights.yml from the labelled stream that travels with Tocsin and from",
            "those of the files (JSON lines in order of publication, as for tocsin group, each with the incident that a",
            "person says it is of). From which sums on a headline joins is taken over from the weights in use."
        },
        footer = "%nFor instance:  tocsin train grouping headlines.jsonl --out config/grouping/weights.yml")
final class TrainGroupingCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private TrainCommand train;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the weights go; else they are printed.")
    private Optional<Path> out = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "More labelled headlines.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException, Misuse {
        Reader reader = Knowledge.shipped().reader();
        Training training = new Training();
        training.add(LabelledFile.shipped(reader));
        for (Path file : files) {
            training.add(LabelledFile.read(file, train.streams(), reader));
        }
        Weights weights = training.weights(month -> true, Weights.shipped().bounds());
        if (out.isPresent()) {
            Files.writeString(out.get(), Weights.HEAD + weights.yaml());
            train.streams().tell("The weights are in " + out.get() + ".");
        } else {
            train.streams().print(weights.yaml().stripTrailing());
        }
        return Main.DONE;
    }
}
