package tocsin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import tocsin.domain.Headline;
import tocsin.fetch.FeedDates;

/** Headlines as JSON lines, as the command line takes them. */
final class JsonHeadlines {
    private static final ObjectReader OBJECTS =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Line BLANK = new Blank();

    private JsonHeadlines() {}

    /** Every way a line can be read. */
    sealed interface Line {}

    /** A headline with its id: its own as it stands there, else the number of its line. */
    record Read(JsonNode id, Headline headline) implements Line {}

    /** Nothing stands in the line. */
    record Blank() implements Line {}

    /** The line is no headline. */
    record Unreadable(String why) implements Line {}

    /**
     * Gives every headline of a file to {@code each}, in order. A line that is no headline is told, and the rest goes on.
     *
     * @return whether every line was a headline or blank
     */
    static boolean all(Path file, Streams streams, Consumer<Read> each) throws IOException, Misuse {
        boolean allRead = true;
        try (BufferedReader lines = open(file, streams.in())) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                switch (line.isBlank() ? BLANK : read(line, number)) {
                    case Read read -> each.accept(read);
                    case Unreadable unreadable -> {
                        streams.tell(file + ": " + unreadable.why());
                        allRead = false;
                    }
                    case Blank blank -> {}
                }
            }
        }
        return allRead;
    }

    /** Opens a file, or standard input for {@code -}. */
    static BufferedReader open(Path file, InputStream standard) throws IOException, Misuse {
        if (file.toString().equals("-")) {
            return new BufferedReader(new InputStreamReader(standard, StandardCharsets.UTF_8));
        }
        if (Files.isDirectory(file)) {
            throw new Misuse(file + " is a folder; a file of JSON lines is expected");
        }
        try {
            return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        } catch (FileSystemException e) {
            throw new Misuse(file + ": " + Failure.why(e));
        }
    }

    /** Reads one line; {@code number} counts from 1. */
    static Line read(String line, int number) {
        JsonNode json;
        try {
            json = OBJECTS.readTree(number == 1 ? line.replaceFirst("^\ufeff", "") : line);
        } catch (JsonProcessingException e) {
            return new Unreadable("line " + number + " is not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            return new Unreadable("line " + number + " is no JSON object");
        }
        Optional<String> title = text(json, "title");
        if (title.isEmpty()) {
            return new Unreadable("line " + number + " has no title");
        }
        Headline headline = new Headline(
                text(json, "id"),
                title.get(),
                text(json, "summary").orElse(""),
                text(json, "link").flatMap(JsonHeadlines::uri),
                text(json, "published").flatMap(FeedDates::parse),
                text(json, "language").filter(language -> !language.isBlank()),
                text(json, "source"));
        JsonNode id = text(json, "id").isPresent() ? json.get("id") : TextNode.valueOf(Integer.toString(number));
        return new Read(id, headline);
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText);
    }

    /** A broken link decides nothing about a match, so the headline is taken without it; so with a broken time. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
