package tocsin.read;

import java.util.Set;
import tocsin.text.Folding;

/**
 * What a language writes onto a word: Turkish behind an apostrophe ({@code Irak'ta}), Hebrew before it ({@code בעיראק}).
 *
 * @param places endings that say <em>in</em> or <em>from</em>
 * @param objects endings by which a name is the object of a deed
 * @param prefixes letters that say <em>in</em>
 * @param whole words that begin with such a letter by themselves
 */
record Endings(Set<String> places, Set<String> objects, Set<String> prefixes, Set<String> whole) {
    static final Endings NONE = new Endings(Set.of(), Set.of(), Set.of(), Set.of());

    Endings {
        places = Set.copyOf(places);
        objects = Set.copyOf(objects);
        prefixes = Set.copyOf(prefixes);
        whole = Set.copyOf(whole);
    }

    boolean tellsPlace(CharSequence raw) {
        return places.contains(ending(raw))
                || (!raw.isEmpty()
                        && prefixes.contains(raw.subSequence(0, 1).toString())
                        && !whole.contains(raw.toString()));
    }

    boolean tellsObject(CharSequence raw) {
        return objects.contains(ending(raw));
    }

    private static String ending(CharSequence raw) {
        for (int i = raw.length() - 1; i > 0; i--) {
            if (raw.charAt(i) == '\'' || raw.charAt(i) == '’') {
                return Folding.fold(raw.subSequence(i + 1, raw.length()).toString());
            }
        }
        return "";
    }
}
