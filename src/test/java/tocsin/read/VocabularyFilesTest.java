package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Headline;
import tocsin.domain.SubEvent;
import tocsin.yaml.BadYaml;
import tocsin.yaml.YamlValue;

class VocabularyFilesTest {
    @Test
    void there_is_one_for_each_file_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config/vocabulary"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("stopwords.yml")))
                    .containsExactlyInAnyOrderElementsOf(VocabularyFiles.LANGUAGES.stream()
                            .map(language -> language + ".yml")
                            .toList());
        }
        assertThat(VocabularyFiles.shipped().keySet()).containsExactlyInAnyOrderElementsOf(VocabularyFiles.LANGUAGES);
        assertThat(VocabularyFiles.stopwords()).doesNotContainKeys(VocabularyFiles.LANGUAGES.toArray(String[]::new));
    }

    @Test
    void words_that_the_facts_tell_are_passed_over_when_titles_are_compared() {
        assertThat(VocabularyFiles.shipped().get("en"))
                .satisfies(english -> assertThat(english.stopwords())
                        .contains("the", "drone", "en:drone", "fire", "en:fire", "tuesday", "kill", "en:kill"));
    }

    @Test
    void the_people_of_a_vocabulary_stand_in_the_catalogue() {
        Catalogue catalogue = CatalogueFiles.shipped();
        for (String language : VocabularyFiles.LANGUAGES) {
            YamlValue file = YamlValue.read(Path.of("config/vocabulary", language + ".yml"));
            assertThat(file.at("peoples").entries().keySet()).as(language).allMatch(catalogue::isKnown);
        }
    }

    @Test
    void an_operator_adds_words_to_a_language_and_a_language(@TempDir Path folder) throws IOException {
        Path more = Files.writeString(folder.resolve("more.yml"), """
                language: en
                weapons: {drone: [hornet]}
                """);
        Path dutch = Files.writeString(folder.resolve("nl.yml"), """
                language: nl
                weapons: {drone: [drone]}
                events: {air-drone-strike: [droneaanval]}
                """);
        Reader reader = Reader.with(CatalogueFiles.shipped(), List.of(more, dutch), Optional.empty());
        Headline hornet = Headline.of("Hornet hits Ain al-Asad base", "");
        Headline aanval = Headline.of("Droneaanval in Erbil", "").orElseIn(Optional.of("nl"));

        assertThat(reader.read(hornet, Instant.EPOCH).facts().event()).contains(SubEvent.AIR_DRONE_STRIKE);
        assertThat(reader.read(aanval, Instant.EPOCH).facts().event()).contains(SubEvent.AIR_DRONE_STRIKE);
    }

    @Test
    void a_mistake_is_told_by_its_line() {
        assertMistake("language: en\ncolour: [red]\n", "own.yml:2: unknown key 'colour'");
        assertMistake("weapons: {}\n", "own.yml:1: the key 'language' is missing");
        assertMistake(
                "language: en\nweapons: {club: [club]}\n", "own.yml:2: unknown name 'club'; known here are drone, ");
        assertMistake(
                "language: en\nweapons:\n  drone: [drone]\n  rocket: [drone]\n",
                "own.yml:4: 'drone' stands under rocket and under drone");
        assertMistake("language: en\ndeeds: ['!']\n", "own.yml:2: '!' holds no letter or digit");
        assertMistake("language: en\nweekdays: {monday: moonday}\n", "own.yml:2: unknown name 'moonday'");
        assertMistake("language: en\nnumbers: {many: lots}\n", "own.yml:2: 'lots' is no number");
        assertMistake("language: en\norder: sometimes\n", "own.yml:2: unknown name 'sometimes'; known here are svo, ");
    }

    private static void assertMistake(String text, String message) {
        YamlValue document = YamlValue.read("own.yml", new StringReader(text));
        assertThatThrownBy(() -> new VocabularyFile(document.at("language").text()).add(document))
                .isInstanceOf(BadYaml.class)
                .hasMessageStartingWith(message);
    }
}
