package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.text.Phrases;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/** Reads the vocabulary's files, one a language. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line. */
final class VocabularyFiles {
    private static final List<String> FILES = List.of("en.yml", "ar.yml");
    private static final List<String> KEYS = List.of(
            "language",
            "weapons",
            "deeds",
            "events",
            "claims",
            "responses",
            "unreal",
            "killed",
            "unharmed",
            "numbers",
            "weekdays",
            "days-ago",
            "stopwords");

    private VocabularyFiles() {}

    /** The shipped vocabularies by language. */
    static Map<String, Vocabulary> shipped() {
        Map<String, Vocabulary> byLanguage = new HashMap<>();
        for (String file : FILES) {
            Vocabulary vocabulary = vocabulary(read(file));
            byLanguage.put(vocabulary.language(), vocabulary);
        }
        return Map.copyOf(byLanguage);
    }

    private static YamlValue read(String file) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream("/tocsin/config/vocabulary/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary " + file + " is missing from the program");
            }
            return YamlValue.read("vocabulary/" + file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vocabulary vocabulary(YamlValue document) {
        document.entries(KEYS);
        return new Vocabulary(
                document.at("language").text(),
                byName(Weapon.class, document.at("weapons")),
                any(document.at("deeds")),
                byName(SubEvent.class, document.at("events")),
                any(document.at("claims")),
                any(document.at("responses")),
                any(document.at("unreal")),
                any(document.at("killed")),
                any(document.at("unharmed")),
                numbers(document.at("numbers")),
                days(document.at("weekdays"), document.at("days-ago")),
                words(document.at("stopwords")));
    }

    private static Phrases<Boolean> any(YamlValue list) {
        Phrases.Builder<Boolean> table = new Phrases.Builder<>();
        list.texts().forEach(phrase -> table.add(phrase, true));
        return table.build();
    }

    private static <E extends Enum<E>> Phrases<E> byName(Class<E> type, YamlValue mapping) {
        Phrases.Builder<E> table = new Phrases.Builder<>();
        mapping.entries().forEach((name, phrases) -> {
            E value = constant(type, name, phrases);
            for (YamlValue phrase : phrases.items()) {
                Optional<E> taken = table.add(phrase.text(), value).filter(other -> other != value);
                if (taken.isPresent()) {
                    throw phrase.mistake("'" + phrase.text() + "' stands under " + name + " and under " + taken.get());
                }
            }
        });
        return table.build();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, YamlValue place) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw place.mistake("unknown key '" + name + "'");
        }
    }

    private static Map<String, Integer> numbers(YamlValue mapping) {
        Map<String, Integer> numbers = new HashMap<>();
        mapping.entries()
                .forEach((word, value) -> numbers.put(String.join(" ", Tokenizer.words(word)), (int) value.number()));
        return Map.copyOf(numbers);
    }

    private static Phrases<Vocabulary.Day> days(YamlValue weekdays, YamlValue daysAgo) {
        Phrases.Builder<Vocabulary.Day> table = new Phrases.Builder<>();
        weekdays.entries()
                .forEach((word, day) ->
                        table.add(word, new Vocabulary.Day.Weekday(constant(DayOfWeek.class, day.text(), day))));
        daysAgo.entries().forEach((word, days) -> table.add(word, new Vocabulary.Day.Ago((int) days.number())));
        return table.build();
    }

    private static Set<String> words(YamlValue list) {
        Set<String> words = new HashSet<>();
        list.texts().forEach(word -> words.addAll(Tokenizer.words(word)));
        return Set.copyOf(words);
    }
}
