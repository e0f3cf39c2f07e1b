package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.domain.Alert;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Origin;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.ParseOutcome;
import tocsin.pipeline.Ingest;
import tocsin.pipeline.Patience;
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
    private final Streams streams;
    private final FeedParser parser = new FeedParser();
    private boolean allRead = true;
    private int headlines;
    private int incidents;
    private int alerts;
    private int edits;

    Replay(Knowledge knowledge, List<String> queries, Duration catchUp, Streams streams) {
        this.knowledge = knowledge;
        this.queries = queries;
        this.catchUp = catchUp;
        this.streams = streams;
    }

    /** Prints each edit and each alert, then the summary; answers whether all documents could be read. */
    boolean run(List<SavedPoll> polls) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tocsin-replay");
        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"))) {
            store.change(memory -> {
                ChatId chat = memory.chats()
                        .meet(ChatAddress.of(TerminalMessenger.ACCOUNT, "replay"), "replay", ZoneOffset.UTC)
                        .id();
                queries.forEach(query -> memory.watches().add(chat, query, Origin.COMMAND, Instant.EPOCH));
                return chat;
            });
            Ingest ingest = new Ingest(
                    store,
                    knowledge.reader(),
                    new WatchBook(knowledge.parser()),
                    knowledge.grouper(),
                    new PollPlan(new SplittableRandom(0), Duration.ZERO, Duration.ZERO),
                    Patience.DEFAULT,
                    catchUp);
            Ahead.each(polls, this::read, read -> take(store, ingest, read));
            streams.print(Json.object()
                    .put("polls", polls.size())
                    .put("headlines", headlines)
                    .put("incidents", incidents)
                    .put("alerts", alerts)
                    .put("edits", edits));
            return allRead;
        } finally {
            Folders.delete(folder);
        }
    }

    private record ReadPoll(SavedPoll saved, URI address, ParseOutcome outcome) {}

    /** Takes in one poll; a document that is no feed is told, and the rest goes on. */
    private void take(Store store, Ingest ingest, ReadPoll read) {
        switch (read.outcome()) {
            case ParseOutcome.Parsed parsed ->
                ingest(
                        store,
                        ingest,
                        read.saved(),
                        new FetchOutcome.Fetched(parsed.document(), Freshness.UNKNOWN, read.address(), Hints.NONE));
            case ParseOutcome.Unreadable unreadable -> {
                allRead = false;
                streams.tell(read.saved().file() + " cannot be read: " + unreadable.why());
            }
        }
    }

    private void ingest(Store store, Ingest ingest, SavedPoll saved, FetchOutcome.Fetched fetched) {
        URI address = fetched.finalAddress();
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
        Ingest.Poll poll = ingest.ingest(feed, fetched, saved.at());
        headlines += poll.admitted();
        incidents += poll.opened();
        alerts += poll.owed().size();
        edits += poll.edits().size();
        poll.edits().forEach(edit -> streams.print(json(edit, saved)));
        poll.owed().forEach(alert -> streams.print(json(alert, saved.at())));
    }

    private ReadPoll read(SavedPoll saved) {
        URI address = URI.create("http://replay.invalid/" + URLEncoder.encode(saved.feed(), StandardCharsets.UTF_8));
        return new ReadPoll(saved, address, parse(saved, address));
    }

    private ParseOutcome parse(SavedPoll saved, URI address) {
        try {
            return parser.parse(Files.readAllBytes(saved.file()), Optional.empty(), address);
        } catch (IOException e) {
            return new ParseOutcome.Unreadable(Failure.why(e));
        } catch (RuntimeException | StackOverflowError e) {
            return new ParseOutcome.Unreadable(Failure.sentence(e));
        }
    }

    private static ObjectNode json(Edit edit, SavedPoll saved) {
        return Json.object()
                .put("at", saved.at().toString())
                .put("kind", "edit")
                .put("before", edit.before().title())
                .put("title", edit.after().title())
                .put("feed", saved.feed());
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
}
