package tocsin.alert;

import java.util.List;
import tocsin.domain.Alert;
import tocsin.domain.Held;

/** Who is told of a headline. */
public sealed interface Decision {
    /**
     * These alerts are owed.
     *
     * @param held what chats are not told now, and why
     */
    record Ring(List<Alert> alerts, List<Held> held) implements Decision {
        public Ring {
            alerts = List.copyOf(alerts);
            held = List.copyOf(held);
        }
    }

    /** Nobody is told, for this reason. */
    record Quiet(String reason) implements Decision {}
}
