package tocsin.settings;

import java.util.List;

/**
 * Settings that can be used.
 *
 * @param warnings what the operator should know of them, to be logged once
 */
public record Loaded(Settings settings, List<Problem> warnings) {
    public Loaded {
        warnings = List.copyOf(warnings);
    }
}
