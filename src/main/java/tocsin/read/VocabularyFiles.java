package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.text.Tokenizer;
import tocsin.yaml.YamlValue;

/**
 * Reads the vocabulary's files, one a language: those that travel with Tocsin ({@code config/vocabulary}), then the operator's own, which
 * add a language or add to one. Mistakes throw {@link tocsin.yaml.BadYaml} with file and line.
 */
final class VocabularyFiles {
    private static final String SHIPPED = "/tocsin/config/vocabulary/";

    /** The languages that have a file; {@code VocabularyFilesTest} compares them with the folder. */
    static final List<String> LANGUAGES = List.of("en", "ar", "fa", "he", "tr", "ru", "fr");

    private VocabularyFiles() {}

    /** The shipped vocabularies by language. */
    static Map<String, Vocabulary> shipped() {
        return with(List.of());
    }

    /** The shipped vocabularies by language, with the operator's files. */
    static Map<String, Vocabulary> with(List<Path> own) {
        Map<String, VocabularyFile> byLanguage = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> add(byLanguage, read(language + ".yml")));
        own.forEach(file -> add(byLanguage, YamlValue.read(file)));
        Map<String, Vocabulary> vocabularies = new HashMap<>();
        byLanguage.forEach((language, file) -> vocabularies.put(language, file.vocabulary()));
        return Map.copyOf(vocabularies);
    }

    private static void add(Map<String, VocabularyFile> byLanguage, YamlValue document) {
        String language = document.at("language").text();
        byLanguage.computeIfAbsent(language, VocabularyFile::new).add(document);
    }

    private static YamlValue read(String file) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream(SHIPPED + file)) {
            if (in == null) {
                throw new IllegalStateException("the vocabulary " + file + " is missing from the program");
            }
            return YamlValue.read("vocabulary/" + file, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word that is another one when a letter of the vocabularies is, the operator's own among them. */
    static String edition(List<Path> own) {
        Edition edition = new Edition().add(SHIPPED + "stopwords.yml");
        LANGUAGES.forEach(language -> edition.add(SHIPPED + language + ".yml"));
        own.forEach(edition::add);
        return edition.word();
    }

    /** The words without meaning of their own, by language, of the languages that have no vocabulary yet. */
    static Map<String, Set<String>> stopwords() {
        Map<String, Set<String>> byLanguage = new HashMap<>();
        read("stopwords.yml").entries().forEach((language, list) -> byLanguage.put(language, words(list)));
        return Map.copyOf(byLanguage);
    }

    private static Set<String> words(YamlValue list) {
        Set<String> words = new HashSet<>();
        list.texts().forEach(word -> words.addAll(Tokenizer.words(word)));
        return Set.copyOf(words);
    }
}
