package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.domain.Alert;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Origin;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.ParseOutcome;
import tocsin.pipeline.Ingest;
import tocsin.pipeline.PollPlan;
import tocsin.pipeline.WatchBook;
import tocsin.store.Feeds;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** Runs saved polls through the pipeline: the same verbs and the same store as the service, on the time of the polls. */
final class Replay {
    private final Knowledge knowledge;
    private final List<String> queries;
    private final Duration catchUp;
    private final PrintStream out;
    private final FeedParser parser = new FeedParser();
    private int headlines;
    private int incidents;
    private int alerts;

    Replay(Knowledge knowledge, List<String> queries, Duration catchUp, PrintStream out) {
        this.knowledge = knowledge;
        this.queries = queries;
        this.catchUp = catchUp;
        this.out = out;
    }

    /** Prints each alert, then the summary; answers whether all documents could be read. */
    boolean run(List<SavedPoll> polls) throws IOException {
        Path folder = Files.createTempDirectory("tocsin-replay");
        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"))) {
            store.change(memory -> {
                ChatId chat = memory.chats()
                        .meet(ChatAddress.of(TerminalMessenger.ACCOUNT, "replay"), "replay", ZoneOffset.UTC)
                        .id();
                queries.forEach(query -> memory.watches().add(chat, query, Origin.COMMAND));
                return chat;
            });
            Ingest ingest = new Ingest(
                    store,
                    knowledge.reader(),
                    new WatchBook(knowledge.parser()),
                    knowledge.grouper(),
                    new PollPlan(new SplittableRandom(0)),
                    catchUp);
            boolean allRead = true;
            for (SavedPoll poll : polls) {
                allRead &= take(store, ingest, poll);
            }
            out.println(Json.line(Json.object()
                    .put("polls", polls.size())
                    .put("headlines", headlines)
                    .put("incidents", incidents)
                    .put("alerts", alerts)));
            return allRead;
        } finally {
            delete(folder);
        }
    }

    private boolean take(Store store, Ingest ingest, SavedPoll saved) throws IOException {
        URI address = URI.create("http://replay.invalid/" + URLEncoder.encode(saved.feed(), StandardCharsets.UTF_8));
        FetchOutcome outcome = read(saved, address);
        Feed feed = store.change(memory -> memory.feeds()
                .at(address)
                .orElseGet(() -> memory.feeds()
                        .add(
                                new Feeds.NewFeed(
                                        address,
                                        "",
                                        saved.feed(),
                                        Origin.COMMAND,
                                        Optional.empty(),
                                        Duration.ofMinutes(5)),
                                saved.at())));
        Ingest.Poll poll = ingest.ingest(feed, outcome, saved.at());
        headlines += poll.admitted();
        incidents += poll.opened();
        alerts += poll.owed().size();
        poll.owed().forEach(alert -> out.println(Json.line(json(alert, saved.at()))));
        return outcome instanceof FetchOutcome.Fetched;
    }

    private FetchOutcome read(SavedPoll saved, URI address) throws IOException {
        return switch (parser.parse(Files.readAllBytes(saved.file()), Optional.empty(), address)) {
            case ParseOutcome.Parsed parsed -> new FetchOutcome.Fetched(parsed.document(), Freshness.UNKNOWN, address);
            case ParseOutcome.Unreadable unreadable -> {
                System.err.println(saved.file() + " cannot be read: " + unreadable.why());
                yield new FetchOutcome.Failed(unreadable.why());
            }
        };
    }

    private static ObjectNode json(Alert alert, Instant at) {
        ObjectNode line = Json.object()
                .put("at", at.toString())
                .put("kind", alert.kind().name().toLowerCase(Locale.ROOT))
                .put("incident", alert.incident().toString())
                .put("title", alert.notice().title())
                .put("source", alert.notice().publisher())
                .put("link", alert.notice().link().map(URI::toString).orElse(null));
        ArrayNode watches = line.putArray("watches");
        alert.notice().watches().forEach(asked -> watches.add(asked.query()));
        return line;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
