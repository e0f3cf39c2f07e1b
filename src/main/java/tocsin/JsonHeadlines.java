package tocsin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tocsin.domain.Headline;

/** Headlines as JSON lines, as the command line takes them. */
final class JsonHeadlines {
    private JsonHeadlines() {}

    /** Every way a line can be read. */
    sealed interface Line {}

    /** A headline with its id: its own, else the number of its line. */
    record Read(String id, Headline headline) implements Line {}

    /** The line is no headline. */
    record Unreadable(String why) implements Line {}

    /** Opens a file, or standard input for {@code -}. */
    static BufferedReader open(Path file) throws IOException, Misuse {
        if (file.toString().equals("-")) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        if (Files.isDirectory(file)) {
            throw new Misuse(file + " is a folder; a file of JSON lines is expected");
        }
        try {
            return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new Misuse("there is no file " + file);
        }
    }

    /** Reads one line; {@code number} counts from 1. */
    static Line read(String line, int number) {
        JsonNode json;
        try {
            json = Json.mapper().readTree(number == 1 ? line.replaceFirst("^\ufeff", "") : line);
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
        try {
            Headline headline = new Headline(
                    text(json, "id"),
                    title.get(),
                    text(json, "summary").orElse(""),
                    text(json, "link").map(JsonHeadlines::uri),
                    text(json, "published").map(JsonHeadlines::moment),
                    text(json, "language"),
                    text(json, "source"));
            return new Read(text(json, "id").orElse(Integer.toString(number)), headline);
        } catch (IllegalArgumentException e) {
            return new Unreadable("line " + number + ": " + e.getMessage());
        }
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("link '" + text + "' is no address", e);
        }
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "published '" + text + "' is no time; write it as 2023-10-31T09:00:00Z", e);
        }
    }
}
