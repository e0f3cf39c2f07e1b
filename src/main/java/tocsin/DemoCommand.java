package tocsin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
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
import picocli.CommandLine.ParentCommand;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.demo.NewsDay;
import tocsin.demo.NewsDayServer;
import tocsin.fetch.FeedFetcher;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;
import tocsin.store.sql.StoreUnavailable;

/** {@code tocsin demo}: the product at work on a bundled news day, with no account and no internet. */
@Command(
        name = "demo",
        description = {
            "Plays a news day of 30 and 31 October 2023 from a server on this machine, polls it, and rings here.",
            "Needs no account, no token and no internet."
        },
        footer = {
            "%nFor instance:",
            "  tocsin demo --once",
            "  tocsin demo --once --data demo-data    (again: nothing rings twice)"
        })
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    /** The clock stands here when the demo starts, so that the day's dates are those of yesterday and today. */
    private static final Instant EVENING = Instant.parse("2023-10-31T21:00:00Z");

    private static final Duration LENGTH = Duration.ofSeconds(14);
    private static final Duration GRACE = Duration.ofSeconds(9);
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
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException, InterruptedException, Misuse {
        if (data.isPresent()) {
            return show(folder(data.get()));
        }
        Path temporary = Files.createTempDirectory("tocsin-demo");
        try {
            return show(temporary);
        } finally {
            Folders.delete(temporary);
        }
    }

    private static Path folder(Path wanted) throws Misuse {
        try {
            return Files.createDirectories(wanted);
        } catch (FileAlreadyExistsException e) {
            throw new Misuse("--data " + wanted + " is no folder");
        } catch (IOException e) {
            throw new Misuse("--data " + wanted + " cannot be made: " + Failure.why(e));
        }
    }

    private int show(Path folder) throws InterruptedException, Misuse {
        // The day begins when we are ready to hear of it.
        Knowledge knowledge = Knowledge.shipped();
        InstantSource clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), EVENING));
        PrintStream out = main.streams().out();
        Thread stop = new Thread(this::interrupt, "demo-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"));
                NewsDayServer server = new NewsDayServer(NewsDay.load(), clock, LENGTH)) {
            server.start();
            DemoTally tally = new DemoTally(server, clock);
            introduce(server, folder);
            TerminalMessenger terminal = new TerminalMessenger(out, Output.isColoured(), tally::rung);
            play(store, server, terminal, tally, DemoSettings.of(folder, server, WATCHES), knowledge, clock);
            main.streams().print(tally.summary());
            data.ifPresent(kept -> out.println("Run it again with --data " + kept + ": nothing rings twice."));
            return Main.DONE;
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        } finally {
            over.countDown();
        }
    }

    /** Ctrl-C: the demo ends in order, with its summary. */
    private void interrupt() {
        interrupted.countDown();
        try {
            boolean inTime = over.await(GRACE.toSeconds(), TimeUnit.SECONDS);
            if (!inTime) {
                main.streams().tell("The demo did not end in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void introduce(NewsDayServer server, Path folder) {
        Streams streams = main.streams();
        streams.print("Tocsin plays a news day of 30 and 31 October 2023 in " + LENGTH.toSeconds() + " seconds.");
        streams.print("Feeds: " + server.addresses().size() + ", served over HTTP on "
                + DemoSettings.proxy(server).getAuthority() + "; database: " + folder.resolve("tocsin.db"));
        streams.print("Watches: " + String.join("   ", WATCHES));
        streams.print("");
    }

    private void play(
            Store store,
            NewsDayServer server,
            TerminalMessenger terminal,
            DemoTally tally,
            Settings settings,
            Knowledge knowledge,
            InstantSource clock)
            throws InterruptedException, Misuse {
        try (FeedFetcher fetcher = Fetching.fetcher(Fetching.of(settings));
                Service service = Service.start(
                        settings,
                        new Service.Parts(
                                store,
                                true,
                                knowledge,
                                fetcher::fetch,
                                Optional.empty(),
                                List.of(terminal),
                                clock,
                                TICK,
                                tally::took))) {
            await(server, store, service, clock);
        }
    }

    /** Until the day is over and told, when it is to be played once; else until Ctrl-C, or until nobody reads any more. */
    private void await(NewsDayServer server, Store store, Service service, InstantSource clock)
            throws InterruptedException {
        Optional<Instant> end = Optional.empty();
        boolean told = false;
        while (!interrupted.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (main.streams().out().checkError()) {
                throw new Streams.OutputClosed();
            }
            if (end.isEmpty() && server.over()) {
                end = Optional.of(clock.instant());
            }
            boolean done = end.filter(last -> allReadSince(store, last) && service.quiet())
                    .isPresent();
            if (done && once) {
                return;
            }
            if (done && !told) {
                told = true;
                main.streams().print("The news day is over; the demo goes on polling. Stop it with Ctrl-C.");
            }
        }
    }

    private static boolean allReadSince(Store store, Instant moment) {
        return store.look(memory -> memory.feeds().all()).stream()
                .allMatch(feed -> feed.lastSuccess().filter(moment::isBefore).isPresent());
    }
}
