package tocsin.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.domain.Token;
import tocsin.text.Phrases;
import tocsin.yaml.YamlValue;

/**
 * Words that stand beside the name of a place and make it the name of something else, whichever the place is: {@code Maccabi
 * Haifa}, {@code Cairo, Illinois}, {@code Bağdat Caddesi}. Immutable.
 */
final class Namesakes {
    private final Phrases<String> before;
    private final Phrases<String> after;

    private Namesakes(Phrases<String> before, Phrases<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Those of a file with the lists {@code before} and {@code after}. */
    static Namesakes of(YamlValue document) {
        document.entries(List.of("before", "after"));
        return new Namesakes(table(document, "before"), table(document, "after"));
    }

    private static Phrases<String> table(YamlValue document, String key) {
        Phrases.Builder<String> table = new Phrases.Builder<>();
        document.at(key).items().forEach(phrase -> table.add(phrase.text(), phrase.text()));
        return table.build();
    }

    /** The positions at which the name of a place starts or ends and is the name of something else. */
    Beside beside(List<Token> tokens) {
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        before.in(tokens).forEach(found -> starts.add(found.lastPosition() + 1));
        after.in(tokens).forEach(found -> ends.add(found.firstPosition() - 1));
        return new Beside(starts, ends);
    }

    /** Where names of places are those of something else. */
    record Beside(Set<Integer> starts, Set<Integer> ends) {
        static final Beside NOTHING = new Beside(Set.of(), Set.of());

        boolean takes(Phrases.Found<?> found) {
            return starts.contains(found.firstPosition()) || ends.contains(found.lastPosition());
        }
    }
}
