package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFormsTest {
    @Test
    void in_and_to_are_written_onto_a_short_Arabic_word() {
        assertThat(NameForms.of("تل أبيب")).containsExactlyInAnyOrder("بتل ابيب", "لتل ابيب");
        assertThat(NameForms.of("غزة")).containsExactlyInAnyOrder("بغزه", "لغزه");
        assertThat(NameForms.of("بغداد")).isEmpty();
        assertThat(NameForms.of("إب")).isEmpty();
    }

    @Test
    void to_doubles_the_first_letter_of_a_name_of_several_words_and_of_no_other() {
        assertThat(NameForms.of("لبنان الجنوبي")).containsExactlyInAnyOrder("لبنانالجنوبي", "للبنان الجنوبي");
        assertThat(NameForms.of("لحج")).containsExactly("بلحج");
    }

    @Test
    void Persian_joins_a_word_with_the_article_to_the_one_before() {
        assertThat(NameForms.of("دير الزور")).contains("ديرالزور");
    }

    @Test
    void a_Turkish_noun_of_every_day_takes_its_cases_without_an_apostrophe() {
        assertThat(NameForms.of("İsrail ordusu"))
                .containsExactly(
                        "İsrail ordusunun",
                        "İsrail ordusuna",
                        "İsrail ordusunu",
                        "İsrail ordusunda",
                        "İsrail ordusundan",
                        "İsrail ordusundaki",
                        "İsrail ordusuyla",
                        "İsrail ordusunca");
        assertThat(NameForms.of("ABD güçleri")).contains("ABD güçlerine", "ABD güçlerinin");
    }

    @Test
    void proper_nouns_and_English_take_none() {
        assertThat(NameForms.of("İncirlik Üssü")).isEmpty();
        assertThat(NameForms.of("Abu Bakr al-Baghdadi")).isEmpty();
        assertThat(NameForms.of("Iraqi army")).isEmpty();
    }
}
