package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;

class NamesTest {
    private final Names.Builder<String> names = new Names.Builder<>();

    @Nested
    class Another_spelling {
        @Test
        void is_found_and_told_by_the_raw_text() {
            list("Ain al-Asad", "ain", "alasad");
            assertThat(found("Drones over Ein el-Assad tonight")).containsExactly("Ain al-Asad: Ein el-Assad");
        }

        @Test
        void needs_every_word() {
            list("Kataib Hezbollah", "kataib", "hezbollah");
            assertThat(found("Kataeb members and Hizbollah")).isEmpty();
        }

        @Test
        void is_of_words_that_vary_alone() {
            list("Harir base", "harir");
            assertThat(found("Hareer base hit")).containsExactly("Harir base: Hareer base");
            assertThat(found("Harir bases hit")).isEmpty();
            assertThat(found("Harir basse hit")).isEmpty();
        }

        @Test
        void of_a_short_name_of_one_word_is_none() {
            list("Asad", "asad");
            list("Badr", "badr");
            list("Harir", "harir");
            assertThat(found("Assad met Bader and Hariri")).isEmpty();
        }

        @Test
        void may_lack_the_article_in_a_name_of_several_words() {
            list("Ain al-Asad", "ain", "alasad");
            list("al-Mayadin", "almayadin");
            assertThat(found("Ain Assad; Mayadin")).containsExactly("Ain al-Asad: Ain Assad");
        }

        @Test
        void may_have_the_article_as_a_word_of_its_own() {
            list("Deir al-Zor", "deir", "alzor");
            assertThat(found("Dayr az Zawr")).containsExactly("Deir al-Zor: Dayr az Zawr");
            assertThat(found("Deir Ezzour")).containsExactly("Deir al-Zor: Deir Ezzour");
            assertThat(found("Deir an Zor")).isEmpty();
        }

        @Test
        void may_put_its_spaces_elsewhere() {
            list("Tal Afar", "tal", "afar");
            list("Abdulmalik Badr", "abdulmalik", "badr");
            list("Hashem Safieddine", "hashem", "safieddine");
            assertThat(found("Talafar")).containsExactly("Tal Afar: Talafar");
            assertThat(found("Abd al-Malik Badr")).containsExactly("Abdulmalik Badr: Abd al-Malik Badr");
            assertThat(found("Hashem Safi ed-Din")).containsExactly("Hashem Safieddine: Hashem Safi ed-Din");
        }

        @Test
        void must_be_written_as_a_name_is() {
            list("Kirkuk", "kirkuk");
            names.build();
            Headline headline = Headline.of("Kerkouk", "");
            assertThat(names.build().in(Tokenizer.tokens(headline), span -> false))
                    .isEmpty();
            assertThat(names.build().in(Tokenizer.tokens(headline), span -> true))
                    .hasSize(1);
        }

        @Test
        void may_be_ruled_out_for_a_name_of_one_word() {
            names.add("Medina", "city");
            names.addSpellings("Madinah", "city", Set.of("madinah"), Set.of("medinah"));
            assertThat(found("Medinah")).isEmpty();
            assertThat(found("Madina")).containsExactly("city: Madina");
        }
    }

    @Nested
    class A_listed_name {
        @Test
        void wins_over_another_spelling_of_the_same_words() {
            list("Hassan Badr", "hassan", "badr");
            names.add("Hasan Badr", "another");
            assertThat(found("Hasan Badr")).containsExactly("another: Hasan Badr");
            assertThat(found("Hassan Bader")).containsExactly("Hassan Badr: Hassan Bader");
        }

        @Test
        void gives_way_to_a_longer_spelling_but_not_to_one_that_it_overlaps() {
            list("Tal Afar airport", "tal", "afar");
            names.add("Afar airport road", "road");
            names.add("Afar", "Afar");
            assertThat(found("Tel Afar airport")).containsExactly("Tal Afar airport: Tel Afar airport");
            assertThat(found("Tel Afar airport road")).containsExactly("road: Afar airport road");
        }
    }

    @Test
    void a_spelling_that_is_as_near_to_two_names_names_neither() {
        list("Umm Hasan", "umm", "hasan");
        list("Umm Husan", "umm", "husan");
        assertThat(found("Umm Hosan")).containsExactly("Umm Husan: Umm Hosan");
        list("Bab Karam", "bab", "karam");
        list("Bab Kerem", "bab", "kerem");
        assertThat(found("Bab Karem")).isEmpty();
    }

    private void list(String name, String... varying) {
        names.add(name, name);
        names.addSpellings(name, name, Set.of(varying), Set.of());
    }

    private List<String> found(String title) {
        Headline headline = Headline.of(title, "");
        return names.build().in(Tokenizer.tokens(headline), span -> true).stream()
                .map(found -> found.value() + ": " + found.span().of(headline))
                .toList();
    }
}
