package tocsin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.pipeline.FeedDesk;
import tocsin.store.Memory;
import tocsin.store.Store;
import tocsin.store.sql.StoreUnavailable;

/** {@code tocsin feeds remove}: feeds that people added or lists brought are read no more. */
@Command(
        name = "remove",
        description = {
            "Takes feeds away that people added or an OPML list brought. What they had published stays seen.",
            "With SQLite the service must not be running, since the database has one user at a time.",
            "Exits with 1 when one could not be taken away; the others are all the same."
        },
        footer = "%nFor instance:  tocsin feeds remove https://example.org/rss.xml")
final class FeedsRemoveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private FeedsCommand feeds;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "The address of a feed, or its number.")
    private List<String> which = List.of();

    @Override
    public Integer call() throws Misuse {
        boolean all = true;
        try (Store store = Wiring.store(configuration.load())) {
            for (String one : which) {
                Optional<String> refusal = store.change(memory -> remove(memory, one));
                refusal.ifPresentOrElse(
                        feeds.streams()::tell, () -> feeds.streams().print("No longer reading " + one + "."));
                all &= refusal.isEmpty();
            }
        } catch (StoreUnavailable e) {
            throw Misuse.of(e);
        }
        return all ? Main.DONE : Main.FAILED;
    }

    /** Answers why not. */
    private static Optional<String> remove(Memory memory, String which) {
        Optional<Feed> found = FeedDesk.find(memory.feeds().all(), which);
        if (found.isEmpty()) {
            return Optional.of("There is no feed '" + which + "'. See them with: tocsin feeds");
        }
        if (found.get().origin() == Origin.CONFIGURATION) {
            return Optional.of(found.get().shownAddress() + " stands in the configuration: take it away there.");
        }
        memory.feeds().remove(found.get().id());
        return Optional.empty();
    }
}
