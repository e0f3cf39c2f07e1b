package tocsin.pipeline;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Past;
import tocsin.read.Reader;
import tocsin.store.History.Stretch;
import tocsin.store.Store;

/**
 * The story of another edition: after a change of the catalogue or of the release, the headlines that queries are held
 * against are read once more, the latest first, and their imprints kept. Until then a query for entities or facts has to read
 * them by itself, and so looks less far back.
 */
public final class Reread {
    private static final Logger log = LoggerFactory.getLogger(Reread.class);

    /** Written in one transaction, for which polls wait. */
    private static final int TOGETHER = 500;

    /** About three seconds of one core. */
    private static final int A_ROUND = 50_000;

    private final Store store;
    private final Reader reader;
    private final InstantSource clock;
    private boolean done;
    private int total;

    /** The story with its parts. */
    public Reread(Store store, Reader reader, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /** Reads a good many; comes back at once when this edition has read all. */
    public synchronized void round() {
        int read = 0;
        while (!done && read < A_ROUND && !Thread.currentThread().isInterrupted()) {
            int some = some();
            done = some == 0;
            read += some;
        }
        total += read;
        if (done && read > 0) {
            log.info("{} stored headlines were read once more, with edition {}", total, reader.edition());
        }
    }

    private int some() {
        List<Past> headlines = store.look(memory -> {
            Optional<Stretch> stretch =
                    memory.history().seenSince(clock.instant().minus(LookBack.FARTHEST));
            List<HeadlineId> unread = stretch.map(all ->
                            memory.history().unlearned(all.latest(LookBack.MOST_HEADLINES), reader.edition(), TOGETHER))
                    .orElse(List.of());
            return memory.history().recall(unread);
        });
        Map<HeadlineId, Imprint> imprints = new HashMap<>();
        headlines.forEach(past -> imprints.put(past.id(), Imprint.of(reader.read(past.headline(), past.published()))));
        return store.changeTogether(memory -> {
            memory.history().learn(imprints, reader.edition());
            return imprints.size();
        });
    }
}
