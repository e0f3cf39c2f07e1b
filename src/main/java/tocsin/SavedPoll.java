package tocsin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document as a feed once served it.
 *
 * @param feed the name of its folder
 * @param at when it was polled, in UTC, from the file's name
 */
record SavedPoll(String feed, Instant at, Path file) {
    private static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{8}T\\d{6})(?!\\d)");
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    /** All saved polls below a folder, in the order of their times; files and folders that hold none are passed over. */
    static List<SavedPoll> in(Path folder) throws IOException {
        List<SavedPoll> polls = new ArrayList<>();
        try (Stream<Path> feeds = Files.list(folder)) {
            for (Path feed : feeds.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(feed)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> time(file)
                                    .ifPresent(at -> polls.add(
                                            new SavedPoll(feed.getFileName().toString(), at, file))));
                }
            }
        }
        polls.sort(Comparator.comparing(SavedPoll::at)
                .thenComparing(SavedPoll::feed)
                .thenComparing(SavedPoll::file));
        return polls;
    }

    private static Optional<Instant> time(Path file) {
        Matcher time = TIME.matcher(file.getFileName().toString());
        if (!time.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(time.group(1), FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
