package tocsin.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Other ways to put the spaces in a name of Arabic or Hebrew letters: two of its words as one, as people who type without spaces or
 * with half ones do, and words with a half space between them as two.
 */
public final class NativeSpacing {
    private static final String HALF_SPACE = "\u200c";

    /** Shorter words are likely to be others when they are joined. */
    private static final int SHORTEST_JOINED = 6;

    private NativeSpacing() {}

    /**
     * The other ways; none for a name in other letters.
     *
     * @param words the folded words of the name
     */
    public static List<String> of(String name, List<String> words) {
        if (words.isEmpty() || !NativeLetters.isOne(words.getFirst().charAt(0))) {
            return List.of();
        }
        List<String> ways = new ArrayList<>();
        if (name.contains(HALF_SPACE)) {
            ways.add(name.replace(HALF_SPACE, " "));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            String joined = words.get(i) + words.get(i + 1);
            if (joined.length() >= SHORTEST_JOINED) {
                List<String> way = new ArrayList<>(words.subList(0, i));
                way.add(joined);
                way.addAll(words.subList(i + 2, words.size()));
                ways.add(String.join(" ", way));
            }
        }
        return ways;
    }
}
