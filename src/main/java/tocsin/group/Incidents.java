package tocsin.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tocsin.domain.Change;
import tocsin.domain.Gist;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/** The incidents of a stream of headlines that comes in the order of publication, kept in memory. For one thread. */
public final class Incidents {
    private final Grouper grouper;
    private final Window window;
    private int opened;
    private int seen;

    /** No incident yet. */
    public Incidents(Grouper grouper) {
        this(grouper, new Window());
    }

    Incidents(Grouper grouper, Window window) {
        this.grouper = grouper;
        this.window = window;
    }

    /** Where a headline went, and why. */
    public record Placed(IncidentId incident, Change change) {}

    /** Takes a headline into the incident that it belongs to, or opens one. */
    public Placed take(String title, String publisher, Gist gist, Instant published) {
        return take(grouper, title, publisher, gist, published);
    }

    /** As with a grouper of other weights, for this headline. */
    Placed take(Grouper other, String title, String publisher, Gist gist, Instant published) {
        window.sweep(published);
        Change change = other.group(gist, published, window);
        IncidentId id = switch (change) {
            case Change.Opened first -> new IncidentId(++opened);
            case Change.Grew grew -> grew.incident();
            case Change.Unchanged unchanged -> unchanged.incident();
        };
        window.join(id, title, new Member(new HeadlineId(seen++), publisher, published, gist));
        return new Placed(id, change);
    }

    /** The incidents that still take headlines, in the order in which they were opened. */
    public List<Incident> active() {
        return window.incidents().stream()
                .sorted(Comparator.comparingLong(incident -> incident.id().value()))
                .toList();
    }
}
