package tocsin.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Admitted;
import tocsin.domain.Advice;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Entity;
import tocsin.domain.Facts;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.IncidentId;
import tocsin.domain.Notice;
import tocsin.domain.Origin;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.HubLinks;
import tocsin.group.Grouper;
import tocsin.match.Names;
import tocsin.match.QueryParser;
import tocsin.read.Catalogue;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;
import tocsin.store.Feeds;
import tocsin.store.Memory;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;
import tocsin.yaml.BadYaml;

/** A real store in a file, a clock that stands still, and short words for what goes in. */
final class Bench implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration INTERVAL = Duration.ofMinutes(5);
    static final Catalogue CATALOGUE = catalogue();
    static final QueryParser PARSER = new QueryParser(Names.of(CATALOGUE::isKnown, CATALOGUE::idsLike));
    static final Reader READER = Reader.with(CATALOGUE);
    static final Grouper GROUPER =
            new Grouper(id -> CATALOGUE.entity(id).map(Entity::name).orElse(id));

    final SettableClock clock = new SettableClock(NOON);
    final Store store;

    Bench(Path folder) {
        store = SqlStore.sqlite(folder.resolve("tocsin.db"));
    }

    /** What answers are made with. */
    Respond.Means means() {
        return new Respond.Means(READER, PARSER, GROUPER, clock);
    }

    private static Catalogue catalogue() {
        try {
            return CatalogueFiles.with(List.of());
        } catch (BadYaml e) {
            throw new IllegalStateException(e);
        }
    }

    Chat chat(String address) {
        return store.change(memory -> memory.chats().meet(ChatAddress.parse(address), "Chat", ZoneOffset.UTC));
    }

    /** The chat of {@link ChatRoom#ANN}, within a transaction. */
    Chat chatIn(Memory memory) {
        return memory.chats().at(ChatRoom.ANN).orElseThrow();
    }

    /** A chat that watches. */
    Chat watching(String address, String query) {
        Chat chat = chat(address);
        store.change(memory -> memory.watches().add(chat.id(), query, Origin.COMMAND, clock.instant()));
        return chat;
    }

    Feed feed(String address) {
        return feed(address, Origin.CONFIGURATION);
    }

    Feed feed(String address, Origin origin) {
        return store.change(memory -> memory.feeds()
                .add(
                        new Feeds.NewFeed(URI.create(address), "", "Example News", origin, Optional.empty(), INTERVAL),
                        clock.instant()));
    }

    /** The feed as the store knows it now. */
    Feed now(Feed feed) {
        return store.look(memory -> memory.feeds().at(feed.address())).orElseThrow();
    }

    /** The titles of the alerts of a chat, the first first. */
    List<String> owed(Chat chat) {
        return store.look(memory -> memory.outbox().recent(chat.id(), 1000)).reversed().stream()
                .map(alert -> alert.notice().title())
                .toList();
    }

    int depth() {
        return store.look(memory -> memory.outbox().depth());
    }

    /** Owes a bell for an incident of its own. */
    IncidentId bell(Chat chat, String title) {
        return store.change(memory -> {
            Admitted headline = admitted(memory, title);
            IncidentId incident =
                    memory.incidents().open(headline, new Gist(Set.of("drone"), "en", Facts.NONE), List.of());
            owe(memory, Alert.Kind.BELL, chat, incident, headline);
            return incident;
        });
    }

    /** Owes an update of an incident that has rung. */
    void update(Chat chat, IncidentId incident, String title) {
        store.change(memory -> {
            owe(memory, Alert.Kind.UPDATE, chat, incident, admitted(memory, title));
            return true;
        });
    }

    private Admitted admitted(Memory memory, String title) {
        Feed feed = memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                URI.create("https://news.example/rss"),
                                "",
                                "Example News",
                                Origin.CONFIGURATION,
                                Optional.empty(),
                                INTERVAL),
                        clock.instant());
        return memory.headlines()
                .admit(feed, List.of(headline(title, NOON)), clock.instant())
                .admitted()
                .getFirst();
    }

    private void owe(Memory memory, Alert.Kind kind, Chat chat, IncidentId incident, Admitted headline) {
        String title = headline.headline().title();
        Notice notice = new Notice("", "", "news", title, "Example News", Optional.empty(), NOON, List.of());
        memory.outbox().owe(new Alert(chat.id(), incident, headline.id(), kind, notice, clock.instant()));
    }

    static Headline headline(String title, Instant published) {
        return undated(title, Optional.of(published));
    }

    static Headline undated(String title) {
        return undated(title, Optional.empty());
    }

    private static Headline undated(String title, Optional<Instant> published) {
        return new Headline(
                Optional.of("guid of " + title),
                title,
                "",
                Optional.of(URI.create("https://news.example/" + Integer.toUnsignedString(title.hashCode()))),
                published,
                Optional.of("en"),
                Optional.empty());
    }

    static FetchOutcome fetched(Headline... headlines) {
        FeedDocument document = new FeedDocument(
                "rss_2.0",
                "Example's own name",
                Optional.empty(),
                Optional.of("en"),
                Advice.NONE,
                HubLinks.NONE,
                List.of(headlines));
        return new FetchOutcome.Fetched(
                document, Freshness.UNKNOWN, URI.create("https://news.example/rss"), Hints.NONE);
    }

    @Override
    public void close() {
        store.close();
    }
}
