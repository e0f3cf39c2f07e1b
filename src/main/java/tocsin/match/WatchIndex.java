package tocsin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Because;
import tocsin.domain.Match;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;

/** The watches of all chats, ready to be held against readings. Immutable: a change makes a new index. */
public final class WatchIndex {
    private record Entry(Watch watch, Query query) {}

    private final List<Entry> entries;
    private final List<Broken> broken;

    private WatchIndex(List<Entry> entries, List<Broken> broken) {
        this.entries = entries;
        this.broken = broken;
    }

    /** A watch whose query cannot be read any more, as when its entity left the catalogue. */
    public record Broken(Watch watch, String why) {}

    /** An index of these watches. Those that cannot be read are kept apart and stop nothing. */
    public static WatchIndex of(List<Watch> watches, QueryParser parser) {
        List<Entry> entries = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        for (Watch watch : watches) {
            try {
                entries.add(new Entry(watch, parser.parse(watch.query())));
            } catch (BadQuery e) {
                broken.add(new Broken(watch, e.sentence()));
            }
        }
        return new WatchIndex(List.copyOf(entries), List.copyOf(broken));
    }

    /** The watches that the reading of a headline from this sender satisfies, each with the words that did it. */
    public List<Match> match(Reading reading, Sender sender) {
        Matcher matcher = new Matcher(reading, sender);
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<List<Because>> because = matcher.match(entry.query());
            because.ifPresent(reasons -> matches.add(new Match(entry.watch(), reasons)));
        }
        return matches;
    }

    /** The watches that could not be read. */
    public List<Broken> broken() {
        return broken;
    }
}
