package tocsin.group;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tocsin.domain.Gist;

/** How alike a headline's words are to others', each word by its rarity. */
final class Likeness {
    /** A word that is rarer than this is rare: one incident in twenty tells it. */
    private static final double RARE = 3;

    /** So much rarity, over all rare words in common, is all the evidence that words give. */
    private static final double MOST = 12;

    private final Gist gist;
    private final Frequencies frequencies;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, Double> others = new HashMap<>();
    private final double titleNorm;
    private final double textNorm;

    Likeness(Gist gist, Frequencies frequencies) {
        this.gist = gist;
        this.frequencies = frequencies;
        gist.terms().forEach(word -> rarity.put(word, frequencies.idf(word)));
        gist.more().forEach(word -> rarity.put(word, frequencies.idf(word)));
        this.titleNorm = squares(gist.terms());
        this.textNorm = titleNorm + squares(gist.more());
    }

    /** The rarity of this headline's own words. */
    Map<String, Double> rarity() {
        return rarity;
    }

    double sameWords(Gist other) {
        return cosine(shared(gist.terms(), other.terms()), titleNorm, squares(other.terms()));
    }

    double sameText(Gist other) {
        double shared = shared(gist.terms(), other.terms())
                + shared(gist.terms(), other.more())
                + shared(gist.more(), other.terms())
                + shared(gist.more(), other.more());
        return cosine(shared, textNorm, squares(other.terms()) + squares(other.more()));
    }

    double rareWords(Gist other) {
        double sum = 0;
        for (String word : gist.terms()) {
            if (other.terms().contains(word) || other.more().contains(word)) {
                sum += Math.max(0, rarity(word) - RARE);
            }
        }
        return Math.min(1, sum / MOST);
    }

    /** How many words both have that name nothing of the catalogue. */
    int commonWords(Gist other) {
        Set<String> common = new HashSet<>(gist.terms());
        common.addAll(gist.more());
        common.removeIf(word -> Gists.isEntity(word)
                || !(other.terms().contains(word) || other.more().contains(word)));
        return common.size();
    }

    private double shared(Set<String> own, Set<String> others) {
        double sum = 0;
        for (String word : own) {
            if (others.contains(word)) {
                double idf = rarity(word);
                sum += idf * idf;
            }
        }
        return sum;
    }

    /** Incidents share most of their words, and rarity does not change during one decision. */
    private double rarity(String word) {
        Double known = rarity.get(word);
        return known == null ? others.computeIfAbsent(word, frequencies::idf) : known;
    }

    private double squares(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            double idf = rarity(word);
            sum += idf * idf;
        }
        return sum;
    }

    private static double cosine(double shared, double one, double other) {
        return one == 0 || other == 0 ? 0 : shared / Math.sqrt(one * other);
    }
}
