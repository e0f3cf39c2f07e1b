package tocsin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tocsin.domain.Headline;
import tocsin.domain.Reading;
import tocsin.group.Gists;
import tocsin.group.Labelled;
import tocsin.read.Reader;

/** Headlines with the incident that a person says each is of, as JSON lines in the order of publication. */
final class LabelledFile {
    private static final String SHIPPED = "/tocsin/config/grouping/training.jsonl";

    private LabelledFile() {}

    /** The stream that travels with the program. */
    static List<Labelled> shipped(Reader reader) throws IOException, Misuse {
        InputStream in = LabelledFile.class.getResourceAsStream(SHIPPED);
        if (in == null) {
            throw new IllegalStateException(SHIPPED + " is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read("training.jsonl", lines, reader);
        }
    }

    static List<Labelled> read(Path file, Streams streams, Reader reader) throws IOException, Misuse {
        try (BufferedReader lines = JsonHeadlines.open(file, streams.in())) {
            return read(file.toString(), lines, reader);
        }
    }

    private static List<Labelled> read(String file, BufferedReader lines, Reader reader) throws IOException, Misuse {
        List<Labelled> all = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String where = file + ": line " + number;
            if (!(JsonHeadlines.read(line, number) instanceof JsonHeadlines.Read read)) {
                throw new Misuse(where + " is no headline");
            }
            String incident = Json.mapper().readTree(line).path("incident").asText("");
            if (incident.isEmpty()) {
                throw new Misuse(where + " has no incident: write the one that it is of");
            }
            Headline headline = read.headline();
            if (headline.published().isEmpty()) {
                throw new Misuse(where + " does not say when it was published");
            }
            all.add(labelled(reader, headline, headline.published().get(), incident));
        }
        if (all.isEmpty()) {
            throw new Misuse(file + " has no headlines");
        }
        return all;
    }

    private static Labelled labelled(Reader reader, Headline headline, Instant published, String incident) {
        Reading reading = reader.read(headline, published);
        return new Labelled(
                headline.title(),
                headline.publisher().orElse(""),
                published,
                Gists.of(reading, reader.stopwords(reading.language())),
                incident);
    }
}
