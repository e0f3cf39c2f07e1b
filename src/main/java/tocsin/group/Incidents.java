package tocsin.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.domain.Change;
import tocsin.domain.Gist;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/** The incidents of a stream of headlines that comes in the order of publication, kept in memory. For one thread. */
public final class Incidents {
    private final Grouper grouper;
    private final Map<IncidentId, Incident> active = new LinkedHashMap<>();
    private int opened;
    private int seen;

    /** No incident yet. */
    public Incidents(Grouper grouper) {
        this.grouper = grouper;
    }

    /** Where a headline went, and why. */
    public record Placed(IncidentId incident, Change change) {}

    /** Takes a headline into the incident that it belongs to, or opens one. */
    public Placed take(String title, String publisher, Gist gist, Instant published) {
        active.values().removeIf(incident -> latest(incident).isBefore(published.minus(Grouper.WINDOW)));
        Change change = grouper.group(gist, published, List.copyOf(active.values()));
        Member member = new Member(new HeadlineId(seen++), publisher, published, gist);
        IncidentId id = switch (change) {
            case Change.Opened first -> new IncidentId(++opened);
            case Change.Grew grew -> grew.incident();
            case Change.Unchanged unchanged -> unchanged.incident();
        };
        active.merge(id, new Incident(id, title, published, List.of(member)), Incidents::joined);
        return new Placed(id, change);
    }

    /** The incidents that still take headlines, in the order in which they were opened. */
    public Collection<Incident> active() {
        return List.copyOf(active.values());
    }

    private static Incident joined(Incident known, Incident more) {
        List<Member> members = new ArrayList<>(known.members());
        members.addAll(more.members());
        return new Incident(known.id(), known.title(), known.opened(), members);
    }

    private static Instant latest(Incident incident) {
        return incident.members().getLast().published();
    }
}
