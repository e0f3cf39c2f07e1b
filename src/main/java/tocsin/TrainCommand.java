package tocsin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tocsin train}: learns from labelled headlines what grouping weighs. */
@Command(
        name = "train",
        description = "Learns from labelled headlines what grouping weighs; docs/grouping.md says how.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TrainGroupingCommand.class, TrainFrequenciesCommand.class},
        footer = "%nFor instance:  tocsin train grouping headlines.jsonl --out config/grouping/weights.yml")
final class TrainCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Where the commands print. */
    Streams streams() {
        return main.streams();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Train what? There are: grouping, frequencies");
    }
}
