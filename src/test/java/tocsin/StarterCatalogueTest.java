package tocsin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds for every file of {@code config/catalogue}. */
class StarterCatalogueTest {
    private static final Path FOLDER = Path.of("config/catalogue");
    private static final Set<String> KEYS =
            Set.of("id", "kind", "name", "country", "at", "part-of", "names", "doubtful", "local", "not");
    private static final Set<String> KINDS =
            Set.of("base", "site", "town", "province", "country", "armed-group", "state-force", "person");
    private static final Set<String> EVERYDAY = Set.of(
            "badr", "asad", "assad", "harir", "tower", "omar", "base", "us", "sdf", "bdr", "بدر", "حرير", "الأسد",
            "أسد", "العمر", "عمر", "القاعدة", "قاعدة", "الرقة", "حلب", "الرمادي", "عمان", "قطر");

    private final List<Map<?, ?>> entities = all("entities");

    @Test
    void ids_are_unique_and_in_kebab_case() {
        assertThat(Stream.concat(entities.stream(), all("collections").stream()).map(StarterCatalogueTest::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void keys_kinds_and_country_codes_are_known() {
        assertThat(entities).allSatisfy(entity -> {
            assertThat(KEYS)
                    .containsAll(entity.keySet().stream().map(Object::toString).toList());
            assertThat(entity.get("kind")).isIn(KINDS);
            assertThat(entity.get("name")).isInstanceOf(String.class);
            if (entity.containsKey("country")) {
                assertThat(value(entity, "country").toString()).isIn(Set.of(Locale.getISOCountries()));
            }
        });
    }

    @Test
    void every_base_and_group_has_english_and_arabic_names() {
        assertThat(entities)
                .filteredOn(entity ->
                        Set.of("base", "site", "armed-group", "state-force").contains(entity.get("kind")))
                .hasSizeGreaterThan(40)
                .allSatisfy(entity -> assertThat((Map<?, ?>) entity.get("names"))
                        .as(id(entity))
                        .extracting("en", "ar")
                        .allSatisfy(names -> assertThat((List<?>) names).isNotEmpty()));
    }

    @Test
    void two_hundred_bases_and_sites_have_arabic_names_and_coordinates() {
        assertThat(entities)
                .filteredOn(entity -> Set.of("base", "site").contains(entity.get("kind")))
                .filteredOn(entity -> entity.containsKey("at"))
                .filteredOn(entity -> ((Map<?, ?>) value(entity, "names")).containsKey("ar"))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void coordinates_are_on_earth_and_in_the_region() {
        assertThat(entities)
                .filteredOn(entity -> entity.containsKey("at"))
                .hasSizeGreaterThan(40)
                .allSatisfy(entity -> {
                    List<?> at = (List<?>) value(entity, "at");
                    assertThat(at).hasSize(2);
                    assertThat(((Number) at.get(0)).doubleValue())
                            .as(id(entity))
                            .isBetween(11.0, 43.0);
                    assertThat(((Number) at.get(1)).doubleValue())
                            .as(id(entity))
                            .isBetween(24.0, 64.0);
                });
    }

    @Test
    void no_two_entities_share_a_name() {
        Map<String, Set<String>> owners = entities.stream()
                .flatMap(entity -> names(entity).map(name -> Map.entry(folded(name), id(entity))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        assertThat(owners).allSatisfy((name, ids) -> assertThat(ids).as(name).hasSize(1));
    }

    @Test
    void no_name_is_a_word_of_every_day() {
        Set<String> everyday =
                EVERYDAY.stream().map(StarterCatalogueTest::folded).collect(toSet());
        assertThat(entities.stream().flatMap(StarterCatalogueTest::names))
                .noneMatch(name -> everyday.contains(folded(name)))
                .allMatch(name -> folded(name).length() > 2);
    }

    @Test
    void parts_belong_to_entities_or_collections_that_exist() {
        Set<String> ids = Stream.concat(entities.stream(), all("collections").stream())
                .map(StarterCatalogueTest::id)
                .collect(toSet());
        assertThat(entities.stream()
                        .filter(entity -> entity.containsKey("part-of"))
                        .flatMap(entity -> texts(value(entity, "part-of"))))
                .isSubsetOf(ids);
    }

    @Test
    void holds_what_the_region_is_in_the_news_for() {
        assertThat(entities.stream().map(StarterCatalogueTest::id))
                .contains(
                        "ain-al-asad",
                        "al-harir",
                        "erbil",
                        "erbil-air-base",
                        "al-tanf",
                        "tower-22",
                        "conoco-field",
                        "al-omar-field",
                        "islamic-resistance-in-iraq",
                        "kataib-hezbollah",
                        "harakat-al-nujaba",
                        "asaib-ahl-al-haq",
                        "badr-organization",
                        "hezbollah",
                        "houthis",
                        "hamas");
    }

    private static List<Map<?, ?>> all(String key) {
        List<Map<?, ?>> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String yaml = Files.readString(file);
                assertThat(yaml).as(file.toString()).startsWith("# ");
                Map<?, ?> top = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
                if (top.get(key) instanceof List<?> list) {
                    list.forEach(item -> all.add((Map<?, ?>) item));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static String id(Map<?, ?> entity) {
        return value(entity, "id").toString();
    }

    private static Stream<String> names(Map<?, ?> entity) {
        return ((Map<?, ?>) value(entity, "names")).values().stream().flatMap(StarterCatalogueTest::texts);
    }

    private static Stream<String> texts(Object list) {
        return ((Collection<?>) list).stream().map(String.class::cast);
    }

    private static Object value(Map<?, ?> entity, String key) {
        return Objects.requireNonNull(entity.get(key), () -> entity + " has no " + key);
    }

    /** Rougher than the real folding, so that it finds more clashes and not fewer. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
