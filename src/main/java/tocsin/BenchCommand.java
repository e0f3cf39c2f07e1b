package tocsin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tocsin bench}: how fast this machine runs Tocsin, beside what one would use instead. */
@Command(
        name = "bench",
        description = "Measures Tocsin on this machine; docs/performance.md says how to read the figures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            BenchGroupingCommand.class,
            BenchIntakeCommand.class,
            BenchMatchingCommand.class,
            BenchMemoryCommand.class,
            BenchPreviewCommand.class
        },
        footer = "%nFor instance:  tocsin bench matching")
final class BenchCommand implements Runnable {
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
        throw new ParameterException(
                spec.commandLine(), "Measure what? There are: grouping, intake, matching, preview");
    }
}
