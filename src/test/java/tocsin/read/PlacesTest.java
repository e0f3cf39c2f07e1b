package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;

/** How well the shipped catalogue tells places from the words, people and places elsewhere that are spelled alike. */
class PlacesTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());

    /** A sentence, and the ids of all that it names. */
    private record Sentence(String text, Set<String> named) {}

    @Test
    void names_are_right_in_98_of_100_and_found_in_95_of_100() throws IOException {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        List<String> mistakes = new ArrayList<>();
        List<Sentence> sentences = sentences();
        for (Sentence sentence : sentences) {
            Set<String> found = found(sentence.text());
            Set<String> tooMany = without(found, sentence.named());
            Set<String> tooFew = without(sentence.named(), found);
            right += found.size() - tooMany.size();
            wrong += tooMany.size();
            missed += tooFew.size();
            if (!found.equals(sentence.named())) {
                mistakes.add(sentence.text() + ": too many " + tooMany + ", too few " + tooFew);
            }
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missed);
        System.out.printf(
                "Places in %d sentences: precision %.3f, recall %.3f (%d right, %d wrong, %d missed) %s%n",
                sentences.size(), precision, recall, right, wrong, missed, mistakes);
        assertThat(sentences).hasSizeGreaterThan(150);
        assertThat(precision).as("precision; %s", mistakes).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).as("recall; %s", mistakes).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Sentence> sentences() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/tocsin/read/places.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(columns -> new Sentence(columns[1], named(columns[0])))
                .toList();
    }

    private static Set<String> named(String column) {
        return column.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(column.split(",", -1)));
    }

    private static Set<String> found(String text) {
        return READER.read(Headline.of(text, ""), Instant.EPOCH).mentions().stream()
                .map(mention -> mention.entity().id())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
