package tocsin;

import java.io.IOException;
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
import picocli.CommandLine.ParentCommand;
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
            "Names and passwords in their addresses are left out.",
            "With SQLite the service must not be running, since the database has one user at a time."
        },
        footer = "%nFor instance:  tocsin opml export feeds.opml")
final class OpmlExportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private OpmlCommand opml;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to; by default the standard output.")
    private Optional<Path> file = Optional.empty();

    @Override
    public Integer call() throws Misuse, IOException {
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
            opml.streams().print(text.stripTrailing());
        } else {
            Files.writeString(file.get(), text);
            opml.streams().print(file.get() + ": " + feeds.size() + (feeds.size() == 1 ? " feed" : " feeds"));
        }
        return Main.DONE;
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
}
