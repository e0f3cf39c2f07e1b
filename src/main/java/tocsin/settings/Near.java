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

    /** Levenshtein's distance, where upper and lower case are equal. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swapped = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swapped, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
