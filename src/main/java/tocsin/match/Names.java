package tocsin.match;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What stands behind the at sign, as a catalogue knows it. */
public interface Names {
    /** Whether the catalogue has an entity or a collection of this id. */
    boolean isKnown(String id);

    /** Known ids that resemble an unknown one, the nearest first. */
    List<String> like(String id);

    /** Names made of two functions. */
    static Names of(Predicate<String> isKnown, Function<String, List<String>> like) {
        return new Names() {
            @Override
            public boolean isKnown(String id) {
                return isKnown.test(id);
            }

            @Override
            public List<String> like(String id) {
                return like.apply(id);
            }
        };
    }
}
