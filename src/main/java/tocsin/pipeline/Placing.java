package tocsin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Admitted;
import tocsin.domain.Change;
import tocsin.domain.Feed;
import tocsin.domain.Gist;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Reading;
import tocsin.group.Gists;
import tocsin.group.Grouper;
import tocsin.group.Window;
import tocsin.read.Reader;
import tocsin.store.Memory;

/** Puts headlines into their incidents, in the store and in the window that is kept of them. */
final class Placing {
    private final Reader reader;
    private final Grouper grouper;
    private final IncidentBook incidents = new IncidentBook();

    Placing(Reader reader, Grouper grouper) {
        this.reader = reader;
        this.grouper = grouper;
    }

    /**
     * Where a headline went.
     *
     * @param incident as people see it; the change may be of a part that they merged into it
     */
    record Placed(IncidentId incident, Change change) {}

    /** Puts a headline where it belongs; empty when it trips a fault of ours. */
    Optional<Placed> place(Memory memory, Feed feed, Admitted admitted, Reading reading, Instant now) {
        Window window = incidents.window(memory, now);
        Optional<Gist> gist =
                Guarded.verb(feed, admitted, () -> Gists.of(reading, reader.stopwords(reading.language())));
        return gist.flatMap(known -> decide(memory, feed, admitted, known, window)
                .map(change -> new Placed(remember(memory, admitted, known, change), change)));
    }

    /** Where the nearest incident does not take it, what people said of that one is asked for, and it is decided once more. */
    private Optional<Change> decide(Memory memory, Feed feed, Admitted admitted, Gist gist, Window window) {
        List<IncidentId> nearest = new ArrayList<>(1);
        Optional<Change> change = Guarded.verb(
                feed,
                admitted,
                () -> grouper.group(gist, admitted.published(), window, incident -> {
                    nearest.add(incident);
                    return Set.of();
                }));
        Set<IncidentId> apart = nearest.isEmpty() ? Set.of() : memory.deeds().apartFrom(nearest.getFirst());
        return apart.isEmpty()
                ? change
                : Guarded.verb(
                        feed, admitted, () -> grouper.group(gist, admitted.published(), window, incident -> apart));
    }

    private IncidentId remember(Memory memory, Admitted admitted, Gist gist, Change change) {
        return switch (change) {
            case Change.Opened opened -> open(memory, admitted, gist, opened);
            case Change.Grew grew -> join(memory, grew.incident(), admitted, gist, change);
            case Change.Unchanged same -> join(memory, same.incident(), admitted, gist, change);
        };
    }

    private IncidentId open(Memory memory, Admitted admitted, Gist gist, Change.Opened opened) {
        IncidentId incident = memory.incidents().open(admitted, gist, opened.because());
        opened.perhaps().ifPresent(other -> memory.dossiers().possiblySame(incident, other));
        incidents.joined(incident, admitted.headline().title(), member(admitted, gist));
        return incident;
    }

    /** In the window a headline joins the part that it is like, in the store what people made of that. */
    private IncidentId join(Memory memory, IncidentId part, Admitted admitted, Gist gist, Change change) {
        incidents.joined(part, admitted.headline().title(), member(admitted, gist));
        return memory.incidents().join(part, admitted, gist, change.because());
    }

    private static Member member(Admitted admitted, Gist gist) {
        return new Member(admitted.id(), admitted.publisher(), admitted.published(), gist);
    }
}
