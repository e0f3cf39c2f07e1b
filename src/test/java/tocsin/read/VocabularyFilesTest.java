package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tocsin.yaml.BadYaml;
import tocsin.yaml.YamlValue;

class VocabularyFilesTest {
    @Test
    void the_shipped_vocabularies_are_English_and_Arabic() {
        assertThat(VocabularyFiles.shipped()).containsOnlyKeys("en", "ar");
        assertThat(VocabularyFiles.stopwords())
                .containsKeys("fa", "he", "tr", "ru", "fr")
                .doesNotContainKeys("en", "ar");
    }

    @Test
    void words_that_the_facts_tell_are_passed_over_when_titles_are_compared() {
        assertThat(VocabularyFiles.shipped().get("en"))
                .satisfies(english ->
                        assertThat(english.stopwords()).contains("the", "drones", "fired", "tuesday", "killed"));
    }

    @Test
    void a_mistake_is_told_by_its_line() throws IOException {
        assertMistake("colour: [red]\n", "en.yml:1: unknown key 'colour'");
        assertMistake("weapons: {club: [club]}\n", "en.yml:1: unknown key 'club'");
        assertMistake(
                "weapons:\n  drone: [drone]\n  rocket: [Drone]\n",
                "en.yml:3: 'Drone' stands under rocket and under DRONE");
        assertMistake("deeds: ['!']\n", "en.yml:1: '!' holds no letter or digit");
        assertMistake("weekdays: {monday: moonday}\n", "en.yml:1: unknown key 'moonday'");
    }

    /** The English file, with one of its keys replaced by these first lines. */
    private static void assertMistake(String first, String message) throws IOException {
        String key = first.substring(0, first.indexOf(':'));
        String english = Files.readString(Path.of("config/vocabulary/en.yml"));
        String rest = english.replaceFirst("(?m)^" + key + ":[^\n]*\n(?:[ #][^\n]*\n|\n)*", "");
        assertThatThrownBy(() -> VocabularyFiles.vocabulary(YamlValue.read("en.yml", new StringReader(first + rest))))
                .isInstanceOf(BadYaml.class)
                .hasMessageStartingWith(message);
    }
}
