package tocsin;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tocsin.fetch.OpmlWriter;
import tocsin.fetch.Subscription;
import tocsin.pipeline.Subscriptions;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.StoreUnavailable;

/** {@code tocsin opml export}: all feeds as an OPML file. */
@Command(
        name = "export",
        description = {
            "Writes all feeds, those of the configuration and those that people added, as OPML 2.0.",
            "With SQLite the service must not be running, since the database has one user at a time."
        })
final class OpmlExportCommand implements Callable<Integer> {
    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to; by default the standard output.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws Misuse {
        Settings settings = configuration.load();
        InstantSource clock = InstantSource.system();
        List<Subscription> feeds;
        try (Store store = Wiring.store(settings)) {
            feeds = withListed(
                    settings, new Subscriptions(store, settings.poll().interval(), clock).all());
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        }
        String text = OpmlWriter.write("Feeds of Tocsin", clock.instant(), feeds);
        if (file.isEmpty()) {
            PrintStream out = Output.standard();
            out.print(text);
            out.flush();
            return Main.DONE;
        }
        return write(file.get(), text, feeds.size());
    }

    /** With the feeds of the configuration that no run has seen yet. */
    static List<Subscription> withListed(Settings settings, List<Subscription> stored) {
        Map<Object, Subscription> all = new LinkedHashMap<>();
        stored.forEach(feed -> all.put(Subscription.canonical(feed.address()), feed));
        settings.feeds()
                .forEach(feed -> all.putIfAbsent(
                        Subscription.canonical(feed.url()),
                        new Subscription(feed.url(), feed.title().orElse(""), Optional.empty(), Set.of())));
        return List.copyOf(all.values());
    }

    private static int write(Path file, String text, int count) {
        try {
            Files.writeString(file, text);
            Output.standard().println(file + ": " + count + (count == 1 ? " feed" : " feeds"));
            return Main.DONE;
        } catch (IOException e) {
            System.err.println(file + " cannot be written: " + e);
            return Main.FAILED;
        }
    }
}
