package tocsin.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
     * The last change, and from here on nobody else changes incidents until this transaction ends. Ask for it before deciding where
     * a headline belongs, so that all headlines are decided one after the other.
     */
    IncidentMark turn();

    /**
     * What changed after a mark, the first first, this transaction's own changes among it. Empty when the mark is not in the record: it was
     * taken back with its transaction, or is too old; then {@link #openedSince} must be asked for.
     */
    Optional<List<IncidentChange>> since(IncidentMark mark);

    /**
     * The incidents, as {@link #parts} gives them, whose first headline was published at or after this moment, the first opened first; of
     * too many, the latest.
     */
    List<Incident> openedSince(Instant since, int most);

    /**
     * Those of these incidents that are there, by id, as the grouper sees them: one that people made of several is seen as those, so that
     * each goes on drawing its like; what joins a part is in the whole.
     */
    List<Incident> parts(Collection<IncidentId> ids);

    /** These incidents, by id; one that is not known is left out. */
    List<Incident> named(Collection<IncidentId> incidents);

    /** The chats in which a bell for this incident was rung or is owed; one that was refused was not heard. */
    Set<ChatId> rungIn(IncidentId incident);
}
