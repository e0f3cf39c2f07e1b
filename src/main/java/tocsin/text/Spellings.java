package tocsin.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of names from languages that are not written in Latin letters, found by other Latin spellings of them. Safe for all
 * threads.
 */
final class Spellings {
    private static final String SUN = "tdrzsnlSTDZ";

    /** No word in Latin letters that is worth comparing is shorter. */
    private static final int SHORTEST = 2;

    /** A shorter word does not vary where it is the whole name. */
    private static final int SHORTEST_ALONE = 5;

    private static final int NOT_ALONE = -1;

    /** So many sounds may be left out for nothing: the last h. */
    private static final int FREE = 1;

    /** The words of news are few and come again and again. */
    private static final int REMEMBERED_BITS = 13;

    private final Map<Long, List<Form>> forms;

    /** What was found for words, the last at each slot. Threads may overwrite each other's, and lose nothing but time. */
    private final @Nullable Remembered[] remembered = new Remembered[1 << REMEMBERED_BITS];

    private Spellings(Map<Long, List<Form>> forms) {
        this.forms = Map.copyOf(forms);
    }

    /**
     * A listed word as it sounds.
     *
     * @param word the folded word as it is listed
     * @param bare whether its article is left out
     * @param budget what changes may cost in a name of several words, {@code budgetAlone} where it is the whole name
     */
    private record Form(String word, String sounds, boolean bare, int budget, int budgetAlone) {}

    /**
     * A listed word that a text spells in its own way.
     *
     * @param bare whether its article is left out
     * @param alone whether a name of this word alone may be spelled so
     */
    record Spelled(String word, int cost, boolean bare, boolean alone) {}

    private record Remembered(String term, List<Spelled> spelled) {}

    static final class Builder {
        private final Set<NameWord> words = new LinkedHashSet<>();

        void add(NameWord word) {
            words.add(word);
        }

        Spellings build() {
            Map<Long, List<Form>> forms = new HashMap<>();
            for (NameWord word : words) {
                int budget = budget(word.bare().length());
                String sounds = Sounds.of(word.word());
                int budgetAlone = word.bare().length() < SHORTEST_ALONE ? NOT_ALONE : budgetAlone(sounds);
                file(forms, new Form(word.word(), sounds, false, budget, budgetAlone));
                if (word.hasArticle()) {
                    String bare = Sounds.of(word.bare());
                    file(forms, new Form(word.word(), bare, true, budget, NOT_ALONE));
                    if (!bare.isEmpty() && SUN.indexOf(bare.charAt(0)) >= 0) {
                        file(forms, new Form(word.word(), "a" + bare, false, budget, NOT_ALONE));
                        file(forms, new Form(word.word(), "e" + bare, false, budget, NOT_ALONE));
                    }
                }
            }
            return new Spellings(forms);
        }

        private static void file(Map<Long, List<Form>> forms, Form form) {
            for (long skeleton : Skeleton.all(form.sounds())) {
                forms.computeIfAbsent(skeleton, s -> new ArrayList<>(2)).add(form);
            }
        }
    }

    /** What the changes in a word of so many letters may cost in a name of several words. */
    private static int budget(int letters) {
        return letters <= 3 ? 1 : letters == 4 ? 2 : letters <= 6 ? 3 : letters <= 9 ? 4 : 5;
    }

    /** What they may cost where the word is the whole name, by its sounds, of which a doubled letter and the last h are none. */
    private static int budgetAlone(String sounds) {
        int letters = sounds.endsWith("h") ? sounds.length() - 1 : sounds.length();
        long consonants = sounds.substring(0, letters)
                .chars()
                .filter(sound -> !Sounds.isVowel((char) sound))
                .count();
        if (letters < SHORTEST_ALONE) {
            return NOT_ALONE;
        }
        return letters == SHORTEST_ALONE || consonants < 3 ? 0 : letters <= 6 ? 1 : letters <= 8 ? 2 : 3;
    }

    /** The listed words that a folded word spells, each at its least cost for each way to treat its article. */
    List<Spelled> of(String term) {
        if (term.length() < SHORTEST || term.charAt(0) < 'a' || term.charAt(0) > 'z') {
            return List.of();
        }
        int slot = (term.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - REMEMBERED_BITS);
        Remembered last = remembered[slot];
        if (last == null || !last.term().equals(term)) {
            last = new Remembered(term, compared(term));
            remembered[slot] = last;
        }
        return last.spelled();
    }

    private List<Spelled> compared(String term) {
        Sounds sounds = new Sounds();
        sounds.read(term);
        SpellingDistance distance = new SpellingDistance();
        List<Spelled> spelled = new ArrayList<>();
        for (Form form : forms.getOrDefault(Skeleton.of(sounds), List.of())) {
            boolean isLike = Math.abs(form.sounds().length() - sounds.length()) <= form.budget() + FREE;
            int cost = isLike ? distance.between(form.sounds(), sounds, form.budget()) : SpellingCosts.NEVER;
            if (cost <= form.budget()) {
                boolean alone = cost <= form.budgetAlone();
                spelled.add(new Spelled(form.word(), cost, form.bare(), alone));
            }
        }
        return List.copyOf(spelled);
    }
}
