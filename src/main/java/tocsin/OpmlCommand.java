package tocsin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tocsin opml}: lists of feeds, in and out. */
@Command(
        name = "opml",
        description = "Takes in the feeds of an OPML file, and writes all feeds to one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {OpmlImportCommand.class, OpmlExportCommand.class},
        footer = "%nFor instance:  tocsin opml import feeds.opml --check")
final class OpmlCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Where the commands read and print. */
    Streams streams() {
        return main.streams();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import or export?");
    }
}
