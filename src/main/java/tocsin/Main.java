package tocsin;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
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
            ReadCommand.class,
            MatchCommand.class,
            GroupCommand.class,
            ReplayCommand.class,
            FeedsCommand.class,
            OpmlCommand.class,
            BenchCommand.class,
            TrainCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Main implements Callable<Integer> {
    /** Done. */
    static final int DONE = 0;

    /** Something could not be done; the output says what. */
    static final int FAILED = 1;

    /** The call or the configuration is wrong. */
    static final int WRONG = 2;

    private static final String FOOTER = "%nSee it at work, with no account:  tocsin demo --once%n"
            + "More on one command:               tocsin COMMAND --help";

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Main(Streams streams) {
        this.streams = streams;
    }

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        Streams streams = Streams.standard();
        System.setErr(streams.err());
        int code = execute(streams, args);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Runs one command and answers its exit code. */
    static int execute(Streams streams, String... args) {
        CommandLine line = new CommandLine(new Main(streams));
        // An argument that starts with @ names an entity here; picocli would read it as the name of a file of
        // arguments.
        line.setExpandAtFiles(false);
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.getCommandSpec().usageMessage().footer(FOOTER);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(streams, failure));
        line.setParameterExceptionHandler((mistake, arguments) -> mistaken(mistake));
        try {
            return line.execute(args);
        } catch (RuntimeException | Error failure) {
            return failed(streams, failure);
        }
    }

    /** Where the command reads and prints. */
    Streams streams() {
        return streams;
    }

    private static int failed(Streams streams, Throwable failure) {
        if (failure instanceof Streams.OutputClosed) {
            return FAILED;
        }
        if (failure instanceof Misuse misuse) {
            streams.tell(String.valueOf(misuse.getMessage()));
            return WRONG;
        }
        streams.tell(Failure.sentence(failure));
        if (isDebugging()) {
            failure.printStackTrace(streams.err());
        }
        return FAILED;
    }

    /** By the settings or, for commands that read none, by the variable that would override them. */
    private static boolean isDebugging() {
        String level = Optional.ofNullable(System.getenv("TOCSIN_LOG_LEVEL")).orElse("");
        return level.toLowerCase(Locale.ROOT).equals("debug")
                || LoggerFactory.getLogger(Main.class).isDebugEnabled();
    }

    private static int mistaken(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(mistake.getMessage());
        boolean told = CommandLine.UnmatchedArgumentException.printSuggestions(mistake, err);
        if (!told && command.getParent() == null) {
            err.println("The commands are: "
                    + String.join(", ", command.getSubcommands().keySet()));
        }
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG;
    }

    /** Called without a command: shows what there is. */
    @Override
    public Integer call() {
        streams.tell(spec.commandLine().getUsageMessage());
        return WRONG;
    }
}
