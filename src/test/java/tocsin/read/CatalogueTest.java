package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.text.Language;
import tocsin.text.Tokenizer;
import tocsin.yaml.BadYaml;

class CatalogueTest {
    private static final Catalogue SHIPPED = CatalogueFiles.shipped();

    @Nested
    class The_shipped_catalogue {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "ain-al-asad, Two drones target Ain al-Asad air base",
                    "ain-al-asad, AYN AL-ASSAD AIRBASE ATTACKED",
                    "ain-al-asad, Salvo on Al-Asad airbase",
                    "ain-al-asad, Salvo on Ayn Alasad",
                    "ain-al-asad, Salvo on Ain el-Asad",
                    "ain-al-asad, Salvo on ain al asad",
                    "ain-al-asad, Salvo on Ain Asad",
                    "al-tanf, פיצוצים ובבסיס אל-תנף",
                    "ain-al-asad, هجوم على قاعدة عين الأسد الجوية",
                    "ain-al-asad, صواريخ على عين الاسد",
                    "ain-al-asad, انفجارات بقاعدة عين الأسد",
                    "al-harir, Drone shot down near Harir air base",
                    "al-harir, Al Harir airbase targeted",
                    "al-harir, مسيرة تستهدف قاعدة حرير في أربيل",
                    "erbil-air-base, Blast near Erbil International Airport",
                    "erbil-air-base, هجوم قرب مطار أربيل الدولي",
                    "erbil, Sirens in Arbil",
                    "erbil, انفجار وسط أربيل",
                    "al-tanf, Drones hit al-Tanf garrison",
                    "al-tanf, استهداف قاعدة التنف",
                    "tower-22, Three killed at Tower 22 in Jordan",
                    "tower-22, مقتل ثلاثة جنود في البرج ٢٢",
                    "conoco-field, Rockets at Conoco gas field",
                    "conoco-field, قصف حقل كونيكو",
                    "al-omar-field, Al-Omar oilfield base hit",
                    "al-omar-field, استهداف حقل العمر النفطي",
                    "islamic-resistance-in-iraq, 'Islamic Resistance in Iraq' claims attack",
                    "islamic-resistance-in-iraq, أعلنت المقاومة الإسلامية في العراق",
                    "islamic-resistance-in-iraq, بيان للمقاومة الإسلامية في العراق",
                    "kataib-hezbollah, Kata’ib Hizballah vows revenge",
                    "kataib-hezbollah, كتائب حزب الله تتوعد",
                    "harakat-al-nujaba, Harakat Hezbollah al-Nujaba",
                    "harakat-al-nujaba, حركة النجباء",
                    "asaib-ahl-al-haq, Asaib Ahl al-Haq leader",
                    "asaib-ahl-al-haq, عصائب أهل الحق",
                    "badr-organization, Badr Organisation denies",
                    "badr-organization, منظمة بدر",
                    "hezbollah, Hizbullah fires rockets",
                    "hezbollah, حزب الله يطلق صواريخ",
                    "hezbollah, حزب‌الله لبنان",
                    "houthis, Houthis seize ship",
                    "houthis, الحوثيون يستهدفون سفينة",
                    "houthis, ضربات للحوثيين",
                    "hamas, Hamas official says",
                    "hamas, حركة حماس تعلن",
                    "hamas, حماس تطلق صواريخ باتجاه تل أبيب",
                    "hamas, اتفاق بين إسرائيل وحماس",
                    "israeli-armed-forces, דובר צה\"ל מסר",
                    "israeli-armed-forces, דובר צה״ל מסר"
                })
        void finds(String id, String title) {
            assertThat(ids(SHIPPED, title)).contains(id);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Silk of harir and other fabrics",
                    "تحرير المدينة",
                    "فستان من حرير",
                    "Bashar al-Assad speaks",
                    "الرئيس الأسد يستقبل الوفد",
                    "Omar scores twice",
                    "ConocoPhillips reports profit; Conoco shares rise",
                    "Badr shines in final",
                    "ليلة اكتمال البدر",
                    "All bases, facilities, and assets",
                    "Lawmakers back a bigger rise in military base pay",
                    "Clinic chain admits breach of its patient database",
                    "Erbil SC strike twice late",
                    "نادي أربيل يخسر",
                    "الجمهور يشجع بحماس",
                    "استقبال بكل حماس",
                    "حماس الجماهير يشعل الملعب",
                    "وسط الحماس الكبير",
                    "The hikers climbed tower 221",
                    "Temple of Isis restored"
                })
        void passes_over_false_friends(String title) {
            assertThat(ids(SHIPPED, title)).isEmpty();
        }

        @Test
        void names_the_longest_entity_and_not_what_lies_inside_its_name() {
            assertThat(ids(SHIPPED, "Islamic Resistance in Iraq")).containsExactly("islamic-resistance-in-iraq");
            assertThat(ids(SHIPPED, "كتائب حزب الله العراقية")).containsExactly("kataib-hezbollah");
        }

        @Test
        void suggests_ids_to_those_who_mistype() {
            assertThat(SHIPPED.idsLike("ain-al-assad")).first().isEqualTo("ain-al-asad");
            assertThat(SHIPPED.idsLike("asad")).first().isEqualTo("ain-al-asad");
            assertThat(SHIPPED.idsLike("hmaas")).contains("hamas");
            assertThat(SHIPPED.idsLike("xyzzyplugh")).isEmpty();
            assertThat(SHIPPED.idsLike("")).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Nested
    class A_file_of_the_operator {
        @TempDir
        Path folder;

        @Test
        void adds_entities() throws IOException {
            Catalogue own = with("- {id: camp-x, kind: base, name: Camp X, country: IQ, names: {en: [Camp X]}}");
            assertThat(ids(own, "Drone over Camp X and Erbil")).containsExactly("camp-x", "erbil");
        }

        @Test
        void replaces_a_shipped_entity_of_the_same_id() throws IOException {
            Catalogue own = with("- {id: hamas, kind: armed-group, name: Hamas!, names: {en: [Hamas movement]}}");
            assertThat(own.entity("hamas")).map(Entity::name).contains("Hamas!");
            assertThat(ids(own, "Hamas says")).isEmpty();
            assertThat(ids(own, "Hamas movement says")).containsExactly("hamas");
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "- {id: Camp X, kind: base, name: X, names: {en: [X]}} | 2: 'Camp X' is no id: write lower-case words joined by hyphens",
                    "- {id: x, kind: camp, name: X, names: {en: [Xx]}} | 2: 'camp' is no kind; kinds are base, site, town, province, country, armed-group, state-force, person",
                    "- {id: x, kind: base, names: {en: [Xx]}} | 2: the key 'name' is missing",
                    "- {id: x, kind: base, name: X, names: {}} | 2: 'x' has no name that a text could hold",
                    "- {id: x, kind: base, name: X, names: {en: ['-']}} | 2: '-' holds no letter or digit",
                    "- {id: x, kind: base, name: X, country: Iraq, names: {en: [Xx]}} | 2: 'Iraq' is no country: write two letters of ISO 3166-1, as IQ",
                    "- {id: x, kind: base, name: X, part-of: [nowhere], names: {en: [Xx]}} | 2: 'nowhere' is the id of no entity and no collection",
                    "- {id: x, kind: base, name: X, names: {en: [Ain al-Asad]}} | 2: 'Ain al-Asad' is already a name of ain-al-asad",
                    "- {id: x, kind: base, name: X, names: {en: [Erbil SC]}} | 2: 'Erbil SC' would never be found: it stands under 'not' at catalogue/towns.yml",
                    "- {id: x, kind: base, name: X, names: {en: [Xx]}, colour: red} | 2: unknown key 'colour'; known here are id, kind, name, country, at, part-of, names, doubtful, local, not, note",
                })
        void that_holds_a_mistake_is_told_by_its_place(String entry, String mistake) {
            assertThatThrownBy(() -> with(entry))
                    .isInstanceOf(BadYaml.class)
                    .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
                    .matches(Pattern.quote(folder.resolve("own.yml") + ":" + mistake) + "(:\\d+)?");
        }

        @Test
        void may_not_hold_an_id_twice() {
            String entry = "- {id: x, kind: base, name: X, names: {en: [Xx]}}\n";
            assertThatThrownBy(() -> with(entry + entry))
                    .hasMessage(folder.resolve("own.yml") + ":3: the id 'x' stands twice in this file");
        }

        private Catalogue with(String entries) throws IOException {
            Path file = folder.resolve("own.yml");
            Files.writeString(file, "entities:\n" + entries);
            return CatalogueFiles.with(List.of(file));
        }
    }

    private static List<String> ids(Catalogue catalogue, String title) {
        Headline headline = Headline.of(title, "");
        return catalogue.mentions(headline, Language.of(headline), Tokenizer.tokens(headline)).stream()
                .map(mention -> mention.entity().id())
                .toList();
    }
}
