package tocsin.read;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.domain.Figure;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;
import tocsin.text.Stemmer;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/** Collects one language's vocabulary from one or more files. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line. */
final class VocabularyFile {
    private static final List<String> OTHERS = List.of(
            "language",
            "order",
            "adjectives",
            "behind",
            "endings-in",
            "endings-on",
            "prefixes-in",
            "whole-words",
            "weapons",
            "events",
            "casualties",
            "qualifiers",
            "victims",
            "targets",
            "responses",
            "peoples",
            "weekdays",
            "days-ago",
            "stopwords");

    /** The facts tell these already: two strikes on two towns are not one for being strikes. */
    private static final Set<Channel<?>> TOLD = Set.of(
            Channel.WEAPONS,
            Channel.STRIKES,
            Channel.ATTACKS,
            Channel.DEEDS,
            Channel.CASUALTIES,
            Channel.UNHARMED,
            Channel.DAYS);

    private final String language;
    private final Lexicon.Builder lexicon;
    private final Set<String> stopwords = new HashSet<>();
    private Vocabulary.Order order = Vocabulary.Order.SVO;
    private Vocabulary.Adjectives adjectives = Vocabulary.Adjectives.BEFORE;
    private Vocabulary.Behind behind = Vocabulary.Behind.NOBODY;
    private Endings endings = Endings.NONE;

    /** What stands where in the file that is read. */
    private final Map<List<String>, String> taken = new HashMap<>();

    VocabularyFile(String language) {
        this.language = language;
        this.lexicon = new Lexicon.Builder(language);
    }

    /** Adds a file of this language. */
    void add(YamlValue document) {
        document.entries(keys());
        taken.clear();
        document.find("order").ifPresent(value -> order = constant(Vocabulary.Order.class, value.text(), value));
        document.find("adjectives")
                .ifPresent(value -> adjectives = constant(Vocabulary.Adjectives.class, value.text(), value));
        document.find("behind").ifPresent(value -> behind = constant(Vocabulary.Behind.class, value.text(), value));
        endings = new Endings(
                texts(document, "endings-in", endings.places()),
                texts(document, "endings-on", endings.objects()),
                texts(document, "prefixes-in", endings.prefixes()),
                texts(document, "whole-words", endings.whole()));
        Channel.LISTS.forEach(channel ->
                document.find(channel.toString()).ifPresent(list -> phrases(channel, list, true, channel.toString())));
        Channel.COUNTS.forEach(channel -> document.find(channel.toString())
                .ifPresent(counts -> counts.entries()
                        .forEach((phrase, count) -> add(channel, count, phrase, (int) count.number(), phrase))));
        named(document, Channel.WEAPONS, Weapon.class);
        named(document, Channel.EVENTS, SubEvent.class);
        named(document, Channel.CASUALTIES, Figure.Role.class);
        named(document, Channel.QUALIFIERS, Figure.Qualifier.class);
        named(document, Channel.VICTIMS, VictimClass.class);
        named(document, Channel.TARGETS, TargetClass.class);
        named(document, Channel.RESPONSES, Response.class);
        document.find("peoples")
                .ifPresent(peoples -> peoples.entries().forEach((id, list) -> phrases(Channel.PEOPLES, list, id, id)));
        days(document);
        document.find("stopwords").ifPresent(list -> list.texts().forEach(this::passOver));
    }

    Vocabulary vocabulary() {
        return new Vocabulary(language, order, adjectives, behind, endings, lexicon.build(), Set.copyOf(stopwords));
    }

    private static Set<String> texts(YamlValue document, String key, Set<String> known) {
        Set<String> all = new HashSet<>(known);
        document.find(key).ifPresent(list -> all.addAll(list.texts()));
        return all;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(OTHERS);
        Stream.concat(Channel.LISTS.stream(), Channel.COUNTS.stream())
                .map(Channel::toString)
                .forEach(keys::add);
        return keys;
    }

    private <E extends Enum<E>> void named(YamlValue document, Channel<E> channel, Class<E> type) {
        document.find(channel.toString())
                .ifPresent(mapping -> mapping.entries()
                        .forEach((name, list) -> phrases(channel, list, constant(type, name, list), name)));
    }

    private void days(YamlValue document) {
        document.find("weekdays")
                .ifPresent(weekdays -> weekdays.entries().forEach((phrase, day) -> {
                    DayOfWeek weekday = constant(DayOfWeek.class, day.text(), day);
                    add(Channel.DAYS, day, phrase, new Vocabulary.Day.Weekday(weekday), day.text());
                }));
        document.find("days-ago")
                .ifPresent(ago -> ago.entries().forEach((phrase, days) -> {
                    add(Channel.DAYS, days, phrase, new Vocabulary.Day.Ago((int) days.number()), days.text());
                }));
    }

    private <T> void phrases(Channel<T> channel, YamlValue list, T value, String name) {
        list.items().forEach(phrase -> add(channel, phrase, phrase.text(), value, name));
    }

    private <T> void add(Channel<T> channel, YamlValue place, String phrase, T value, String name) {
        if (!lexicon.add(channel, phrase, value)) {
            throw place.mistake("'" + phrase + "' holds no letter or digit");
        }
        String other = taken.putIfAbsent(List.of(channel.toString(), phrase), name);
        if (other != null && !other.equals(name)) {
            throw place.mistake("'" + phrase + "' stands under " + name + " and under " + other);
        }
        if (TOLD.contains(channel)) {
            passOver(phrase);
        }
    }

    private void passOver(String phrase) {
        Stemmer stemmer = Stemmer.of(language);
        for (String word : Tokenizer.words(phrase)) {
            stopwords.add(word);
            stopwords.add(stemmer.stem(word));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, YamlValue place) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            List<String> known = Stream.of(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            throw place.mistake("unknown name '" + name + "'; known here are " + String.join(", ", known));
        }
    }
}
