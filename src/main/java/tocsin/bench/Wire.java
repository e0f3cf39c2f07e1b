package tocsin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tocsin.domain.Headline;

/**
 * Invented headlines that are spread as real English ones are: about 57 words and 340 characters, two words in five from a hundred
 * that every text has, the others by Zipf's law from thirty thousand, and names, most of which hardly any other text has, half of
 * them by their last word alone. With 100,000 rules of a {@link RuleBook} some 70 hold for a headline and a matcher that files rules
 * under their rarest word looks at 200, which is what was counted on half a million real headlines (70 and 230 to 240). The same seed
 * gives the same headlines.
 */
public final class Wire {
    private static final int WORDS = 30_000;
    private static final int NAMES = 108_000;
    private static final int NAME_WORDS = 5_000;
    private static final double NAMES_A_TEXT = 2.4;
    private static final int TITLE_WORDS = 12;
    private static final int SUMMARY_WORDS = 42;
    private static final double LITTLE_WORDS = 0.42;
    private static final double STEEPNESS = 0.92;

    /** How often a name stands by its last word alone, as people are named. */
    private static final double SHORT = 0.5;

    /** Names have words in common, as first names and the names of cities are. */
    private static final double NAME_STEEPNESS = 0.75;

    private static final String[] LITTLE = """
            the of to in and a for on with at by from is as that it was an be are has have will its after his their not this he
            they who over had but which been were or more new about out up into also when would one first against two could all
            than there other between no some if most during where under before what while can since three week year day last
            """.strip().split("\\s+", 0);

    private static final String[] STARTS =
            "b br c ch cl d dr f fl g gr h j k kr l m n p pl pr r s sh sl st t th tr v w y z".split(" ", 0);
    private static final String[] VOWELS = "a e i o u a e i o ai ea ou".split(" ", 0);
    private static final String[] ENDS = "b ck d f g k l m n nd ng nt p r rd rn s sk st t v x".split(" ", 0);

    private final SplittableRandom random;
    private final List<String> words;
    private final List<String> names;
    private final Zipf byWord;
    private final Zipf byName;
    private final Zipf byNameWord;

    /** A wire with words and names of its own. */
    public Wire(long seed) {
        this.random = new SplittableRandom(seed);
        this.words = distinct(WORDS, () -> syllables(1 + random.nextInt(2)));
        this.byNameWord = new Zipf(NAME_WORDS, NAME_STEEPNESS);
        List<String> parts = distinct(NAME_WORDS, () -> capital(syllables(1 + random.nextInt(3))));
        this.names = distinct(NAMES, () -> name(parts));
        this.byWord = new Zipf(WORDS, STEEPNESS);
        this.byName = new Zipf(NAMES, STEEPNESS);
    }

    /** So many headlines more. */
    public List<Headline> headlines(int count) {
        return IntStream.range(0, count).mapToObj(i -> headline()).toList();
    }

    /** A name of one to three words; those of a low rank stand in many headlines, most in hardly any. */
    String name(int rank) {
        return names.get(rank);
    }

    /** How many names there are. */
    int names() {
        return names.size();
    }

    /** A word; those of a low rank stand in many headlines. */
    String word(int rank) {
        return words.get(rank);
    }

    /** How many words there are. */
    int words() {
        return words.size();
    }

    /** A word that is drawn as the headlines draw theirs. */
    String word() {
        return words.get(byWord.draw(random));
    }

    /** A word of at least this rank that is drawn as the headlines draw theirs. */
    String wordFrom(int rank) {
        int drawn = byWord.draw(random);
        while (drawn < rank) {
            drawn = byWord.draw(random);
        }
        return words.get(drawn);
    }

    /** A name that is drawn as the headlines draw theirs. */
    String name() {
        return names.get(byName.draw(random));
    }

    /** What all that is drawn comes from. */
    SplittableRandom random() {
        return random;
    }

    private Headline headline() {
        return Headline.of(capital(text(TITLE_WORDS)), capital(text(SUMMARY_WORDS)) + ".");
    }

    private String text(int length) {
        List<String> text = new ArrayList<>();
        double nameEvery = NAMES_A_TEXT / (TITLE_WORDS + SUMMARY_WORDS);
        int wanted = length * 3 / 4 + random.nextInt(length / 2 + 1);
        while (text.size() < wanted) {
            double draw = random.nextDouble();
            if (draw < nameEvery) {
                String name = name();
                text.add(random.nextDouble() < SHORT ? name.substring(name.lastIndexOf(' ') + 1) : name);
            } else if (draw < nameEvery + LITTLE_WORDS) {
                text.add(LITTLE[random.nextInt(LITTLE.length)]);
            } else {
                text.add(word() + (random.nextInt(12) == 0 ? "," : ""));
            }
        }
        return String.join(" ", text);
    }

    private String name(List<String> parts) {
        return Stream.generate(() -> parts.get(byNameWord.draw(random)))
                .limit(1 + random.nextInt(3))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(one(STARTS)).append(one(VOWELS));
        }
        return word.append(one(ENDS)).toString();
    }

    private String one(String[] choice) {
        return choice[random.nextInt(choice.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static List<String> distinct(int count, Supplier<String> next) {
        return Stream.generate(next).distinct().limit(count).toList();
    }
}
