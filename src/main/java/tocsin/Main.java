package tocsin;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit codes: 0 done, 1 something could not be done, 2 the call or the configuration is wrong. */
@Command(
        name = "tocsin",
        description = "An alarm bell for news: polls feeds, matches headlines, rings chats.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CheckCommand.class,
            FeedCommand.class,
            MatchCommand.class,
            ReplayCommand.class,
            OpmlCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Main implements Runnable {
    /** Done. */
    static final int DONE = 0;

    /** Something could not be done; the output says what. */
    static final int FAILED = 1;

    /** The call or the configuration is wrong. */
    static final int WRONG = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        int code = execute(args);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs one command and answers its exit code. */
    static int execute(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Misuse misuse) {
                command.getErr().println(misuse.getMessage());
                return WRONG;
            }
            throw failure;
        });
        line.setParameterExceptionHandler((mistake, arguments) -> {
            CommandLine command = mistake.getCommandLine();
            PrintWriter err = command.getErr();
            err.println(mistake.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
            return WRONG;
        });
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
