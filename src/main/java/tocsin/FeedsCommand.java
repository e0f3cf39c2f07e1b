package tocsin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import tocsin.domain.Feed;
import tocsin.pipeline.FeedDesk;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.StoreUnavailable;

/** {@code tocsin feeds}: the feeds that are read, and how they are. */
@Command(
        name = "feeds",
        description = {
            "Lists all feeds with their numbers, those of the configuration and those that people added,",
            "and says when each was read last, or what troubles it.",
            "With SQLite the service must not be running, since the database has one user at a time."
        },
        subcommands = FeedsRemoveCommand.class,
        footer = {"%nFor instance:", "  tocsin feeds", "  tocsin feeds remove https://example.org/rss.xml"})
final class FeedsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    /** Where the commands read and print. */
    Streams streams() {
        return main.streams();
    }

    @Override
    public Integer call() throws Misuse {
        Settings settings = configuration.load();
        Instant now = InstantSource.system().instant();
        List<String> lines = new ArrayList<>();
        try (Store store = Wiring.store(settings)) {
            store.look(memory -> {
                memory.feeds().all().forEach(feed -> lines.add(line(feed, now)));
                settings.feeds().stream()
                        .filter(listed -> memory.feeds().at(listed.url()).isEmpty())
                        .forEach(listed -> lines.add("-  " + listed.url() + "  not read yet"));
                return lines;
            });
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        }
        lines.forEach(streams()::print);
        if (lines.isEmpty()) {
            streams().tell("There are no feeds yet.");
        }
        return Main.DONE;
    }

    private static String line(Feed feed, Instant now) {
        String title = Optional.of(feed.title())
                .filter(name -> !name.isEmpty())
                .map(name -> "  " + name)
                .orElse("");
        return feed.id() + "  " + feed.shownAddress() + "  " + FeedDesk.state(feed, now) + title;
    }
}
