package tocsin.domain;

import java.util.List;
import java.util.Optional;

/**
 * An incident with all that its headlines tell.
 *
 * @param title that of its first headline
 * @param mergedInto the incident that has its headlines now, since somebody said that the two are one
 * @param perhaps the incident that it was possibly the same as when it was opened
 * @param told its headlines in the order in which they joined; empty once it was merged into another
 */
public record Dossier(
        IncidentId id, String title, Optional<IncidentId> mergedInto, Optional<IncidentId> perhaps, List<Told> told) {
    public Dossier {
        told = List.copyOf(told);
    }

    /** The same before this headline came. */
    public Dossier without(HeadlineId headline) {
        return new Dossier(
                id,
                title,
                mergedInto,
                perhaps,
                told.stream().filter(one -> !one.headline().equals(headline)).toList());
    }
}
