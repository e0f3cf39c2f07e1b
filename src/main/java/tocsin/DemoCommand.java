package tocsin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.demo.NewsDay;
import tocsin.demo.NewsDayServer;
import tocsin.fetch.FeedFetcher;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** {@code tocsin demo}: the product at work on a bundled news day, with no account and no internet. */
@Command(
        name = "demo",
        description = {
            "Plays a news day of 30 and 31 October 2023 from a server on this machine, polls it, and rings here.",
            "Needs no account, no token and no internet."
        })
final class DemoCommand implements Callable<Integer> {
    /** The clock stands here when the demo starts, so that the day's dates are those of yesterday and today. */
    private static final Instant EVENING = Instant.parse("2023-10-31T21:00:00Z");

    private static final Duration LENGTH = Duration.ofSeconds(14);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final List<String> WATCHES =
            List.of("@ain-al-asad", "@islamic-resistance-in-iraq", "\"coalition forces\" exit");

    @Option(names = "--once", description = "Stops when the news day is over, and prints a summary.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keeps the database here; a second run on it rings nothing. By default a temporary folder.")
    private Optional<Path> data = Optional.empty();

    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, InterruptedException, Misuse {
        Path folder = data.isPresent() ? data.get() : Files.createTempDirectory("tocsin-demo");
        Files.createDirectories(folder);
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), EVENING));
        PrintStream out = Output.standard();
        NewsDay day = NewsDay.load();
        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"));
                NewsDayServer server = new NewsDayServer(day, clock, LENGTH)) {
            server.start();
            Settings settings = DemoSettings.of(folder, server, WATCHES);
            DemoTally tally = new DemoTally(server, clock);
            TerminalMessenger terminal = new TerminalMessenger(out, Output.isColoured(), tally::rung);
            introduce(out, server, folder);
            try (FeedFetcher fetcher = Fetching.fetcher(Fetching.of(settings));
                    Service service = Service.start(
                            settings,
                            new Service.Parts(
                                    store,
                                    true,
                                    Knowledge.shipped(),
                                    fetcher::fetch,
                                    List.of(terminal),
                                    clock,
                                    TICK,
                                    tally::took))) {
                Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown, "demo-stop"));
                play(out, server, store, service, clock);
            }
            out.print(tally.summary());
            out.println(data.isPresent() ? "Run it again on " + folder + ": nothing rings twice." : "");
            out.flush();
        }
        return Main.DONE;
    }

    private static void introduce(PrintStream out, NewsDayServer server, Path folder) {
        out.println("Tocsin plays a news day of 30 and 31 October 2023 in " + LENGTH.toSeconds() + " seconds.");
        out.println("Feeds: " + server.addresses().size() + ", served over HTTP on " + server.proxy() + "; database: "
                + folder.resolve("tocsin.db"));
        out.println("Watches: " + String.join("   ", WATCHES));
        out.println();
    }

    private void play(PrintStream out, NewsDayServer server, Store store, Service service, InstantSource clock)
            throws InterruptedException {
        Optional<Instant> over = Optional.empty();
        boolean told = false;
        while (!interrupted.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (over.isEmpty() && server.over()) {
                over = Optional.of(clock.instant());
            }
            boolean done = over.filter(end -> allReadSince(store, end) && service.quiet())
                    .isPresent();
            if (done && once) {
                return;
            }
            if (done && !told) {
                told = true;
                out.println("The news day is over; the demo goes on polling. Stop it with Ctrl-C.");
            }
        }
    }

    private static boolean allReadSince(Store store, Instant moment) {
        return store.look(memory -> memory.feeds().all()).stream()
                .allMatch(feed -> feed.lastSuccess().filter(moment::isBefore).isPresent());
    }
}
