package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;
import tocsin.domain.Exemption;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.domain.Reach;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.ParseOutcome;

/** {@code tocsin feed}: what the parser sees. */
@Command(
        name = "feed",
        description = {
            "Reads feeds and prints one JSON line for each, in order: file, format, title and entries, or an error.",
            "Exits with 1 when one of them could not be read."
        },
        footer = "%nFor instance:  tocsin feed https://www.aljazeera.com/xml/rss/all.xml saved/*.xml")
final class FeedCommand implements Callable<Integer> {
    private static final int LARGEST = 64 << 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(
            paramLabel = "URL-OR-FILE",
            arity = "1..*",
            description = "Addresses (http, https) or files; - reads standard input.")
    private List<String> sources = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "An HTTP proxy for addresses, as http://proxy.example.org:3128")
    private Optional<URI> proxy = Optional.empty();

    @Option(
            names = "--allow",
            paramLabel = "HOST",
            converter = AllowedHost.class,
            description = {
                "Opens a private address, or a port that is not 80, 443, 8080 or 8443, as poll.allow does:",
                "192.168.1.5, 10.0.0.0/8, localhost:9000. May be given several times."
            })
    private List<Exemption> allow = List.of();

    private final FeedParser parser = new FeedParser();
    private boolean allRead = true;

    /** Reads {@code --allow}. */
    static final class AllowedHost implements ITypeConverter<Exemption> {
        @Override
        public Exemption convert(String text) {
            try {
                return Exemption.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Every way a source can be read. */
    private sealed interface Seen {
        record Document(FeedDocument document) implements Seen {}

        record Nothing(String why) implements Seen {}
    }

    private record Answer(String source, Seen seen) {}

    @Override
    public Integer call() throws InterruptedException {
        try (FeedFetcher fetcher = Fetching.fetcher(Fetching.alone(proxy, Reach.allowing(allow)))) {
            Ahead.each(sources, source -> look(fetcher, source), this::print);
        }
        return allRead ? Main.DONE : Main.FAILED;
    }

    private Answer look(FeedFetcher fetcher, String source) {
        return new Answer(source, see(fetcher, source));
    }

    private void print(Answer answer) {
        allRead &= answer.seen() instanceof Seen.Document;
        main.streams().print(json(answer.source(), answer.seen()));
    }

    /** A fault of ours in one document must not end the reading of the others. */
    private Seen see(FeedFetcher fetcher, String source) {
        try {
            if (isAddress(source)) {
                return fetch(fetcher, source);
            }
            return source.equals("-") ? parse(main.streams().in(), Path.of("stdin")) : read(Path.of(source));
        } catch (InvalidPathException e) {
            return new Seen.Nothing("this is neither an address nor a path: " + e.getReason());
        } catch (IOException e) {
            return new Seen.Nothing("the file cannot be read: " + Failure.why(e));
        } catch (RuntimeException | StackOverflowError e) {
            return new Seen.Nothing(Failure.sentence(e));
        }
    }

    private static boolean isAddress(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static Seen fetch(FeedFetcher fetcher, String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return new Seen.Nothing("this is no address: " + e.getMessage());
        }
        return switch (fetcher.fetch(uri, Freshness.UNKNOWN)) {
            case FetchOutcome.Fetched fetched -> new Seen.Document(fetched.document());
            case FetchOutcome.NotModified same -> new Seen.Nothing("the server says that nothing is new");
            case FetchOutcome.Throttled throttled -> new Seen.Nothing(throttled.why());
            case FetchOutcome.Gone gone -> new Seen.Nothing(gone.why());
            case FetchOutcome.Failed failed -> new Seen.Nothing(failed.why());
        };
    }

    private Seen read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return new Seen.Nothing("this is a folder; name the files in it");
        }
        if (!Files.exists(file)) {
            return new Seen.Nothing("there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in, file);
        }
    }

    private Seen parse(InputStream in, Path file) throws IOException {
        byte[] body = in.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return new Seen.Nothing("it is larger than 64 MB");
        }
        return switch (parser.parse(
                body, Optional.empty(), file.toAbsolutePath().toUri(), LARGEST)) {
            case ParseOutcome.Parsed parsed -> new Seen.Document(parsed.document());
            case ParseOutcome.Unreadable unreadable -> new Seen.Nothing(unreadable.why());
        };
    }

    private static ObjectNode json(String source, Seen seen) {
        ObjectNode line = Json.object().put("file", source);
        return switch (seen) {
            case Seen.Nothing nothing -> line.put("error", nothing.why());
            case Seen.Document found -> {
                line.put("format", found.document().format());
                line.put("title", found.document().title());
                ArrayNode entries = line.putArray("entries");
                found.document().headlines().forEach(headline -> entries.add(json(headline)));
                yield line;
            }
        };
    }

    private static ObjectNode json(Headline headline) {
        String link = headline.link().map(URI::toString).orElse(null);
        ObjectNode entry = Json.object()
                .put("id", headline.guid().orElse(link))
                .put("title", headline.title())
                .put("link", link)
                .put("published", headline.published().map(Object::toString).orElse(null))
                .put("summary", headline.summary());
        put(entry, "authors", headline.extras().authors());
        put(entry, "categories", headline.extras().categories());
        put(entry, "enclosures", headline.extras().enclosures());
        return entry;
    }

    private static void put(ObjectNode entry, String name, List<?> values) {
        if (!values.isEmpty()) {
            ArrayNode list = entry.putArray(name);
            values.forEach(value -> list.add(value.toString()));
        }
    }
}
