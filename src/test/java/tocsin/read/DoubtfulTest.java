package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;
import tocsin.text.Language;
import tocsin.text.Tokenizer;
import tocsin.yaml.BadYaml;

/** Names that count in company, in one language, or not beside certain words. */
class DoubtfulTest {
    private static final Catalogue SHIPPED = CatalogueFiles.shipped();

    @Nested
    class A_doubtful_name {
        @ParameterizedTest(name = "{2}")
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "syrian-democratic-forces, en, SDF fighters clash with gunmen near Raqqa",
                    "syrian-democratic-forces, en, Syrian Democratic Forces meet; the SDF says talks went well",
                    "syrian-democratic-forces, tr, SDG'nin Rakka'daki noktası vuruldu",
                    "aleppo, ar, قتلى بانفجار سيارة في أحد أحياء حلب واتهامات لداعش",
                    "tyre, en, Israel bombs Tyre",
                    "islamic-state, en, Typhoons bomb IS tunnel near Palmyra",
                    "qatar, ar, مصر وقطر تسلمان المقترح إلى الوسطاء",
                    "akrotiri, en, Typhoons leave Akrotiri for strike in Yemen",
                    "amman, ar, وفد من إربد يصل إلى عمان",
                    "oman, ar, وفد من مسقط يصل إلى عمان",
                    "israel-border-police, he, מג\"ב עצר חשוד בשכם"
                })
        void counts_where_something_of_its_country_or_an_actor_is_named(String id, String language, String title) {
            assertThat(ids(SHIPPED, language, title)).contains(id);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "en: SDF joins naval drill off Okinawa",
                    "en: Is Tyre the oldest city?",
                    "ar: كيف تحسب قطر الدائرة",
                    "ar: طريقة حلب الأبقار",
                    "tr: Katar dizisi sınırda göründü",
                    "en: Which museum is the best?"
                })
        void does_not_count_alone(String headline) {
            assertThat(ids(SHIPPED, headline.substring(0, 2), headline.substring(4)))
                    .isEmpty();
        }

        @Test
        void does_not_count_in_another_language() {
            assertThat(ids(SHIPPED, "fr", "Le nombre de SDF augmente aussi à Damas"))
                    .doesNotContain("syrian-democratic-forces");
        }

        @Test
        void needs_the_capitals_that_it_is_listed_with() {
            assertThat(ids(SHIPPED, "en", "What is new in Palmyra")).containsExactly("palmyra");
            assertThat(ids(SHIPPED, "en", "Is Palmyra safe?")).containsExactly("palmyra");
            assertThat(ids(SHIPPED, "en", "Spare tyre found in southern Lebanon"))
                    .containsExactly("lebanon");
        }

        @Test
        void names_nothing_when_two_entities_are_in_equal_company() {
            assertThat(ids(SHIPPED, "ar", "رحلات بين إربد ومسقط عبر عمان")).containsExactly("irbid", "muscat");
        }

        @Test
        void yields_to_false_friends() {
            assertThat(ids(SHIPPED, "en", "Japan's SDF joins drill with Syrian army"))
                    .containsExactly("syrian-armed-forces");
        }
    }

    @Nested
    class A_local_name {
        @Test
        void counts_in_its_language_without_company() {
            assertThat(ids(SHIPPED, "fa", "روسیه: آماده گفتگو هستیم")).containsExactly("russia");
            assertThat(ids(SHIPPED, "ar", "طائرة روسية تهبط اضطرارياً")).isEmpty();
        }
    }

    @Nested
    class The_name_of_a_place {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Maccabi Haifa lose again",
                    "Cairo, Illinois, votes on Monday",
                    "Damascus Avenue closed for repairs",
                    "USS Tripoli comes home",
                    "How to roast a turkey",
                    "نادي بيروت يفوز",
                    "Bağdat Caddesi'nde kaza",
                    "הפועל באר שבע ניצחה"
                })
        void is_none_beside_words_that_make_it_another_name_nor_in_small_letters(String title) {
            assertThat(ids(SHIPPED, Language.of(Headline.of(title, "")), title)).isEmpty();
        }

        @Test
        void may_stand_in_small_letters_where_all_do_and_in_a_hashtag() {
            assertThat(ids(SHIPPED, "en", "drones over erbil again")).containsExactly("erbil");
            assertThat(ids(SHIPPED, "en", "BREAKING drones over #erbil")).containsExactly("erbil");
            assertThat(ids(SHIPPED, "en", "DRONES OVER ERBIL")).containsExactly("erbil");
        }
    }

    @Nested
    class A_file_of_the_operator {
        @TempDir
        Path folder;

        @Test
        void may_hold_doubtful_and_local_names() throws IOException {
            Catalogue own = with("{en: [The Depot]}", "{de: [Lager]}");
            assertThat(ids(own, "en", "Blast at The Depot near Baghdad")).containsExactly("camp-x", "baghdad");
            assertThat(ids(own, "de", "Brand im Lager")).containsExactly("camp-x");
            assertThat(ids(own, "en", "Lager beer")).isEmpty();
        }

        @Test
        void is_told_of_a_doubtful_name_without_letters() {
            assertThatThrownBy(() -> with("{en: ['-']}", "{}"))
                    .isInstanceOf(BadYaml.class)
                    .hasMessageEndingWith("own.yml:2: '-' holds no letter or digit");
        }

        private Catalogue with(String doubtful, String local) throws IOException {
            Path file = folder.resolve("own.yml");
            Files.writeString(file, """
                    entities:
                    - {id: camp-x, kind: base, name: Camp X, country: IQ, names: {en: [Camp X]}, doubtful: %s, local: %s}
                    """.formatted(doubtful, local));
            return CatalogueFiles.with(List.of(file));
        }
    }

    private static List<String> ids(Catalogue catalogue, String language, String title) {
        Optional<String> none = Optional.empty();
        Headline headline =
                new Headline(none, title, "", Optional.empty(), Optional.empty(), Optional.of(language), none);
        return catalogue.mentions(headline, language, Tokenizer.tokens(headline, language)).stream()
                .map(mention -> mention.entity().id())
                .toList();
    }
}
