package tocsin.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tocsin.domain.Headline;
import tocsin.domain.Match;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.engine.Changing;
import tocsin.engine.Condition;
import tocsin.engine.Engine;
import tocsin.engine.Pass;

/**
 * The watches of all chats, ready to be held against readings. It keeps their ids and what they ask for, not their words. One thread
 * at a time changes it; any number match beside that, and see each change whole or not at all.
 */
public final class WatchIndex {
    private static final int TOGETHER = 20_000;

    private final QueryParser parser;
    private final Engine engine;
    private final Map<WatchId, Broken> broken = new ConcurrentHashMap<>();
    private final Queue<Pass> passes = new ConcurrentLinkedQueue<>();

    /**
     * An index without watches.
     *
     * @param sample headlines as they will come; a few thousand make it fast, none will do
     */
    public WatchIndex(QueryParser parser, Collection<Headline> sample) {
        this.parser = parser;
        this.engine = new Engine(sample);
    }

    /** A watch whose query cannot be read any more, as when its entity left the catalogue. */
    public record Broken(Watch watch, String why) {}

    /**
     * Removes and adds watches, all at once for whoever matches. Those that cannot be read are kept apart, stop nothing, and are
     * answered.
     */
    public synchronized List<Broken> change(Collection<Watch> removed, Collection<Watch> added) {
        List<Broken> unreadable = new ArrayList<>();
        Changing change = engine.change();
        for (Watch watch : removed) {
            broken.remove(watch.id());
            query(watch).ifPresent(query -> change.remove(watch.id().value(), Conditions.of(query)));
        }
        List<Watch> all = List.copyOf(added);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            // Reading is most of the work, and each query is read by itself.
            List<Asked> some = all.subList(from, Math.min(all.size(), from + TOGETHER)).parallelStream()
                    .map(this::asked)
                    .toList();
            for (Asked asked : some) {
                asked.condition()
                        .ifPresent(condition -> change.add(asked.watch().id().value(), condition));
                asked.broken().ifPresent(unreadable::add);
            }
        }
        unreadable.forEach(each -> broken.put(each.watch().id(), each));
        change.commit();
        return unreadable;
    }

    /** What a watch asks for, or why nobody can tell. */
    private record Asked(Watch watch, Optional<Condition> condition, Optional<Broken> broken) {}

    private Asked asked(Watch watch) {
        try {
            return new Asked(watch, Optional.of(parser.condition(watch.query())), Optional.empty());
        } catch (BadQuery e) {
            return new Asked(watch, Optional.empty(), Optional.of(new Broken(watch, e.sentence())));
        }
    }

    private Optional<Query> query(Watch watch) {
        try {
            return Optional.of(parser.parse(watch.query()));
        } catch (BadQuery neverAdded) {
            return Optional.empty();
        }
    }

    /** The watches that the reading of a headline from this sender satisfies, by id. */
    public List<WatchId> matching(Reading reading, Sender sender) {
        Pass taken = passes.poll();
        Pass pass = taken == null ? engine.pass() : taken;
        pass.read(reading.headline(), reading.tokens());
        Traits.tell(pass, reading, sender);
        List<Long> ids = new ArrayList<>();
        pass.match(engine.snapshot(), ids::add);
        passes.add(pass);
        return ids.stream().sorted().map(WatchId::new).toList();
    }

    /** These watches with the words of the reading that satisfy them; those that none satisfy are left out. */
    public List<Match> explain(Collection<Watch> watches, Reading reading, Sender sender) {
        Matcher matcher = new Matcher(reading, sender);
        List<Match> matches = new ArrayList<>();
        for (Watch watch : watches) {
            query(watch).flatMap(matcher::match).ifPresent(because -> matches.add(new Match(watch, because)));
        }
        return matches;
    }

    /** How many watches are held against headlines. */
    public int size() {
        return engine.snapshot().ids();
    }

    /** The watches that could not be read. */
    public List<Broken> broken() {
        return List.copyOf(broken.values());
    }
}
