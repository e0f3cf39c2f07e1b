package tocsin.store;

import java.util.Optional;
import tocsin.domain.Dossier;
import tocsin.domain.IncidentId;

/** The incidents as people ask for them. */
public interface Dossiers {
    /** An incident with all that its headlines tell. */
    Optional<Dossier> of(IncidentId incident);

    /** The grouper was not sure: the incident is possibly the same as another. */
    void possiblySame(IncidentId incident, IncidentId as);
}
