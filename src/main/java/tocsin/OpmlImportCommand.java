package tocsin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
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
        },
        footer = "%nFor instance:  tocsin opml import feeds.opml --check")
final class OpmlImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private OpmlCommand opml;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Option(names = "--check", description = "Fetch each feed first, and refuse those that cannot be read.")
    private boolean check;

    @Parameters(paramLabel = "FILE", description = "The OPML file.")
    private Path file = Path.of(".");

    @Override
    public Integer call() throws Misuse, InterruptedException, IOException {
        Settings settings = configuration.load();
        return switch (OpmlReader.read(read(file))) {
            case OpmlOutcome.Unreadable unreadable -> {
                opml.streams().tell(file + " cannot be read: " + unreadable.why());
                yield Main.FAILED;
            }
            case OpmlOutcome.Read list -> take(settings, list);
        };
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(OpmlReader.MAX_BYTES + 1);
        }
    }

    private int take(Settings settings, OpmlOutcome.Read list) throws Misuse, InterruptedException {
        try (Store store = Wiring.store(settings);
                FeedFetcher fetcher = Fetching.fetcher(Fetching.of(settings))) {
            Subscriptions subscriptions =
                    new Subscriptions(store, settings.poll().interval(), InstantSource.system());
            OpmlImport taking = new OpmlImport(
                    subscriptions,
                    check ? Optional.of(address -> fetcher.fetch(address, Freshness.UNKNOWN)) : Optional.empty());
            return taking.run(file.toString(), list, opml.streams().out());
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        }
    }
}
