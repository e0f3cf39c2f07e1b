package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "Latin, İNCİRLİK, incirlik",
        "Latin, Kırkūk, kirkuk",
        "Latin, Großmächte, grossmachte",
        "Latin, Łódź, lodz",
        "Latin, ﬁre, fire",
        "Latin, Ｄｒｏｎｅ, drone",
        "Latin, 𝐃𝐫𝐨𝐧𝐞, drone",
        "Latin, con\u00adflict, conflict",
        "Latin, ʿAyn, ayn",
        "Greek, ΠΌΛΕΜΟΣ, πολεμοσ",
        "Greek, πόλεμος, πολεμοσ",
        "Cyrillic, ЁЛКА, елка",
        "Cyrillic, Йемен, йемен",
        "Cyrillic, И\u0306емен, йемен",
        "Arabic, الأَسَد, الاسد",
        "Arabic, قاعـــدة, قاعده",
        "Arabic, إلى, الي",
        "Arabic, ﻋﻴﻦ, عين",
        "Arabic, آب, اب",
        "Persian, عراقی, عراقي",
        "Persian, کتائب, كتايب",
        "Persian, حزب\u200cالله, حزبالله",
        "Kurdish, كەركوك, كهركوك",
        "Hebrew, שָׁלוֹם, שלומ",
        "Hebrew, צה״ל, צהל",
        "Hindi, कि, कि",
        "Japanese, がん, がん",
        "Latin, ʿAin, ain",
        "Latin, Þór, thor",
        "Latin, 'ĳ', ij",
        "Cherokee, ꭰ, Ꭰ",
        "Deseret, 𐐀, 𐐨",
        "Adlam, 𞤀, 𞤢",
        "Mathematical Arabic, 𞸀, ا",
        "Arabic, ﷺ, صلياللهعليهوسلم",
        "Arabic, مُسْتَشْفَى, مستشفي",
        "Hangul, 하노이, 하노이",
        "Hindi, क़िला, क़िला",
        "digits, 𝟚𝟚, 22",
        "digits, ٢٢, 22",
        "digits, ۲۲, 22",
        "digits, '1,200', 1200"
    })
    void spellings_that_people_take_for_one_become_one(String script, String word, String folded) {
        assertThat(Folding.fold(word)).as(script).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"мой, мои", "がん, かん", "कि, का", "عين, عن"})
    void other_letters_stay_other_words(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Property
    void letters_and_their_marks_may_be_one_code_point_or_several(@ForAll("words") String word) {
        assertThat(Folding.fold(Normalizer.normalize(word, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(Normalizer.normalize(word, Normalizer.Form.NFC)));
    }

    @Property
    void a_range_of_a_buffer_folds_as_the_word_in_it_does(@ForAll("words") String word) {
        char[] text = ("ab" + word + "cd").toCharArray();
        char[] into = new char[3 + Folding.room(word.length())];
        int end = Folding.fold(text, 2, text.length - 2, into, 3);
        assertThat(new String(into, 3, end - 3)).isEqualTo(Folding.fold(word));
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> bits = Arbitraries.of(
                "и", "\u0306", "\u0301", "か", "\u3099", "ﾞ", "ｶ", "क", "\u093c", "\u094d", "ᄒ", "ᅡ", "ᆫ", "하", "ৌ", "ে",
                "া", "ا", "\u0653", "\u0654", "ي", "שׁ", "ǆ", "ﷺ", "𝐃", "\u0344", "ᾳ", "\u0345", "İ", "ŉ", "\u00ad");
        return Arbitraries.oneOf(bits, Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property
    void folding_a_second_time_changes_nothing(@ForAll String word) {
        String once = Folding.fold(word);
        assertThat(Folding.fold(once)).isEqualTo(once);
    }
}
