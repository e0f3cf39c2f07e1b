package tocsin.alert;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.domain.IncidentId;

/**
 * What is known of an incident beside the headline that an alert tells.
 *
 * @param perhaps the incident that it is possibly the same as, while nobody has decided
 * @param mergedInto the incident in which its story goes on
 * @param nameOf the name of an entity by its id
 */
public record Scene(
        Picture picture, Optional<IncidentId> perhaps, Optional<IncidentId> mergedInto, UnaryOperator<String> nameOf) {
    /** Nothing is known but the alert itself. */
    public static final Scene BARE =
            new Scene(Picture.NONE, Optional.empty(), Optional.empty(), UnaryOperator.identity());
}
