package tocsin.domain;

import java.util.List;

/** A watch that a reading satisfies, and by which words. */
public record Match(Watch watch, List<Because> because) {
    public Match {
        because = List.copyOf(because);
    }
}
