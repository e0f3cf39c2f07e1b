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
            "claims-of",
            "responses",
            "unreal",
            "elsewhere",
            "killed",
            "wounded",
            "unharmed",
            "numbers",
            "about",
            "not-people",
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

    /** A word that is another one when a letter of the vocabularies is. */
    static String edition() {
        Edition edition = new Edition();
        FILES.forEach(file -> edition.add("/tocsin/config/vocabulary/" + file));
        return edition.word();
    }

    /** The words without meaning of their own, by language, of the languages that have no vocabulary yet. */
    static Map<String, Set<String>> stopwords() {
        Map<String, Set<String>> byLanguage = new HashMap<>();
        read("stopwords.yml").entries().forEach((language, list) -> byLanguage.put(language, words(list)));
        return Map.copyOf(byLanguage);
    }

    static Vocabulary vocabulary(YamlValue document) {
        document.entries(KEYS);
        return new Vocabulary(
                document.at("language").text(),
                byName(Weapon.class, document.at("weapons")),
                any(document.at("deeds")),
                byName(SubEvent.class, document.at("events")),
                any(document.at("claims")),
                any(document.at("claims-of")),
                any(document.at("responses")),
                any(document.at("unreal")),
                any(document.at("elsewhere")),
                any(document.at("killed")),
                any(document.at("wounded")),
                any(document.at("unharmed")),
                numbers(document.at("numbers")),
                any(document.at("about")),
                any(document.at("not-people")),
                days(document.at("weekdays"), document.at("days-ago")),
                passedOver(document));
    }

    private static Phrases<Boolean> any(YamlValue list) {
        Phrases.Builder<Boolean> table = new Phrases.Builder<>();
        list.items().forEach(phrase -> add(table, phrase, phrase.text(), true));
        return table.build();
    }

    private static <T> Optional<T> add(Phrases.Builder<T> table, YamlValue place, String phrase, T value) {
        if (Tokenizer.words(phrase).isEmpty()) {
            throw place.mistake("'" + phrase + "' holds no letter or digit");
        }
        return table.add(phrase, value);
    }

    private static <E extends Enum<E>> Phrases<E> byName(Class<E> type, YamlValue mapping) {
        Phrases.Builder<E> table = new Phrases.Builder<>();
        mapping.entries().forEach((name, phrases) -> {
            E value = constant(type, name, phrases);
            for (YamlValue phrase : phrases.items()) {
                Optional<E> taken = add(table, phrase, phrase.text(), value).filter(other -> other != value);
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

    private static Phrases<Integer> numbers(YamlValue mapping) {
        Phrases.Builder<Integer> table = new Phrases.Builder<>();
        mapping.entries().forEach((word, value) -> add(table, value, word, (int) value.number()));
        return table.build();
    }

    private static Phrases<Vocabulary.Day> days(YamlValue weekdays, YamlValue daysAgo) {
        Phrases.Builder<Vocabulary.Day> table = new Phrases.Builder<>();
        weekdays.entries()
                .forEach((word, day) ->
                        add(table, day, word, new Vocabulary.Day.Weekday(constant(DayOfWeek.class, day.text(), day))));
        daysAgo.entries().forEach((word, days) -> add(table, days, word, new Vocabulary.Day.Ago((int) days.number())));
        return table.build();
    }

    /** The stop words, and the words that the facts tell already: two strikes on two towns are not one for being strikes. */
    private static Set<String> passedOver(YamlValue document) {
        Set<String> all = new HashSet<>(words(document.at("stopwords")));
        for (String list : List.of("deeds", "killed", "wounded", "unharmed")) {
            all.addAll(words(document.at(list)));
        }
        document.at("weapons").entries().values().forEach(list -> all.addAll(words(list)));
        for (String days : List.of("weekdays", "days-ago")) {
            document.at(days).entries().keySet().forEach(day -> all.addAll(Tokenizer.words(day)));
        }
        return Set.copyOf(all);
    }

    private static Set<String> words(YamlValue list) {
        Set<String> words = new HashSet<>();
        list.texts().forEach(word -> words.addAll(Tokenizer.words(word)));
        return Set.copyOf(words);
    }
}
