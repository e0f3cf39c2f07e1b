package tocsin.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which Latin words in the names of a thing write down how its Arabic, Persian, Kurdish or Hebrew names sound: of
 * {@code Ain al-Asad base} and {@code قاعدة عين الأسد} the first two do, and <em>base</em> is English. For one thing.
 */
public final class Transliteration {
    private static final int SHORTEST = 3;

    /** So many words of a name are written as one at most. */
    private static final int MOST_JOINED = 3;

    /** English words that may sound like one of the other names. */
    private static final Set<String> ENGLISH = Set.of(
            "admiral",
            "and",
            "area",
            "army",
            "base",
            "camp",
            "canal",
            "city",
            "democratic",
            "for",
            "from",
            "general",
            "heavy",
            "navy",
            "party",
            "port",
            "radar",
            "reactor",
            "site",
            "the",
            "union",
            "victoria",
            "victory");

    /** The words of other scripts, and runs of them written as one, by the sounds that their first consonant may have. */
    private final Map<Character, Set<String>> spoken = new HashMap<>();

    private final Map<String, Boolean> known = new HashMap<>();

    private Transliteration() {}

    /** The folded Latin words among the names of one thing that are transliterated from others of its names. */
    public static Set<String> words(List<String> names) {
        Transliteration transliteration = new Transliteration();
        List<List<String>> latin = new ArrayList<>();
        for (String name : names) {
            List<String> words = Tokenizer.words(name);
            if (words.stream().anyMatch(word -> NativeLetters.isOne(word.charAt(0)))) {
                transliteration.addSpoken(words);
            } else if (!TurkishCases.hasOne(name, names)) {
                latin.add(words);
            }
        }
        Set<String> found = new LinkedHashSet<>();
        latin.forEach(words -> transliteration.find(words, found));
        return found;
    }

    private void addSpoken(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            StringBuilder run = new StringBuilder();
            for (int j = i; j < Math.min(words.size(), i + MOST_JOINED); j++) {
                run.append(words.get(j));
                file(run.toString(), 0);
            }
        }
    }

    private void file(String word, int from) {
        for (int i = from; i < word.length(); i++) {
            for (char sound : NativeLetters.sounds(word.charAt(i)).toCharArray()) {
                spoken.computeIfAbsent(sound, s -> new LinkedHashSet<>()).add(word.substring(from));
            }
            if (!NativeLetters.isSilent(word, i)) {
                break;
            }
        }
        if (from == 0 && word.startsWith("ال")) {
            file(word, 2);
        }
    }

    private void find(List<String> words, Set<String> found) {
        for (int i = 0; i < words.size(); i++) {
            boolean isPair = i + 1 < words.size() && isSpoken(words.get(i) + words.get(i + 1));
            if (isPair) {
                add(words.get(i + 1), found);
            }
            if (isPair || isSpoken(words.get(i))) {
                add(words.get(i), found);
            }
        }
    }

    private static void add(String word, Set<String> found) {
        if (word.length() >= SHORTEST && !ENGLISH.contains(word)) {
            found.add(word);
        }
    }

    private boolean isSpoken(String latin) {
        return known.computeIfAbsent(latin, this::sounds);
    }

    private boolean sounds(String latin) {
        return hears(latin)
                || (latin.startsWith("al") && hears(latin.substring(2)))
                || (latin.endsWith("s") && hears(latin.substring(0, latin.length() - 1)));
    }

    private boolean hears(String latin) {
        String sounds = Sounds.of(latin);
        int first = 0;
        while (first < sounds.length() && isWeak(sounds, first)) {
            first++;
        }
        if (first == sounds.length()) {
            return false;
        }
        for (String word : spoken.getOrDefault(sounds.charAt(first), Set.of())) {
            if (fits(sounds, 0, word, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String sounds, int i, String letters, int j) {
        if (i == sounds.length() && j == letters.length()) {
            return true;
        }
        if (i < sounds.length() && isWeak(sounds, i) && fits(sounds, i + 1, letters, j)) {
            return true;
        }
        if (j == letters.length()) {
            return false;
        }
        if (NativeLetters.isSilent(letters, j) && fits(sounds, i, letters, j + 1)) {
            return true;
        }
        return i < sounds.length()
                && NativeLetters.sounds(letters.charAt(j)).indexOf(sounds.charAt(i)) >= 0
                && fits(sounds, i + 1, letters, j + 1);
    }

    /** Whether a sound may stand for no letter. */
    private static boolean isWeak(String sounds, int at) {
        char sound = sounds.charAt(at);
        return Sounds.isVowel(sound) || Sounds.isGlide(sound) || (sound == 'h' && at == sounds.length() - 1);
    }
}
