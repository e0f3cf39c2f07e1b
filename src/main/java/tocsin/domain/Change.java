package tocsin.domain;

import java.util.List;

/** What a headline does to the incidents. */
public sealed interface Change {
    /** Why, for it and against it, with weights. */
    List<Reason> because();

    /** It is the first of its incident; the reasons say why the nearest incident was refused. */
    record Opened(List<Reason> because) implements Change {
        public Opened {
            because = List.copyOf(because);
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
