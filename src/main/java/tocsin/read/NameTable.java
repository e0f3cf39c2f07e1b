package tocsin.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Entity;
import tocsin.text.NameForms;
import tocsin.text.Phrases;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/** Collects the names of entities and their false friends, and tells two that clash. */
final class NameTable {
    /** A name or a false friend; a false friend has no entity. */
    private record Written(YamlValue phrase, Optional<Entity> entity) {}

    private final Map<String, Written> written = new LinkedHashMap<>();
    private final Doubtful.Builder doubtful = new Doubtful.Builder();

    /** Adds the false friends of an entity, which must come before all names. */
    void addFalseFriends(List<YamlValue> phrases) {
        phrases.forEach(phrase -> write(new Written(phrase, Optional.empty())));
    }

    /** Adds the names by which an entity is surely meant. */
    void addNames(Entity entity, List<YamlValue> names) {
        names.forEach(name -> write(new Written(name, Optional.of(entity))));
    }

    /** Adds, by language, names of an entity that need company. */
    void addDoubtful(Entity entity, Map<String, YamlValue> names) {
        names.forEach((language, list) -> list.items().forEach(name -> {
            words(name);
            doubtful.add(language, name.text(), entity);
        }));
    }

    /** Adds, by language, names of an entity that mean something else in other languages. */
    void addLocal(Entity entity, Map<String, YamlValue> names) {
        names.forEach((language, list) -> list.items().forEach(name -> {
            words(name);
            doubtful.addLocal(language, name.text(), entity);
        }));
    }

    private void write(Written phrase) {
        Written other = written.putIfAbsent(words(phrase.phrase()), phrase);
        if (other != null && !other.entity().equals(phrase.entity())) {
            String text = phrase.phrase().text();
            throw phrase.phrase()
                    .mistake(other.entity()
                            .map(entity -> "'" + text + "' is already a name of " + entity.id())
                            .orElse("'" + text + "' would never be found: it stands under 'not' at "
                                    + other.phrase().place()));
        }
    }

    private static String words(YamlValue phrase) {
        String words = String.join(" ", Tokenizer.words(phrase.text()));
        if (words.isEmpty()) {
            throw phrase.mistake("'" + phrase.text() + "' holds no letter or digit");
        }
        return words;
    }

    /** The table of the sure names; other forms of one yield to what is listed itself. */
    Phrases<Optional<Entity>> names() {
        Phrases.Builder<Optional<Entity>> table = new Phrases.Builder<>();
        written.forEach((words, phrase) -> table.add(words, phrase.entity()));
        written.values()
                .forEach(phrase ->
                        NameForms.of(phrase.phrase().text()).forEach(form -> table.add(form, phrase.entity())));
        return table.build();
    }

    /** The names that are not sure everywhere. */
    Doubtful doubtful() {
        return doubtful.build();
    }
}
