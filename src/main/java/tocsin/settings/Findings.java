package tocsin.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with the settings, so that all of it is reported at once. A problem found twice counts once. */
final class Findings {
    private static final Comparator<Problem> IN_ORDER_OF_THE_FILE =
            Comparator.comparingInt(problem -> problem.place().order());

    private final Set<Problem> errors = new LinkedHashSet<>();
    private final Set<Problem> warnings = new LinkedHashSet<>();

    /** Notes a mistake that stops the start. */
    void error(Place place, String text) {
        errors.add(new Problem(place, text));
    }

    /** Notes something that the operator should know and that stops nothing. */
    void warn(Place place, String text) {
        warnings.add(new Problem(place, text));
    }

    /** Ends the reading when a mistake was found. */
    void throwIfAny() throws BadSettings {
        if (!errors.isEmpty()) {
            throw new BadSettings(sorted(errors));
        }
    }

    /** The warnings, in the order of the file. */
    List<Problem> warnings() {
        return sorted(warnings);
    }

    private static List<Problem> sorted(Collection<Problem> problems) {
        return problems.stream().sorted(IN_ORDER_OF_THE_FILE).toList();
    }
}
