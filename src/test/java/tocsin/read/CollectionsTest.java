package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Entity;
import tocsin.yaml.BadYaml;

class CollectionsTest {
    private static final Catalogue SHIPPED = CatalogueFiles.shipped();

    @Nested
    class The_shipped_collections {
        @ParameterizedTest
        @CsvSource({
            "us-bases-in-iraq, ain-al-asad",
            "us-bases-in-iraq, al-harir",
            "us-bases-in-syria, al-tanf",
            "us-bases-in-jordan, tower-22",
            "us-bases, al-udeid",
            "us-bases, incirlik",
            "iranian-nuclear-sites, natanz",
            "gulf-oil-sites, abqaiq",
            "israeli-air-bases, nevatim",
            "russian-bases-in-syria, khmeimim",
            "iraqi-armed-groups, kataib-hezbollah",
            "palestinian-armed-groups, hamas",
            "axis-of-resistance, houthis",
        })
        void hold_what_their_name_says(String collection, String member) {
            assertThat(SHIPPED.collection(collection)).map(EntityCollection::id).contains(collection);
            assertThat(SHIPPED.members(collection)).contains(member);
        }

        @Test
        void hold_what_is_in_the_collections_that_they_name() {
            assertThat(SHIPPED.wholes("ain-al-asad")).contains("anbar", "us-bases-in-iraq", "us-bases");
            assertThat(SHIPPED.members("us-bases"))
                    .containsAll(SHIPPED.members("us-bases-in-iraq"))
                    .doesNotContain("us-bases-in-iraq");
            assertThat(SHIPPED.wholes("us-bases-in-iraq")).containsExactly("us-bases");
        }

        @Test
        void are_known_to_every_entity_that_they_hold() {
            assertThat(SHIPPED.entities())
                    .allSatisfy(entity -> assertThat(entity.within()).isEqualTo(SHIPPED.wholes(entity.id())));
            assertThat(SHIPPED.entity("ain-al-asad").orElseThrow().belongsTo("us-bases"))
                    .isTrue();
        }

        @Test
        void are_suggested_to_those_who_mistype() {
            assertThat(SHIPPED.isKnown("us-bases-in-iraq")).isTrue();
            assertThat(SHIPPED.isKnown("us-bases-in-irak")).isFalse();
            assertThat(SHIPPED.idsLike("us-bases-in-irak")).contains("us-bases-in-iraq");
        }

        @Test
        void hold_the_parts_of_what_they_hold() {
            assertThat(SHIPPED.wholes("qassam-brigades"))
                    .contains("hamas", "palestinian-armed-groups", "axis-of-resistance");
            assertThat(SHIPPED.members("hamas")).contains("qassam-brigades").doesNotContain("hamas");
        }

        @Test
        void of_a_kind_hold_no_other_kind_but_its_parts() {
            assertThat(SHIPPED.members("iraqi-armed-groups"))
                    .contains("badr-organization")
                    .doesNotContain("hezbollah");
            assertThat(SHIPPED.members("us-bases").stream().flatMap(CollectionsTest::entity))
                    .extracting(Entity::kind)
                    .containsOnly(Entity.Kind.BASE, Entity.Kind.SITE);
        }

        @Test
        void say_the_same_from_below_and_from_above() {
            List<String> ids = Stream.concat(
                            SHIPPED.entities().stream().map(Entity::id),
                            SHIPPED.collections().stream().map(EntityCollection::id))
                    .toList();
            assertThat(SHIPPED.entities())
                    .allSatisfy(entity -> assertThat(SHIPPED.wholes(entity.id()))
                            .as(entity.id())
                            .containsExactlyInAnyOrderElementsOf(ids.stream()
                                    .filter(id -> SHIPPED.members(id).contains(entity.id()))
                                    .toList()));
        }

        @Test
        void know_nothing_of_unknown_ids() {
            assertThat(SHIPPED.collection("ain-al-asad")).isEmpty();
            assertThat(SHIPPED.wholes("nowhere")).isEmpty();
            assertThat(SHIPPED.members("nowhere")).isEmpty();
        }
    }

    @Nested
    class A_file_of_the_operator {
        @TempDir
        Path folder;

        @Test
        void adds_a_collection_of_shipped_and_own_entities() throws IOException {
            Catalogue own = with("""
                    entities:
                    - {id: camp-x, kind: base, name: Camp X, country: JO, names: {en: [Camp X]}}
                    collections:
                    - {id: ours, name: Ours, members: [camp-x, us-bases-in-syria], every: [{kind: base, country: JO, part-of: amman}]}
                    """);
            assertThat(own.collection("ours")).contains(new EntityCollection("ours", "Ours"));
            assertThat(own.members("ours"))
                    .contains("camp-x", "al-tanf", "marka-airport")
                    .doesNotContain("tower-22");
            assertThat(own.wholes("al-tanf")).contains("ours", "us-bases");
        }

        @Test
        void extends_a_shipped_collection_by_an_entity_that_is_part_of_it() throws IOException {
            Catalogue own = with("""
                    entities:
                    - {id: camp-x, kind: base, name: Camp X, part-of: [us-bases-in-iraq], names: {en: [Camp X]}}
                    """);
            assertThat(own.wholes("camp-x")).containsExactlyInAnyOrder("us-bases-in-iraq", "us-bases");
            assertThat(own.members("us-bases-in-iraq")).contains("camp-x", "ain-al-asad");
        }

        @Test
        void replaces_a_shipped_collection_of_the_same_id() throws IOException {
            Catalogue own = with("collections: [{id: us-bases-in-iraq, name: Two, members: [al-harir, camp-taji]}]");
            assertThat(own.members("us-bases-in-iraq")).containsExactlyInAnyOrder("al-harir", "camp-taji");
            assertThat(own.wholes("ain-al-asad")).doesNotContain("us-bases");
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{id: c, name: C, members: [nowhere]} | 2: 'nowhere' is the id of no entity and no collection",
                    "{id: c, name: C} | 2: 'c' holds nothing: it needs 'members' or 'every'",
                    "{id: c, members: [hamas]} | 2: the key 'name' is missing",
                    "{id: The C, name: C, members: [hamas]} | 2: 'The C' is no id: write lower-case words joined by hyphens",
                    "{id: hamas, name: C, members: [houthis]} | 2: 'hamas' is already the id of an entity",
                    "{id: c, name: C, members: [hamas], colour: red} | 2: unknown key 'colour'; known here are id, name, members, every",
                    "{id: c, name: C, every: [{}]} | 2: a rule needs a kind, a country or a part-of",
                    "{id: c, name: C, every: [{kind: camp}]} | 2: 'camp' is no kind; kinds are base, site, town, province, country, armed-group, state-force, person",
                    "{id: c, name: C, every: [{country: Iraq}]} | 2: 'Iraq' is no country: write two letters of ISO 3166-1, as IQ",
                    "{id: c, name: C, every: [{part-of: us-bases}]} | 2: 'us-bases' is the id of no entity",
                    "{id: c, name: C, every: [{kind: base, country: FR}]} | 2: no entity fits this rule",
                    "{id: c, name: C, members: [c]} | 2: 'c' would belong to itself",
                    "{id: us-bases-in-iraq, name: C, members: [us-bases]} | 2: 'us-bases' would belong to itself by way of 'us-bases-in-iraq'",
                })
        void that_holds_a_mistake_is_told_by_its_place(String entry, String mistake) {
            assertThatThrownBy(() -> with("collections:\n- " + entry))
                    .isInstanceOf(BadYaml.class)
                    .hasMessage(folder.resolve("own.yml") + ":" + mistake);
        }

        @Test
        void may_not_hold_an_id_twice() {
            String entry = "- {id: c, name: C, members: [hamas]}\n";
            assertThatThrownBy(() -> with("collections:\n" + entry + entry))
                    .hasMessage(folder.resolve("own.yml") + ":3: the id 'c' stands twice in this file");
        }

        @Test
        void may_not_give_an_entity_the_id_of_a_collection() {
            assertThatThrownBy(() -> with("entities:\n- {id: us-bases, kind: base, name: X, names: {en: [Xx]}}"))
                    .hasMessage(folder.resolve("own.yml") + ":2: 'us-bases' is already the id of a collection");
        }

        @Test
        void holds_entities_or_collections() {
            assertThatThrownBy(() -> with("{}"))
                    .hasMessage(folder.resolve("own.yml") + ":1: the key 'entities' is missing");
        }

        private Catalogue with(String yaml) throws IOException {
            Path file = folder.resolve("own.yml");
            Files.writeString(file, yaml);
            return CatalogueFiles.with(List.of(file));
        }
    }

    private static Stream<Entity> entity(String id) {
        return SHIPPED.entity(id).stream();
    }
}
