package tocsin.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts which share of the deeds and of the ordinary stories of labelled streams tells each word, for the shipped table. */
public final class SeedTable {
    private static final int FEWEST_DEEDS = 3;
    private static final int FEWEST_ORDINARY = 6;

    private final Map<String, int[]> incidents = new TreeMap<>();
    private final int[] all = new int[2];

    /** Adds a stream; a word counts once for an incident. */
    public void add(List<Labelled> stream) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, Boolean> deeds = new HashMap<>();
        for (Labelled one : stream) {
            words.computeIfAbsent(one.incident(), none -> new HashSet<>()).addAll(Window.words(one.gist()));
            deeds.putIfAbsent(one.incident(), one.gist().isDeed());
        }
        words.forEach((incident, told) -> {
            int column = deeds.getOrDefault(incident, false) ? 0 : 1;
            all[column]++;
            told.forEach(word -> incidents.computeIfAbsent(word, none -> new int[2])[column]++);
        });
    }

    /** The lines of the table: a word, its share of deeds and of ordinary stories in a thousand. Words that few tell are left out. */
    public String lines() {
        StringBuilder lines = new StringBuilder("# word\tdeeds\tordinary\n");
        incidents.forEach((word, told) -> {
            if (told[0] >= FEWEST_DEEDS || told[1] >= FEWEST_ORDINARY) {
                lines.append(String.format(
                        Locale.ROOT, "%s\t%.1f\t%.1f%n", word, share(told[0], all[0]), share(told[1], all[1])));
            }
        });
        return lines.toString();
    }

    private static double share(int told, int all) {
        return told < FEWEST_DEEDS ? 0 : 1_000.0 * told / all;
    }
}
