package tocsin.read;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Facts;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.domain.Token;
import tocsin.text.Language;
import tocsin.text.Tokenizer;

/** Reads headlines: their words, language, entities and facts. Pure; safe for all threads. */
public final class Reader {
    /** Counts the changes of the code that reads, for {@link #edition}: raise it when the same words are read otherwise. */
    private static final int RULES = 2;

    private final Catalogue catalogue;
    private final Map<String, Vocabulary> vocabularies;
    private final Map<String, Set<String>> stopwords;
    private final FactReader facts;
    private final SeverityTable severity;
    private final String edition;

    private Reader(Catalogue catalogue, List<Path> own, Optional<Path> table) {
        this.catalogue = catalogue;
        this.vocabularies = VocabularyFiles.with(own);
        this.stopwords = VocabularyFiles.stopwords();
        this.facts = new FactReader(vocabularies, Sorts.of(catalogue, vocabularies));
        this.severity = SeverityFile.with(catalogue, table);
        this.edition = catalogue.edition() + "-" + VocabularyFiles.edition(own) + "-" + SeverityFile.edition(table)
                + "-" + RULES;
    }

    /** A reader with this catalogue, the shipped vocabularies and the shipped table of severity. */
    public static Reader with(Catalogue catalogue) {
        return with(catalogue, List.of(), Optional.empty());
    }

    /**
     * A reader with this catalogue.
     *
     * @param vocabularies files that add a language to the shipped vocabularies, or words to one of them
     * @param severity a table in place of the shipped one
     */
    public static Reader with(Catalogue catalogue, List<Path> vocabularies, Optional<Path> severity) {
        return new Reader(catalogue, vocabularies, severity);
    }

    /** The catalogue that the reader finds entities by. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * What this reader reads with: a word that is another one when the catalogue, the vocabularies, the table of severity or the rules are, since the
     * same headline may then have other particulars.
     */
    public String edition() {
        return edition;
    }

    /**
     * Reads a headline.
     *
     * @param published against which <em>on Monday</em> and <em>yesterday</em> are resolved
     */
    public Reading read(Headline headline, Instant published) {
        String language = Language.of(headline);
        List<Token> words = Tokenizer.tokens(headline, language);
        List<Mention> mentions = catalogue.mentions(headline, language, words);
        Facts read = facts.facts(headline, language, words, mentions, published);
        return new Reading(
                headline, language, withNamesUnstemmed(words, mentions), mentions, read.graded(severity.gravity(read)));
    }

    private static List<Token> withNamesUnstemmed(List<Token> words, List<Mention> mentions) {
        return words.stream()
                .map(word ->
                        mentions.stream().anyMatch(mention -> mention.span().overlaps(word.span()))
                                ? word.asName()
                                : word)
                .toList();
    }

    /** The words of a language by which no two titles are alike: those without meaning, and those that the facts tell. */
    public Set<String> stopwords(String language) {
        Vocabulary vocabulary = vocabularies.get(language);
        return vocabulary == null ? stopwords.getOrDefault(language, Set.of()) : vocabulary.stopwords();
    }
}
