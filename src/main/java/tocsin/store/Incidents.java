package tocsin.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tocsin.domain.Admitted;
import tocsin.domain.ChatId;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Reason;

/** The incidents and their headlines. */
public interface Incidents {
    /** Opens an incident with its first headline; the reasons say why the nearest one was refused. */
    IncidentId open(Admitted headline, Gist gist, List<Reason> because);

    /** A headline joins an incident, or the one that this was merged into; answers which. */
    IncidentId join(IncidentId incident, Admitted headline, Gist gist, List<Reason> because);

    /**
     * The incidents whose latest headline was published at or after this moment, the latest opened first. One that people made
     * of several is seen as those, so that each goes on drawing its like; what joins a part is in the whole.
     */
    List<Incident> activeSince(Instant since);

    /** These incidents, by id; one that is not known is left out. */
    List<Incident> named(Collection<IncidentId> incidents);

    /** The chats in which a bell for this incident was rung or is owed; one that was refused was not heard. */
    Set<ChatId> rungIn(IncidentId incident);
}
