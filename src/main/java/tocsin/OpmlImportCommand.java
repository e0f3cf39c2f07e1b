package tocsin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.domain.Freshness;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.OpmlOutcome;
import tocsin.fetch.OpmlReader;
import tocsin.pipeline.Subscriptions;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.StoreUnavailable;

/** {@code tocsin opml import}: the feeds of an OPML file are read from the next start on. */
@Command(
        name = "import",
        description = {
            "Adds the feeds of an OPML file; its folders become their tags. The next 'tocsin run' polls them.",
            "With SQLite the service must not be running, since the database has one user at a time.",
            "Exits with 1 when a line of the file was refused; the others are added all the same."
        })
final class OpmlImportCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--check", description = "Fetch each feed first, and refuse those that cannot be read.")
    private boolean check;

    @Parameters(paramLabel = "FILE", description = "The OPML file.")
    private Path file = Path.of(".");

    @Override
    public Integer call() throws Misuse, InterruptedException {
        Settings settings = configuration.load();
        PrintStream out = Output.standard();
        byte[] bytes;
        try {
            bytes = read(file);
        } catch (IOException e) {
            System.err.println(file + " cannot be read: " + e);
            return Main.FAILED;
        }
        return switch (OpmlReader.read(bytes)) {
            case OpmlOutcome.Unreadable unreadable -> {
                System.err.println(file + " cannot be read: " + unreadable.why());
                yield Main.FAILED;
            }
            case OpmlOutcome.Read list -> take(settings, list, out);
        };
    }

    private static byte[] read(Path file) throws IOException, Misuse {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(OpmlReader.MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new Misuse("there is no file " + file);
        }
    }

    private int take(Settings settings, OpmlOutcome.Read list, PrintStream out) throws Misuse, InterruptedException {
        try (Store store = Wiring.store(settings);
                FeedFetcher fetcher = Fetching.fetcher(Fetching.of(settings))) {
            Subscriptions subscriptions =
                    new Subscriptions(store, settings.poll().interval(), InstantSource.system());
            OpmlImport taking = new OpmlImport(
                    subscriptions,
                    check ? Optional.of(address -> fetcher.fetch(address, Freshness.UNKNOWN)) : Optional.empty());
            return taking.run(file.toString(), list, out);
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        }
    }
}
