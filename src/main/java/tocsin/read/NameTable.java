package tocsin.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.text.Folding;
import tocsin.text.NameForms;
import tocsin.text.Names;
import tocsin.text.NativeSpacing;
import tocsin.text.Tokenizer;
import tocsin.text.Transliteration;
import tocsin.yaml.YamlValue;

/** Collects the names of entities and their false friends, and tells two that clash. */
final class NameTable {
    /** Where names are Arabic, Persian, Kurdish or Hebrew, so that Latin letters write them in many ways. */
    private static final Set<String> VARYING = Set.of(
            "AE", "AF", "BH", "DJ", "DZ", "EG", "IL", "IQ", "IR", "JO", "KM", "KW", "LB", "LY", "MA", "MR", "OM", "PS",
            "QA", "SA", "SD", "SO", "SY", "TN", "YE");

    /**
     * A name or a false friend; a false friend has no entity.
     *
     * @param varying the words that may be spelled in other ways
     * @param inLonger the words that the entity has in longer names or with a Turkish ending, since they mean something else by
     *     themselves
     */
    private record Written(YamlValue phrase, Optional<Entity> entity, Set<String> varying, Set<String> inLonger) {}

    private final Map<String, Written> written = new LinkedHashMap<>();
    private final List<YamlValue> others = new ArrayList<>();
    private final Doubtful.Builder doubtful = new Doubtful.Builder();

    /** Adds the false friends of an entity, which must come before all names. */
    void addFalseFriends(Entity entity, List<YamlValue> phrases, List<YamlValue> names) {
        Set<String> varying = phrases.isEmpty() ? Set.of() : varying(entity, names);
        phrases.forEach(phrase -> write(new Written(phrase, Optional.empty(), varying, new HashSet<>())));
    }

    /** Adds, by language, names of an entity that need company. */
    void addDoubtful(Entity entity, Map<String, YamlValue> names) {
        names.forEach((language, list) -> list.items().forEach(name -> {
            words(name);
            doubtful.add(language, name.text(), entity);
            others.add(name);
        }));
    }

    /** Adds, by language, names of an entity that mean something else in other languages. */
    void addLocal(Entity entity, Map<String, YamlValue> names) {
        names.forEach((language, list) -> list.items().forEach(name -> {
            words(name);
            doubtful.addLocal(language, name.text(), entity);
            others.add(name);
        }));
    }

    /** Adds words that look like other spellings of names and are none; a name that is listed is found all the same. */
    void addOthers(List<YamlValue> phrases) {
        others.addAll(phrases);
    }

    /** Adds the names by which an entity is surely meant. */
    void addNames(Entity entity, List<YamlValue> names) {
        Set<String> varying = varying(entity, names);
        Set<String> inLonger = new HashSet<>();
        names.forEach(name -> write(new Written(name, Optional.of(entity), varying, inLonger)));
    }

    private static Set<String> varying(Entity entity, List<YamlValue> names) {
        boolean varies = entity.country().map(VARYING::contains).orElse(true);
        return varies
                ? Transliteration.words(names.stream().map(YamlValue::text).toList())
                : Set.of();
    }

    private void write(Written phrase) {
        String text = phrase.phrase().text();
        List<String> words = words(phrase.phrase());
        phrase.inLonger().addAll(inLonger(text, words));
        Written other = written.putIfAbsent(String.join(" ", words), phrase);
        if (other != null && !other.entity().equals(phrase.entity())) {
            throw phrase.phrase()
                    .mistake(other.entity()
                            .map(entity -> "'" + text + "' is already a name of " + entity.id())
                            .orElse("'" + text + "' would never be found: it stands under 'not' at "
                                    + other.phrase().place()));
        }
    }

    private static List<String> words(YamlValue phrase) {
        List<String> words = Tokenizer.words(phrase.text());
        if (words.isEmpty()) {
            throw phrase.mistake("'" + phrase.text() + "' holds no letter or digit");
        }
        return words;
    }

    private static List<String> inLonger(String name, List<String> words) {
        int apostrophe = name.indexOf('\'');
        if (words.size() > 1) {
            return words;
        }
        return apostrophe > 0 ? List.of(Folding.fold(name.substring(0, apostrophe))) : List.of();
    }

    /** The table of the sure names, with other forms and spellings of them, which yield to what is listed itself. */
    Names<Optional<Entity>> names() {
        Names.Builder<Optional<Entity>> table = new Names.Builder<>();
        written.forEach((words, phrase) -> {
            table.add(words, phrase.entity());
            if (List.of(words.split(" ", 0)).stream().anyMatch(phrase.varying()::contains)) {
                table.addSpellings(phrase.phrase().text(), phrase.entity(), phrase.varying(), phrase.inLonger());
            }
        });
        written.values()
                .forEach(phrase ->
                        NameForms.of(phrase.phrase().text()).forEach(form -> table.add(form, phrase.entity())));
        written.forEach((words, phrase) -> NativeSpacing.of(phrase.phrase().text(), List.of(words.split(" ", 0)))
                .forEach(spaced -> table.add(spaced, phrase.entity())));
        surnames(table);
        others.forEach(other -> table.addOther(other.text()));
        return table.build();
    }

    /** A person's surname by itself names nobody, and no town that it sounds like: {@code Soleimani}, {@code Sulaymaniyah}. */
    private void surnames(Names.Builder<Optional<Entity>> table) {
        written.forEach((words, phrase) -> {
            boolean isPerson = phrase.entity()
                    .map(Entity::kind)
                    .filter(Entity.Kind.PERSON::equals)
                    .isPresent();
            String surname = words.substring(words.lastIndexOf(' ') + 1);
            if (isPerson && words.contains(" ") && phrase.varying().contains(surname)) {
                table.addSpellings(surname, Optional.empty(), Set.of(surname), Set.of());
            }
        });
    }

    /** The names that are not sure everywhere. */
    Doubtful doubtful() {
        return doubtful.build();
    }
}
