package tocsin.read;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.domain.Headline;
import tocsin.domain.Token;
import tocsin.text.Names;
import tocsin.text.Tokenizer;
import tocsin.text.Transliteration;
import tocsin.yaml.YamlValue;

/**
 * What happens when a Latin spelling is taken from an entity of the shipped catalogue that has three or more: whether the others
 * still find it. Counted are spellings for which another one is left that writes the same words of another script, so that
 * translations are none; names in Turkish, whose letters are its own, are not looked at.
 *
 * @param listed how many another listed name finds as it stands, since it is contained
 * @param spelled how many are found as another spelling
 */
record LeaveOneOut(int all, int listed, int spelled) {
    private static final Set<String> ABROAD =
            Set.of("TR", "US", "RU", "GB", "CY", "FR", "GR", "DE", "CN", "UA", "IN", "PK", "IT", "ER", "ET");

    double shareFound() {
        return (double) (listed + spelled) / all;
    }

    double shareFoundAsSpelling() {
        return (double) spelled / (all - listed);
    }

    /** The folded Latin names of all entities. */
    static List<String> latinNames() {
        return entities()
                .flatMap(entity -> latin(names(entity)).keySet().stream())
                .toList();
    }

    static LeaveOneOut ofShipped() {
        return entities()
                .filter(entity -> !ABROAD.contains(
                        entity.find("country").map(YamlValue::text).orElse("")))
                .map(entity -> of(names(entity)))
                .reduce(
                        new LeaveOneOut(0, 0, 0),
                        (a, b) -> new LeaveOneOut(a.all + b.all, a.listed + b.listed, a.spelled + b.spelled));
    }

    private static LeaveOneOut of(List<String> names) {
        Map<String, String> latin = latin(names);
        Map<String, String> words = new HashMap<>();
        latin.keySet().forEach(name -> words.put(name, spoken(name, names)));
        int all = 0;
        int listed = 0;
        int spelled = 0;
        for (String out : latin.size() < 3 ? List.<String>of() : List.copyOf(latin.keySet())) {
            String same = words.getOrDefault(out, "");
            if (words.values().stream().filter(same::equals).count() < 2) {
                continue;
            }
            Headline headline = Headline.of(Objects.requireNonNull(latin.get(out)), "");
            List<Token> tokens = Tokenizer.tokens(headline);
            Names<String> others = table(
                    names.stream().filter(name -> !folded(name).equals(out)).toList());
            all++;
            if (!others.in(tokens, span -> false).isEmpty()) {
                listed++;
            } else if (!others.in(tokens, span -> true).isEmpty()) {
                spelled++;
            }
        }
        return new LeaveOneOut(all, listed, spelled);
    }

    private static Names<String> table(List<String> names) {
        Set<String> varying = Transliteration.words(names);
        Names.Builder<String> table = new Names.Builder<>();
        for (String name : names) {
            table.add(name, "it");
            table.addSpellings(name, "it", varying, Set.of());
        }
        return table.build();
    }

    /** A Latin name with each word that sounds like one of another script replaced by that. */
    private static String spoken(String name, List<String> names) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", 0)) {
            words.add(names.stream()
                    .filter(other -> !isLatin(other))
                    .flatMap(other -> Tokenizer.words(other).stream())
                    .filter(other -> Transliteration.words(List.of(word, other)).contains(word))
                    .findFirst()
                    .map(other -> other.replaceFirst("^ال(?=..)", ""))
                    .orElse(word));
        }
        return String.join(" ", words);
    }

    private static Map<String, String> latin(List<String> names) {
        Map<String, String> latin = new LinkedHashMap<>();
        names.stream().filter(LeaveOneOut::isLatin).forEach(name -> latin.putIfAbsent(folded(name), name));
        return latin;
    }

    private static boolean isLatin(String name) {
        return name.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String folded(String name) {
        return String.join(" ", Tokenizer.words(name));
    }

    private static List<String> names(YamlValue entity) {
        List<String> names = new ArrayList<>();
        entity.at("names").entries().forEach((language, list) -> {
            if (!language.equals("tr")) {
                list.items().forEach(name -> names.add(name.text()));
            }
        });
        return names;
    }

    private static Stream<YamlValue> entities() {
        return Stream.of("bases", "groups", "people", "towns", "provinces", "countries")
                .flatMap(file -> {
                    String path = "/tocsin/config/catalogue/" + file + ".yml";
                    Reader in = new InputStreamReader(
                            Objects.requireNonNull(LeaveOneOut.class.getResourceAsStream(path), path),
                            StandardCharsets.UTF_8);
                    return YamlValue.read(path, in).at("entities").items().stream();
                });
    }
}
