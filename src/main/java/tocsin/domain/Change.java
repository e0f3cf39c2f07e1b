package tocsin.domain;

import java.util.List;
import java.util.Optional;

/** What a headline does to the incidents. */
public sealed interface Change {
    /** Why, for it and against it, with weights. */
    List<Reason> because();

    /**
     * It is the first of its incident; the reasons say why the nearest incident was refused.
     *
     * @param perhaps the incident that it may belong to all the same, when that is too likely to be passed over and not likely enough to
     *     join
     */
    record Opened(List<Reason> because, Optional<IncidentId> perhaps) implements Change {
        public Opened {
            because = List.copyOf(because);
        }

        /** It is surely of no incident that is known. */
        public Opened(List<Reason> because) {
            this(because, Optional.empty());
        }
    }

    /** It joins an incident and tells something material that was not known. */
    record Grew(IncidentId incident, String news, List<Reason> because) implements Change {
        public Grew {
            because = List.copyOf(because);
        }
    }

    /** It joins an incident and tells what was known. */
    record Unchanged(IncidentId incident, List<Reason> because) implements Change {
        public Unchanged {
            because = List.copyOf(because);
        }
    }
}
