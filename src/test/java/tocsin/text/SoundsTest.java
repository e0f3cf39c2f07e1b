package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
    @ParameterizedTest(name = "{0} and {1} sound {2}")
    @CsvSource({
        "shaykh, sheikh, SYX",
        "ghraib, ghrayb, RrYb",
        "hassan, hasan, hasan",
        "sanaa, sana, sana",
        "zour, zoor, zur",
        "dair, deyr, dYr",
        "zawr, zaur, zWr",
        "nasiriyya, nasiria, nasiria",
        "ashshaab, ashaab, aSab",
        "anbar, ambar, ambar",
        "djihad, jihad, jihad",
        "aschraf, ashraf, aSraf",
        "hizbullah, hizboullah, hizbalah",
        "suwayda, soueida, suYda"
    })
    void are_the_same_for_ways_to_write_one_thing(String one, String other, String sounds) {
        assertThat(Sounds.of(one)).isEqualTo(sounds);
        assertThat(Sounds.of(other)).isEqualTo(sounds);
    }

    @Test
    void of_other_letters_and_of_very_long_words_are_none() {
        assertThat(Sounds.of("عين")).isEmpty();
        assertThat(Sounds.of("k1")).isEmpty();
        assertThat(Sounds.of("a".repeat(41))).isEmpty();
    }
}
