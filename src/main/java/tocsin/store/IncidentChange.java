package tocsin.store;

import java.util.Optional;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;

/**
 * An incident changed.
 *
 * @param joined the headline that joined it; empty when a person changed it, so that it is to be read anew
 */
public record IncidentChange(IncidentId incident, Optional<HeadlineId> joined) {}
