package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Span;

class LoneSpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blast in Kerkouk",
                "Near Kerkouk, two die",
                "In Kerkouk",
                "Iraqi Kerkouk",
                "Iraq's Kerkouk",
                "Kerkouk quiet",
                "Mosul, Kerkouk",
                "UN Kerkouk office",
                "BLAST IN KERKOUK",
                "Drones Strike Kerkouk Army Camp Again",
                "explosion à kerkouk"
            })
    void One_word_may_be_a_name(String title) {
        assertThat(fits(title, "en", "kerkouk")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gabriel Salkin wins",
                "The film by Gabriel Salkin",
                "An interview with Anne-Marie Salkin on tour"
            })
    void Behind_a_given_name_it_is_a_surname(String title) {
        assertThat(fits(title, "en", "salkin")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keşan", "Şeyda", "Kireç", "Jeżyna", "Mušćet", "İdlip", "TiBook"})
    void Letters_that_no_transliteration_has_and_inner_capitals_make_it_another_word(String word) {
        assertThat(fits("News of " + word, "en", word)).isFalse();
    }

    @Test
    void Long_vowels_and_dots_are_those_of_transliteration() {
        assertThat(fits("News of Kermānschāh", "de", "kermānschāh")).isTrue();
        assertThat(fits("News of Rāmādī", "en", "rāmādī")).isTrue();
    }

    @Test
    void In_Turkish_an_apostrophe_must_tell_it_from_inflected_words() {
        assertThat(fits("Kerkouk'ta patlama", "tr", "kerkouk'ta")).isTrue();
        assertThat(fits("Kerkouk yolunda patlama", "tr", "kerkouk")).isFalse();
    }

    @Test
    void Several_words_are_sure_enough() {
        assertThat(fits("Leader Kataeb Hizbullah", "tr", "kataeb hizbullah")).isTrue();
    }

    private static boolean fits(String title, String language, String name) {
        int exact = title.indexOf(name);
        int start = exact >= 0 ? exact : title.toLowerCase(Locale.ROOT).indexOf(name);
        return LoneSpelling.fits(Headline.of(title, ""), language, new Span(Part.TITLE, start, start + name.length()));
    }
}
