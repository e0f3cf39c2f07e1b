package tocsin.pipeline;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Watch;
import tocsin.match.QueryParser;
import tocsin.match.WatchIndex;
import tocsin.store.Memory;

/** Keeps an index of the stored watches, made anew when they have changed. */
public final class WatchBook {
    private static final Logger log = LoggerFactory.getLogger(WatchBook.class);

    private record Edition(long version, WatchIndex index) {}

    private final QueryParser parser;
    private volatile Edition edition;

    /** A book that reads queries with this parser. */
    public WatchBook(QueryParser parser) {
        this.parser = parser;
        this.edition = new Edition(-1, WatchIndex.of(List.of(), parser));
    }

    /** The index of the watches as this transaction sees them. */
    WatchIndex index(Memory memory) {
        long version = memory.watches().version();
        Edition current = edition;
        if (current.version() == version) {
            return current.index();
        }
        List<Watch> watches = memory.watches().all();
        WatchIndex index = WatchIndex.of(watches, parser);
        index.broken()
                .forEach(broken -> log.warn(
                        "watch {} of chat {} ({}) cannot be read and stays silent: {}",
                        broken.watch().number(),
                        broken.watch().chat(),
                        broken.watch().query(),
                        broken.why()));
        edition = new Edition(version, index);
        return index;
    }
}
