package tocsin.domain;

import java.time.Instant;
import java.util.List;

/**
 * One event in the world, with the headlines that report it.
 *
 * @param title the first headline's title
 * @param opened when its first headline was published
 * @param members in the order in which they joined; never empty
 */
public record Incident(IncidentId id, String title, Instant opened, List<Member> members) {
    public Incident {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an incident has at least one headline");
        }
        members = List.copyOf(members);
    }
}
