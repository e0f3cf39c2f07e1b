package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransliterationTest {
    @Test
    void tells_the_words_that_write_down_how_another_script_sounds() {
        assertThat(words("Ain al-Asad air base", "قاعدة عين الأسد الجوية")).containsExactlyInAnyOrder("ain", "alasad");
        assertThat(words("Kata'ib Hezbollah", "Hezbollah Brigades", "كتائب حزب الله"))
                .containsExactlyInAnyOrder("kataib", "hezbollah");
        assertThat(words("Kiryat Shmona", "קריית שמונה")).containsExactlyInAnyOrder("kiryat", "shmona");
    }

    @Test
    void hears_words_that_are_written_as_one_in_either_script() {
        assertThat(words("Tal Afar", "تلعفر")).containsExactlyInAnyOrder("tal", "afar");
        assertThat(words("Nasrallah", "نصر الله")).containsExactly("nasrallah");
        assertThat(words("Deir ez-Zor", "دير الزور")).containsExactlyInAnyOrder("deir", "alzor");
    }

    @Test
    void leaves_translated_and_English_words_alone() {
        assertThat(words("Tower 22", "البرج ٢٢")).isEmpty();
        assertThat(words("Green Zone", "المنطقة الخضراء")).isEmpty();
        assertThat(words("Al-Asad base", "قاعدة الأسد", "باس")).containsExactly("alasad");
    }

    @Test
    void hears_nothing_where_a_thing_is_named_in_Latin_letters_alone() {
        assertThat(words("Kafr Zita")).isEmpty();
    }

    @Test
    void passes_over_names_in_a_Turkish_case() {
        assertThat(words("Irak", "Irak'ta", "العراق")).containsExactly("irak");
    }

    private static Set<String> words(String... names) {
        return Transliteration.words(List.of(names));
    }
}
