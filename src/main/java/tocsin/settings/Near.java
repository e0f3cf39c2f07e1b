package tocsin.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
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
        return names.stream()
                .filter(name -> distance(written, name) <= edits)
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, where two neighbours that changed places count once, and upper and lower case are equal. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
