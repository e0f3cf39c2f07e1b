package tocsin.pipeline;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.group.Window;
import tocsin.store.IncidentChange;
import tocsin.store.IncidentMark;
import tocsin.store.Incidents;
import tocsin.store.Memory;

/**
 * Keeps the window of the living incidents, which follows the store: what other machines and people changed is read from it, and what a
 * transaction added that was taken back is found missing in it. A transaction that asks for the window has it to itself until it ends.
 */
final class IncidentBook {
    private static final Logger log = LoggerFactory.getLogger(IncidentBook.class);

    /** More incidents than this are not loaded at the start; the latest are. */
    private static final int MOST = 50_000;

    private final Set<Joined> untold = new HashSet<>();
    private Window window = new Window();
    private Optional<IncidentMark> known = Optional.empty();

    /** A headline that was put into the window, and that the store has not told of yet. */
    private record Joined(IncidentId incident, HeadlineId headline) {}

    /** The window as this transaction sees the incidents. */
    synchronized Window window(Memory memory, Instant now) {
        Incidents incidents = memory.incidents();
        IncidentMark mark = incidents.turn();
        Optional<List<IncidentChange>> changes = known.flatMap(incidents::since);
        if (changes.isEmpty() || !follow(incidents, changes.get())) {
            load(incidents, now);
        }
        known = Optional.of(mark);
        window.sweep(now);
        return window;
    }

    /** A headline joined an incident, or opened it, in this transaction. */
    synchronized void joined(IncidentId incident, String title, Member member) {
        window.join(incident, title, member);
        untold.add(new Joined(incident, member.headline()));
    }

    /** False when something that the window holds was taken back. */
    private boolean follow(Incidents incidents, List<IncidentChange> changes) {
        Set<IncidentId> anew = new LinkedHashSet<>();
        for (IncidentChange change : changes) {
            boolean own = change.joined()
                    .map(headline -> untold.remove(new Joined(change.incident(), headline)))
                    .orElse(false);
            if (!own) {
                anew.add(change.incident());
            }
        }
        if (!untold.isEmpty()) {
            log.info("what a transaction added was taken back; the incidents are read anew");
            return false;
        }
        anew.forEach(window::remove);
        incidents.parts(anew).forEach(window::put);
        return true;
    }

    private void load(Incidents incidents, Instant now) {
        window = new Window();
        untold.clear();
        List<Incident> loaded = incidents.openedSince(now.minus(Window.MEMORY), MOST);
        loaded.forEach(window::put);
        log.debug("{} incidents are loaded", loaded.size());
    }
}
