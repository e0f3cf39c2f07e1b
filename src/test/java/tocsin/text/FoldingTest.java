package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    void folding_a_second_time_changes_nothing(@ForAll String word) {
        String once = Folding.fold(word);
        assertThat(Folding.fold(once)).isEqualTo(once);
    }
}
