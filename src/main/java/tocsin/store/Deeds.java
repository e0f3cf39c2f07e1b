package tocsin.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.ChatId;
import tocsin.domain.Deed;
import tocsin.domain.DeedId;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;

/**
 * What people say of incidents, which stands over what the grouper found. Headlines go where they say, and so do the alerts:
 * an update always belongs to the incident of the bell whose thread it is in.
 */
public interface Deeds {
    /** The incident itself, or the one that it was merged into. */
    IncidentId standing(IncidentId incident);

    /**
     * The two are one: the headlines of the younger go into the older. A chat that was rung for the younger alone has its
     * bell as that of the older.
     *
     * @return empty when they are one already
     */
    Optional<Deed> merge(IncidentId one, IncidentId other, Deed.By by);

    /** These headlines of an incident are one of their own, and a bell that told of one of them goes with them. */
    Deed split(IncidentId incident, List<HeadlineId> headlines, Deed.Kind kind, Deed.By by);

    /** The two are not one. */
    Deed notSame(IncidentId incident, IncidentId other, Deed.By by);

    /** Takes a deed back: headlines return, with all that has joined them since. */
    void undo(Deed deed, Deed.By by);

    /** The deed of this number. */
    Optional<Deed> by(DeedId deed);

    /** The latest deed of a chat that stands. */
    Optional<Deed> latest(ChatId chat);

    /** The deeds about an incident, the first first, with those that were undone. */
    List<Deed> of(IncidentId incident);

    /** The latest later deed about the same incidents that stands, and would have to be undone before this one. */
    Optional<Deed> inTheWay(Deed deed);

    /** The incidents of which somebody said that this one is not the same; what reports one of them must not join the other. */
    Set<IncidentId> apartFrom(IncidentId incident);
}
