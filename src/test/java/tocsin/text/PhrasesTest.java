package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;

class PhrasesTest {
    @Nested
    class A_table_of_phrases {
        @Test
        void finds_the_longest_phrase_and_hides_those_in_it() {
            assertThat(found("Islamic Resistance in Iraq", "Islamic Resistance in Iraq", "Iraq", "Islamic"))
                    .containsExactly("Islamic Resistance in Iraq");
        }

        @Test
        void finds_the_leftmost_of_two_that_overlap() {
            assertThat(found("Al-Asad air base pay", "Asad air base", "base pay"))
                    .containsExactly("Al-Asad air base");
        }

        @Test
        void falls_back_to_the_shorter_phrase_when_the_longer_one_breaks_off() {
            assertThat(found("Ain al-Asad air show", "Ain al-Asad", "Ain al-Asad air base"))
                    .containsExactly("Ain al-Asad");
        }

        @Test
        void finds_every_occurrence_from_left_to_right() {
            assertThat(found("Iraq, Syria and Iraq", "Iraq", "Syria")).containsExactly("Iraq", "Syria", "Iraq");
        }

        @Test
        void finds_a_phrase_whose_words_carry_Arabic_proclitics() {
            assertThat(found("هجوم للمقاومة الإسلامية وبالعراق", "المقاومة الإسلامية", "العراق"))
                    .containsExactly("للمقاومة الإسلامية", "وبالعراق");
        }

        @Test
        void prefers_the_word_as_it_stands_to_what_is_left_of_it() {
            Phrases.Builder<String> table = new Phrases.Builder<>();
            table.add("حماس", "the group");
            table.add("بحماس", "with enthusiasm");
            assertThat(table.build().in(Tokenizer.tokens(Headline.of("احتفلوا بحماس", ""))))
                    .extracting(Phrases.Found::value)
                    .containsExactly("with enthusiasm");
        }

        @Test
        void joins_no_words_across_title_and_summary() {
            assertThat(found(Headline.of("The Green", "Zone is quiet"), "Green Zone"))
                    .isEmpty();
        }

        @Test
        void is_blind_to_case_hyphens_and_diacritics() {
            assertThat(found("AYN AL ÁSAD", "Ayn al-Asad")).containsExactly("AYN AL ÁSAD");
        }
    }

    @Nested
    class A_phrase_that_is_added {
        @Test
        void keeps_the_value_that_stood_there_first() {
            Phrases.Builder<Integer> table = new Phrases.Builder<>();
            assertThat(table.add("Tower 22", 1)).isEmpty();
            assertThat(table.add("TOWER-22", 2)).contains(1);
            assertThat(table.build().in(Tokenizer.tokens(Headline.of("Tower 22", ""))))
                    .extracting(Phrases.Found::value)
                    .containsExactly(1);
        }

        @Test
        void must_hold_a_word() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Phrases.Builder<Integer>().add(" – ", 1));
        }
    }

    private static List<String> found(String title, String... phrases) {
        return found(Headline.of(title, ""), phrases);
    }

    private static List<String> found(Headline headline, String... phrases) {
        Phrases.Builder<String> table = new Phrases.Builder<>();
        for (String phrase : phrases) {
            table.add(phrase, phrase);
        }
        return table.build().in(Tokenizer.tokens(headline)).stream()
                .map(found -> found.span().of(headline))
                .toList();
    }
}
