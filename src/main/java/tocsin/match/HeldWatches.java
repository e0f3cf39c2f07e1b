package tocsin.match;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Match;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;

/** Watches that are kept in memory together with their index: a few, as those of a command. */
public final class HeldWatches {
    private final WatchIndex index;
    private final Map<WatchId, Watch> watches;

    /** These watches, whose queries are read by this parser. */
    public HeldWatches(List<Watch> watches, QueryParser parser) {
        this.index = new WatchIndex(parser, List.of());
        this.watches = watches.stream().collect(Collectors.toUnmodifiableMap(Watch::id, Function.identity()));
        index.change(List.of(), watches);
    }

    /** The watches that the reading of a headline from this sender satisfies, each with the words that did it. */
    public List<Match> match(Reading reading, Sender sender) {
        List<Watch> matching = index.matching(reading, sender).stream()
                .flatMap(id -> Stream.ofNullable(watches.get(id)))
                .toList();
        return index.explain(matching, reading, sender);
    }

    /** The watches that could not be read. */
    public List<WatchIndex.Broken> broken() {
        return index.broken();
    }
}
