package tocsin.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.domain.Token;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/**
 * Countries and towns all over the world by their folded names, from {@code config/grouping/places.yml}: what tells two incidents apart
 * at places that the catalogue does not know.
 */
final class WorldPlaces {
    private static final Pattern SLASH = Pattern.compile("/");
    private static final WorldPlaces SHIPPED = read(Shipped.yaml("places.yml"));

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    /**
     * A country, a province or a town.
     *
     * @param name folded, its words joined by hyphens: {@code port-sudan}; a country's code for a country
     * @param country its ISO 3166-1 code
     */
    record Place(String name, String country, boolean town) {}

    private record Name(List<String> words, Place place) {}

    private WorldPlaces() {}

    static WorldPlaces shipped() {
        return SHIPPED;
    }

    static WorldPlaces read(YamlValue document) {
        WorldPlaces places = new WorldPlaces();
        document.entries().forEach((code, country) -> {
            country.entries(List.of("names", "provinces", "towns"));
            country.at("names").texts().forEach(name -> places.add(name, new Place(code, code, false)));
            country.find("provinces").ifPresent(provinces -> places.addAll(provinces, code, false));
            places.addAll(country.at("towns"), code, true);
        });
        return places;
    }

    private void addAll(YamlValue listed, String code, boolean town) {
        for (String spellings : listed.texts()) {
            List<String> all = SLASH.splitAsStream(spellings).toList();
            Place place = new Place(String.join("-", Tokenizer.words(all.getFirst())), code, town);
            all.forEach(spelling -> add(spelling, place));
        }
    }

    private void add(String name, Place place) {
        List<String> words = Tokenizer.words(name);
        byFirstWord.computeIfAbsent(words.getFirst(), none -> new ArrayList<>()).add(new Name(words, place));
    }

    /** The places that these words name, in their order; of two names that begin alike, the longer one. */
    List<Place> in(List<Token> tokens) {
        List<Place> found = new ArrayList<>();
        int from = Integer.MIN_VALUE;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).position() < from) {
                continue;
            }
            int at = i;
            Optional<Name> longest = byFirstWord.getOrDefault(tokens.get(i).term(), List.of()).stream()
                    .filter(name -> stands(name.words(), tokens, at))
                    .max(Comparator.comparingInt(name -> name.words().size()));
            if (longest.isPresent()) {
                found.add(longest.get().place());
                from = tokens.get(i).position() + longest.get().words().size();
            }
        }
        return found;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int first) {
        int position = tokens.get(first).position();
        int found = 0;
        for (int i = first; i < tokens.size() && found < words.size(); i++) {
            int expected = position + found;
            if (tokens.get(i).position() > expected) {
                return false;
            }
            if (tokens.get(i).position() == expected && tokens.get(i).term().equals(words.get(found))) {
                found++;
            }
        }
        return found == words.size();
    }
}
