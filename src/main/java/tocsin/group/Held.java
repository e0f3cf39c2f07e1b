package tocsin.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Incident;
import tocsin.domain.Member;

/** An incident of the window: its latest members ready to be compared, and what most of them say. */
final class Held {
    /** The members that a headline is held against. */
    static final int LATEST_MEMBERS = 12;

    private final Incident incident;
    private final List<Told> latest;
    private @Nullable Core core;

    private Held(Incident incident, List<Told> latest) {
        this.incident = incident;
        this.latest = latest;
    }

    static Held of(Incident incident) {
        List<Member> all = incident.members();
        List<Told> latest = all.subList(Math.max(0, all.size() - LATEST_MEMBERS), all.size()).stream()
                .map(Held::told)
                .toList();
        return new Held(incident, latest);
    }

    /** The incident with a member more. */
    Held with(Member member) {
        List<Member> members = new ArrayList<>(incident.members());
        members.add(member);
        List<Told> more = new ArrayList<>(latest.subList(latest.size() < LATEST_MEMBERS ? 0 : 1, latest.size()));
        more.add(told(member));
        return new Held(new Incident(incident.id(), incident.title(), incident.opened(), members), List.copyOf(more));
    }

    private static Told told(Member member) {
        return new Told(member.gist(), member.published());
    }

    Incident incident() {
        return incident;
    }

    List<Told> latest() {
        return latest;
    }

    /** What most of the latest members say; worked out when it is first asked for. */
    Core core() {
        if (core == null) {
            core = Core.of(latest, incident.members());
        }
        return Objects.requireNonNull(core);
    }
}
