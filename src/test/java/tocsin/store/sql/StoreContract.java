package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Facts;
import tocsin.domain.Feed;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.IncidentId;
import tocsin.domain.Notice;
import tocsin.domain.Origin;
import tocsin.domain.Owed;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Memory;
import tocsin.store.Store;

/** What the facts about every store need: a fresh database, and short words for what goes in. */
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final ZoneId UTC = ZoneId.of("UTC");
    static final int SHARDS = 16;

    private final Supplier<Database> fresh;
    Database database;
    Store store;

    StoreContract(Supplier<Database> fresh) {
        this.fresh = fresh;
    }

    @BeforeEach
    void open() {
        database = fresh.get();
        store = database.open(SHARDS);
    }

    @AfterEach
    void close() {
        database.close();
    }

    static NewFeed newFeed(String address) {
        return new NewFeed(
                URI.create(address), "", "Example News", Origin.CONFIGURATION, Optional.empty(), Duration.ofMinutes(5));
    }

    static Feed feed(Memory memory) {
        return memory.feeds().add(newFeed("https://news.example/rss"), NOW);
    }

    static Headline headline(String guid, String title, String link) {
        return new Headline(
                Optional.of(guid).filter(text -> !text.isEmpty()),
                title,
                "",
                Optional.of(link).filter(text -> !text.isEmpty()).map(URI::create),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Headline headline(String guid) {
        return headline(guid, "Title of " + guid, "https://news.example/" + guid.replace(" ", "-"));
    }

    static List<String> titles(List<Admitted> admitted) {
        return admitted.stream().map(one -> one.headline().title()).toList();
    }

    static Admitted admitted(Memory memory, String guid) {
        return memory.headlines()
                .admit(feed(memory), List.of(headline(guid)), NOW)
                .admitted()
                .getFirst();
    }

    static Chat chat(Memory memory, String address) {
        return memory.chats().meet(ChatAddress.parse(address), "Chat", UTC);
    }

    static Gist gist(String... terms) {
        return new Gist(Set.of(terms), "en", Facts.NONE);
    }

    static IncidentId incident(Memory memory, Admitted headline) {
        return memory.incidents().open(headline, gist("drone"), List.of());
    }

    static Notice notice(String title) {
        return new Notice("", "", "", title, "Example News", Optional.empty(), NOW, List.of());
    }

    static Alert alert(Alert.Kind kind, ChatId chat, IncidentId incident, Admitted headline, String title) {
        return new Alert(chat, incident, headline.id(), kind, notice(title), NOW);
    }

    /** Owes a bell for a new incident of its own. */
    static Alert bell(Memory memory, ChatId chat, String title) {
        Admitted headline = admitted(memory, title);
        Alert bell = alert(Alert.Kind.BELL, chat, incident(memory, headline), headline, title);
        memory.outbox().owe(bell);
        return bell;
    }

    static List<String> told(List<Owed> owed) {
        return owed.stream()
                .map(one -> ((Alert) one.dispatch()).notice().title())
                .toList();
    }

    static List<String> said(List<Alert> alerts) {
        return alerts.stream().map(one -> one.notice().title()).toList();
    }

    <T> ListAssert<T> assertAll(Function<Memory, List<T>> look) {
        return assertThat(store.<List<T>>look(look));
    }

    <T> OptionalAssert<T> assertMaybe(Function<Memory, Optional<T>> look) {
        return assertThat(store.<Optional<T>>look(look));
    }
}
