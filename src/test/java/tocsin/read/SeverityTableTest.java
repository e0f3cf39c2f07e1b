package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Facts;
import tocsin.domain.Gravity;
import tocsin.domain.Headline;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;
import tocsin.yaml.BadYaml;
import tocsin.yaml.YamlValue;

class SeverityTableTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.shipped();
    private static final Reader READER = Reader.with(CATALOGUE);
    private static final Instant NOON = Instant.parse("2023-10-31T12:00:00Z");

    @Nested
    class The_shipped_table {
        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "Drones target Ain al-Asad | high: an air or drone strike on a military base",
                    "No casualties as drones target Ain al-Asad | moderate: an air or drone strike, and nobody was hurt",
                    "Two drones fall near Ain al-Asad | moderate: an air or drone strike",
                    "Rockets hit US embassy in Baghdad | high: shelling, rockets or missiles on an embassy",
                    "Missiles strike Natanz nuclear facility | critical: shelling, rockets or missiles on a nuclear site",
                    "Air strike kills at least 12 in Idlib | critical: at least 12 people killed, an air or drone strike",
                    "Car bomb kills one in Kirkuk | high: 1 person killed, an explosion",
                    "Israeli strike kills child in Khan Younis | high: children among the dead, an air or drone strike",
                    "Blast in Mosul wounds 14 | high: 14 people wounded, an explosion",
                    "Rockets land in Erbil | moderate: shelling, rockets or missiles",
                    "UN condemns rocket attack on Erbil that killed 20 | low: a condemnation, an answer to shelling, rockets or missiles and not the deed itself",
                    "Hamas claims rocket attack on Ashkelon | low: a claim, an answer to shelling, rockets or missiles and not the deed itself",
                    "Air defences shoot down drone over Erbil | moderate: an attack that was stopped",
                    "Journalist kidnapped in Basra | moderate: an abduction",
                    "Thousands protest in Baghdad | low: a protest",
                    "Israel and Hamas agree ceasefire | low: an agreement"
                })
        void says_in_one_sentence_why(String title, String because) {
            assertThat(gravity(title)).isEqualTo(because);
        }

        @Test
        void has_no_level_for_news_that_is_no_incident() {
            assertThat(READER.read(Headline.of("UN chief concerned about all bases", ""), NOON)
                            .facts()
                            .severity())
                    .isEmpty();
        }

        @Test
        void has_words_for_everything_that_it_may_name() {
            assertThat(Arrays.stream(SubEvent.values()).map(SubEvent::phrase)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(TargetClass.values()).map(TargetClass::label))
                    .doesNotHaveDuplicates();
            assertThat(Arrays.stream(VictimClass.values()).map(VictimClass::label))
                    .doesNotHaveDuplicates();
        }

        private String gravity(String title) {
            return READER.read(Headline.of(title, ""), NOON)
                    .facts()
                    .gravity()
                    .map(Gravity::because)
                    .orElse("none");
        }
    }

    @Nested
    class A_table_of_ones_own {
        @Test
        void is_read_from_the_top_and_knows_collections() {
            SeverityTable table = table("""
                    rules:
                      - {level: critical, at: [us-bases], weapon: [drone], near: false, because: "{event} {target}, one of ours"}
                      - {level: high, answer: false, event: [air-drone-strike], wounded: 2, because: "{wounded} wounded"}
                      - {level: low, because: "all else"}
                    """);
            assertThat(table.gravity(facts("Drones hit Ain al-Asad")))
                    .contains(new Gravity(
                            Severity.CRITICAL, "critical: an air or drone strike on a military base, one of ours"));
            assertThat(table.gravity(facts("Air strike on Aleppo wounds three")))
                    .contains(new Gravity(Severity.HIGH, "high: 3 people wounded"));
            assertThat(table.gravity(facts("Drones near Ain al-Asad hit desert")))
                    .contains(new Gravity(Severity.LOW, "low: all else"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "rules: []~1: the last rule must ask for nothing",
                    "rules:\n  - {level: low, killed: 1, because: x}~2: the last rule must ask for nothing",
                    "rules:\n  - {level: low, because: x}\n  - {level: high, because: x}~3: this rule is never read",
                    "rules:\n  - {level: grim, because: x}~2: 'grim' is none of low, moderate, high, critical",
                    "rules:\n  - {level: low}~2: the key 'because' is missing",
                    "rules:\n  - {level: low, because: '{colour}'}~2: nothing is known as {colour}; known are event, killed",
                    "rules:\n  - {level: low, killed: 0, because: x}~2: write a whole number from 1",
                    "rules:\n  - {level: low, near: maybe, because: x}~2: write true or false",
                    "rules:\n  - {level: low, at: [nowhere], because: x}~2: 'nowhere' is the id of no entity",
                    "rules:\n  - {level: low, target: [castle], because: x}~2: 'castle' is none of military-base,",
                    "rule: []~1: unknown key 'rule'"
                })
        void tells_a_mistake_by_its_line(String textAndMessage) {
            String[] parts = textAndMessage.split("~", 2);
            assertThatThrownBy(() -> table(parts[0]))
                    .isInstanceOf(BadYaml.class)
                    .hasMessageStartingWith("own.yml:" + parts[1]);
        }

        private SeverityTable table(String text) {
            return SeverityFile.table(CATALOGUE, YamlValue.read("own.yml", new StringReader(text)));
        }

        private Facts facts(String title) {
            return READER.read(Headline.of(title, ""), NOON).facts();
        }
    }
}
