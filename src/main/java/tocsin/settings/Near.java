package tocsin.settings;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
final class Near {
    private Near() {}

    /** {@code , did you mean 'token'?}, or nothing when no name is near. */
    static String question(String written, Collection<String> names) {
        return to(written, names).map(name -> ", did you mean '" + name + "'?").orElse("");
    }

    /** The name that takes the fewest edits, at most a third of the written letters. */
    static Optional<String> to(String written, Collection<String> names) {
        return within(Math.max(1, written.length() / 3), written, names);
    }

    /** The name that takes the fewest edits, at most so many. */
    static Optional<String> within(int edits, String written, Collection<String> names) {
        return tocsin.text.Near.within(edits, written, names).stream().findFirst();
    }
}
