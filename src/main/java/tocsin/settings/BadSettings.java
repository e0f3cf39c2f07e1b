package tocsin.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; its message has one line for each mistake. */
public final class BadSettings extends Exception {
    private final transient List<Problem> problems;

    BadSettings(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
