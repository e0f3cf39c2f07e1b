package tocsin.group;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How common words are before any headline has come, from {@code config/grouping/frequencies.tsv}. */
final class SeedFrequencies {
    /** A word that the table does not have is told by one incident in so many. */
    private static final double UNKNOWN = 1.0 / 2_000;

    private static final double MILLE = 1_000;
    private static final Pattern TAB = Pattern.compile("\t");

    private final Map<String, double[]> shares;

    private SeedFrequencies(Map<String, double[]> shares) {
        this.shares = shares;
    }

    static SeedFrequencies shipped() {
        try (BufferedReader reader = new BufferedReader(Shipped.open("frequencies.tsv"))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a word, its share of deeds and its share of ordinary news in a thousand, between tabs; others start with #. */
    static SeedFrequencies of(List<String> lines) {
        Map<String, double[]> shares = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] parts = TAB.split(line, -1);
                shares.put(
                        parts[0],
                        new double[] {Double.parseDouble(parts[1]) / MILLE, Double.parseDouble(parts[2]) / MILLE});
            }
        }
        return new SeedFrequencies(shares);
    }

    double deeds(String word) {
        return share(word, 0);
    }

    double ordinary(String word) {
        return share(word, 1);
    }

    private double share(String word, int column) {
        double[] known = shares.get(word);
        return known == null ? UNKNOWN : Math.max(UNKNOWN, known[column]);
    }
}
