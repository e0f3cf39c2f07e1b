package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingDistanceTest {
    @ParameterizedTest(name = "{0} to {1} costs {2}")
    @CsvSource({
        "asad, assad, 0",
        "hodeida, hodeidah, 0",
        "erbil, arbil, 1",
        "qassem, kassem, 1",
        "qassem, kasim, 2",
        "homs, hims, 6",
        "harir, hariri, 100",
        "badr, bader, 1",
        "hashd, hashed, 3",
        "basra, bosra, 3",
        "hama, hamas, 100",
        "hama, homa, 3",
        "mosul, mosel, 4",
        "tikrit, takrit, 4",
        "khamenei, khameneyi, 1"
    })
    void is_what_the_cheapest_way_costs(String listed, String read, int cost) {
        assertThat(distance(listed, read)).isEqualTo(cost);
    }

    @Property
    void of_a_word_to_itself_is_nothing(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 40) String word) {
        assertThat(distance(word, word)).isZero();
    }

    @Property
    void is_the_same_both_ways(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 12) String one,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 12) String other) {
        assertThat(distance(one, other)).isEqualTo(distance(other, one));
    }

    @Property
    void is_small_only_between_words_that_share_a_skeleton(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 2, max = 5) String one,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 2, max = 5) String other) {
        Sounds sounds = new Sounds();
        sounds.read(other);
        long skeleton = Skeleton.of(sounds);
        if (distance(one, other) <= 1 && skeleton != Skeleton.NONE) {
            assertThat(Skeleton.all(Sounds.of(one))).contains(skeleton);
        }
    }

    private static int distance(String listed, String read) {
        Sounds sounds = new Sounds();
        sounds.read(read);
        return new SpellingDistance().between(Sounds.of(listed), sounds, SpellingCosts.NEVER - 1);
    }
}
