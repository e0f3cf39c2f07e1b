package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

class OrganisationsTest {
    private static final Path FOLDER = Path.of("config/catalogue");

    @Nested
    class The_catalogue {
        private final List<YamlValue> organisations = entities("groups.yml");
        private final List<YamlValue> people = entities("people.yml");

        @Test
        void holds_a_hundred_armed_groups_and_a_hundred_forces_of_states() {
            assertThat(organisations)
                    .allMatch(isOf("armed-group").or(isOf("state-force")))
                    .filteredOn(isOf("armed-group"))
                    .hasSizeGreaterThanOrEqualTo(100);
            assertThat(organisations).filteredOn(isOf("state-force")).hasSizeGreaterThanOrEqualTo(100);
        }

        @Test
        void writes_each_organisation_in_Arabic_and_in_English() {
            assertThat(organisations).allSatisfy(organisation -> {
                assertThat(names(organisation, "en")).as(id(organisation)).isNotEmpty();
                assertThat(names(organisation, "ar"))
                        .as(id(organisation))
                        .isNotEmpty()
                        .allMatch(name -> name.codePoints().anyMatch(OrganisationsTest::isArabic));
            });
        }

        @Test
        void holds_a_hundred_people_each_with_the_organisation_that_they_lead_or_speak_for() {
            Set<String> known =
                    organisations.stream().map(OrganisationsTest::id).collect(Collectors.toSet());
            assertThat(people)
                    .hasSizeGreaterThanOrEqualTo(100)
                    .allMatch(isOf("person"))
                    .filteredOn(person -> !id(person).equals("antonio-guterres"))
                    .allSatisfy(person -> assertThat(wholes(person))
                            .as(id(person))
                            .isNotEmpty()
                            .isSubsetOf(known));
        }

        @Test
        void names_each_person_in_Arabic_and_by_more_than_one_word() {
            assertThat(people).allSatisfy(person -> {
                assertThat(names(person, "ar")).as(id(person)).isNotEmpty();
                assertThat(names(person, "en"))
                        .as(id(person))
                        .isNotEmpty()
                        .allMatch(name -> Tokenizer.words(name).size() > 1);
            });
        }

        @Test
        void lets_no_organisation_be_part_of_itself() {
            for (YamlValue organisation : organisations) {
                assertThat(everythingAbove(wholes(organisation)))
                        .as(id(organisation))
                        .doesNotContain(id(organisation));
            }
        }

        private Set<String> everythingAbove(List<String> ids) {
            Set<String> above = organisations.stream()
                    .filter(organisation -> ids.contains(id(organisation)))
                    .flatMap(organisation -> wholes(organisation).stream())
                    .collect(Collectors.toSet());
            above.addAll(ids);
            return above.size() == ids.size() ? above : everythingAbove(List.copyOf(above));
        }
    }

    @Nested
    class A_sentence {
        private static final Reader READER = Reader.with(CatalogueFiles.shipped());

        @ParameterizedTest(name = "{0}: {1}")
        @CsvFileSource(resources = "organisations.csv", delimiter = ';', quoteCharacter = '`')
        void names_these_organisations_and_people_and_no_others(@Nullable String ids, String title) {
            Set<String> expected = ids == null ? Set.of() : Set.of(ids.split(",", -1));
            assertThat(actorsAndPeople(title)).containsExactlyInAnyOrderElementsOf(expected);
        }

        private static Set<String> actorsAndPeople(String title) {
            return READER.read(Headline.of(title, ""), Instant.EPOCH).mentions().stream()
                    .map(Mention::entity)
                    .filter(entity -> entity.kind().isActor() || entity.kind() == Entity.Kind.PERSON)
                    .map(Entity::id)
                    .collect(Collectors.toSet());
        }
    }

    private static List<YamlValue> entities(String file) {
        Path path = FOLDER.resolve(file);
        try (var text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return YamlValue.read(path.toString(), text).at("entities").items();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Predicate<YamlValue> isOf(String kind) {
        return entity -> entity.at("kind").text().equals(kind);
    }

    private static String id(YamlValue entity) {
        return entity.at("id").text();
    }

    private static List<String> names(YamlValue entity, String language) {
        return texts(entity.at("names").at(language));
    }

    private static List<String> wholes(YamlValue entity) {
        return entity.find("part-of").map(OrganisationsTest::texts).orElse(List.of());
    }

    private static List<String> texts(YamlValue list) {
        return list.items().stream().map(YamlValue::text).toList();
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }
}
