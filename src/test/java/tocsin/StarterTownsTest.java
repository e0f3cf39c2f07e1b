package tocsin;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What holds for the towns, provinces and countries of {@code config/catalogue}. */
class StarterTownsTest {
    private static final Path FOLDER = Path.of("config/catalogue");

    /** South, north, west and east of each country in whole degrees, loosely. */
    private static final Map<String, int[]> BOXES = Map.ofEntries(
            Map.entry("IQ", new int[] {29, 38, 38, 49}),
            Map.entry("SY", new int[] {32, 38, 35, 43}),
            Map.entry("LB", new int[] {33, 35, 35, 37}),
            Map.entry("IL", new int[] {29, 34, 34, 36}),
            Map.entry("PS", new int[] {31, 33, 34, 36}),
            Map.entry("JO", new int[] {29, 34, 34, 40}),
            Map.entry("YE", new int[] {12, 19, 42, 55}),
            Map.entry("IR", new int[] {25, 40, 44, 64}),
            Map.entry("KW", new int[] {28, 31, 46, 49}),
            Map.entry("BH", new int[] {25, 27, 50, 51}),
            Map.entry("QA", new int[] {24, 27, 50, 52}),
            Map.entry("AE", new int[] {22, 27, 51, 57}),
            Map.entry("OM", new int[] {16, 27, 52, 60}),
            Map.entry("SA", new int[] {16, 33, 34, 56}),
            Map.entry("TR", new int[] {35, 43, 25, 45}),
            Map.entry("EG", new int[] {22, 32, 24, 37}));

    /** So many towns each country has at least. */
    private static final Map<String, Integer> TOWNS =
            Map.of("IQ", 60, "SY", 60, "LB", 45, "IL", 50, "PS", 40, "YE", 35, "IR", 60, "JO", 12, "SA", 20, "TR", 12);

    private final List<Map<?, ?>> towns = read("towns.yml");
    private final List<Map<?, ?>> provinces = read("provinces.yml");
    private final List<Map<?, ?>> countries = read("countries.yml");

    @Test
    void there_are_more_than_300_towns_spread_over_the_region() {
        assertThat(towns).hasSizeGreaterThan(500);
        Map<Object, Long> count = towns.stream()
                .filter(town -> town.containsKey("country"))
                .collect(groupingBy(town -> value(town, "country"), counting()));
        assertThat(TOWNS)
                .allSatisfy((country, least) -> assertThat(count.getOrDefault(country, 0L))
                        .as(country)
                        .isGreaterThanOrEqualTo(least.longValue()));
    }

    @Test
    void every_place_has_English_and_Arabic_names_and_those_of_its_own_language() {
        assertThat(towns)
                .allSatisfy(town -> assertThat(languages(town)).as(id(town)).contains("en", "ar"));
        assertThat(provinces)
                .allSatisfy(province ->
                        assertThat(languages(province)).as(id(province)).contains("en", "ar"));
        assertThat(towns)
                .filteredOn(town -> "IR".equals(town.get("country")))
                .allSatisfy(town -> assertThat(languages(town)).as(id(town)).contains("fa"));
        assertThat(towns)
                .filteredOn(town -> "IL".equals(town.get("country")))
                .allSatisfy(town -> assertThat(languages(town)).as(id(town)).contains("he"));
        assertThat(towns)
                .filteredOn(town -> "TR".equals(town.get("country")))
                .allSatisfy(town -> assertThat(languages(town)).as(id(town)).contains("tr"));
        assertThat(countries)
                .hasSizeGreaterThan(30)
                .allSatisfy(country ->
                        assertThat(languages(country)).as(id(country)).contains("en", "ar", "fa", "he", "tr", "ru"));
    }

    @Test
    void every_town_lies_within_its_country() {
        assertThat(towns).allSatisfy(town -> {
            List<?> at = (List<?>) value(town, "at");
            double latitude = ((Number) at.get(0)).doubleValue();
            double longitude = ((Number) at.get(1)).doubleValue();
            if (town.containsKey("country")) {
                int[] box = Objects.requireNonNull(BOXES.get(value(town, "country")), id(town));
                assertThat(latitude).as(id(town)).isBetween((double) box[0], (double) box[1]);
                assertThat(longitude).as(id(town)).isBetween((double) box[2], (double) box[3]);
            }
        });
    }

    @Test
    void every_town_is_part_of_a_province_a_country_or_a_larger_town() {
        Set<String> wholes = new HashSet<>(Set.of("anbar"));
        List.of(towns, provinces, countries).forEach(file -> file.forEach(entity -> wholes.add(id(entity))));
        Set<String> ofCountries = countries.stream().map(StarterTownsTest::id).collect(Collectors.toSet());
        assertThat(towns)
                .allSatisfy(town -> assertThat((List<?>) value(town, "part-of"))
                        .as(id(town))
                        .isNotEmpty()
                        .allMatch(wholes::contains));
        assertThat(provinces)
                .allSatisfy(province -> assertThat((List<?>) value(province, "part-of"))
                        .as(id(province))
                        .isNotEmpty()
                        .allMatch(ofCountries::contains));
    }

    private static Set<String> languages(Map<?, ?> entity) {
        return ((Map<?, ?>) value(entity, "names"))
                .keySet().stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static List<Map<?, ?>> read(String file) {
        try {
            Map<?, ?> top = (Map<?, ?>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FOLDER.resolve(file)));
            List<Map<?, ?>> entities = new ArrayList<>();
            ((List<?>) value(top, "entities")).forEach(entity -> entities.add((Map<?, ?>) entity));
            return entities;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(Map<?, ?> entity) {
        return value(entity, "id").toString();
    }

    private static Object value(Map<?, ?> entity, String key) {
        return Objects.requireNonNull(entity.get(key), () -> entity + " has no " + key);
    }
}
