package tocsin.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Watch;
import tocsin.match.QueryParser;
import tocsin.match.WatchIndex;
import tocsin.store.Memory;
import tocsin.store.WatchChange;

/** Keeps an index of the stored watches, which follows their changes one by one. */
public final class WatchBook {
    private static final Logger log = LoggerFactory.getLogger(WatchBook.class);

    /** Headlines by which the index learns which words are rare. */
    private static final int SAMPLE = 1_000;

    private final QueryParser parser;
    private volatile WatchIndex index;
    private long version = -1;

    /** A book that reads queries with this parser. */
    public WatchBook(QueryParser parser) {
        this.parser = parser;
        this.index = new WatchIndex(parser, List.of());
    }

    /** The index of the watches as this transaction sees them, or of later ones. */
    public synchronized WatchIndex index(Memory memory) {
        long current = memory.watches().version();
        if (current > version) {
            Optional<List<WatchChange>> changes = memory.watches().since(version);
            if (changes.isPresent()) {
                follow(changes.get());
            } else {
                index = anew(memory);
            }
            version = current;
        }
        return index;
    }

    private WatchIndex anew(Memory memory) {
        WatchIndex anew = new WatchIndex(parser, memory.headlines().latest(SAMPLE));
        anew.change(List.of(), memory.watches().all()).forEach(WatchBook::warn);
        return anew;
    }

    /** One by one in their order, so that a watch that came and went is gone, and one that went and came is there. */
    private void follow(List<WatchChange> changes) {
        List<Watch> removed = new ArrayList<>();
        List<Watch> added = new ArrayList<>();
        for (WatchChange change : changes) {
            if (change.came()) {
                added.add(change.watch());
            } else if (!added.remove(change.watch())) {
                removed.add(change.watch());
            }
        }
        index.change(removed, added).forEach(WatchBook::warn);
    }

    private static void warn(WatchIndex.Broken broken) {
        log.warn(
                "watch {} of chat {} ({}) cannot be read and stays silent: {}",
                broken.watch().number(),
                broken.watch().chat(),
                broken.watch().query(),
                broken.why());
    }
}
