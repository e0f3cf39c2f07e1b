package tocsin.bench;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import tocsin.domain.Headline;

/**
 * Headlines as a store holds them after some days: a title of about ten words and a summary of about fifty, in words that are
 * as common as a word of their rank is in a language (Zipf's law); the first ranks are English. One word in forty is a name of
 * the region, one headline in thirty reports an attack. The same seed and number give the same headline.
 */
public record PastNews(long seed) {
    private static final int WORDS = 30_000;
    private static final int NAME_EVERY = 40;
    private static final int ATTACK_EVERY = 30;

    private static final List<String> COMMON = List.of(("the of to in and a for on says with after at as from by over"
                    + " new is has it that was be he will are his said not but have who more its they an this government two"
                    + " minister president police state people against year first court city country war security party"
                    + " officials budget football talks economy oil election school health market plan report deal team"
                    + " company capital border army support leader million")
            .split(" ", -1));
    private static final List<String> NAMES = List.of(
            "Baghdad",
            "Erbil",
            "Aleppo",
            "Ain al-Asad air base",
            "Basra",
            "Kata'ib Hezbollah",
            "Hamas",
            "Deir ez-Zor",
            "Tehran",
            "Sanaa",
            "Beirut",
            "Tel Aviv",
            "Iraq",
            "Syria",
            "Iran",
            "US forces");
    private static final List<String> ATTACKS = List.of(
            "Drone strike kills two near ",
            "Rockets hit a base in ",
            "Shelling damages a power plant in ",
            "Car bomb explodes in ",
            "Missile attack on ");
    private static final List<String> SYLLABLES = List.of(
            "ba", "do", "ri", "ne", "ka", "lu", "mo", "ti", "sa", "ve", "pro", "gen", "tor", "ma", "lin", "der");

    /** A headline of this moment. */
    public Headline headline(int number, Instant published) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        String title = random.nextInt(ATTACK_EVERY) == 0
                ? one(ATTACKS, random) + one(NAMES, random) + " " + words(4, random)
                : words(8 + random.nextInt(5), random);
        return new Headline(
                Optional.of("item-" + number),
                title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
                words(40 + random.nextInt(20), random) + ".",
                Optional.of(URI.create("https://gazette.example/story/" + number)),
                Optional.of(published),
                Optional.of("en"),
                Optional.empty());
    }

    private static String one(List<String> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String words(int count, SplittableRandom random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ")
                    .append(random.nextInt(NAME_EVERY) == 0 ? one(NAMES, random) : word(rank(random)));
        }
        return words.toString();
    }

    /** The probability of a rank falls as the rank grows. */
    private static int rank(SplittableRandom random) {
        return (int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1;
    }

    private static String word(int rank) {
        if (rank < COMMON.size()) {
            return COMMON.get(rank);
        }
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0; left /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(left % SYLLABLES.size()));
        }
        return word.toString();
    }
}
