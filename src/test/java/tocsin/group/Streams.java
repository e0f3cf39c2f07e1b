package tocsin.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.Reading;
import tocsin.yaml.YamlValue;

/** Our labelled streams. */
final class Streams {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Labelled> TRAINING = read("config/grouping/training.jsonl");
    private static final List<Labelled> UNSEEN = read("src/test/resources/tocsin/group/unseen.jsonl");

    private Streams() {}

    /** The one that the shipped weights were learned from. */
    static List<Labelled> training() {
        return TRAINING;
    }

    /** The one that nothing was learned from. */
    static List<Labelled> unseen() {
        return UNSEEN;
    }

    static Weights weights(String yaml) {
        return Weights.read(YamlValue.read("weights.yml", new StringReader(yaml)));
    }

    private static List<Labelled> read(String file) {
        try {
            List<Labelled> all = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                all.add(labelled(JSON.readTree(line)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(JsonNode json) {
        Instant published = Instant.parse(json.path("published").asText());
        Headline headline = new Headline(
                Optional.empty(),
                json.path("title").asText(),
                json.path("summary").asText(),
                Optional.empty(),
                Optional.of(published),
                Optional.of(json.path("language").asText()),
                Optional.empty());
        Reading reading = Desk.reader().read(headline, published);
        Gist gist = Gists.of(reading, Desk.reader().stopwords(reading.language()));
        return new Labelled(
                headline.title(),
                json.path("source").asText(),
                published,
                gist,
                json.path("incident").asText());
    }
}
