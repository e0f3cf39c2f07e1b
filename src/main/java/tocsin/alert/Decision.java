package tocsin.alert;

import java.util.List;
import tocsin.domain.Alert;

/** Who is told of a headline. */
public sealed interface Decision {
    /** These alerts are owed. */
    record Ring(List<Alert> alerts) implements Decision {
        public Ring {
            alerts = List.copyOf(alerts);
        }
    }

    /** Nobody is told, for this reason. */
    record Quiet(String reason) implements Decision {}
}
