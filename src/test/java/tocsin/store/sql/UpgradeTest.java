package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.Feed;
import tocsin.domain.Owed;
import tocsin.domain.Watch;
import tocsin.store.Store;

/** A store of an older release is opened by a newer one with all that it holds. */
class UpgradeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    /** What the first release wrote: a chat that is owed an update after its bell, 7 and 9. */
    private static void fill(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.createScript("""
                        INSERT INTO chat (account, channel, title, zone) VALUES ('telegram', '1', 'Desk', 'UTC');
                        INSERT INTO feed (address, address_key, host_hash, shard, title, publisher, origin, poll_interval, next_poll)
                            VALUES ('https://news.example/rss', 'https://news.example/rss', 1, 1, '', 'News', 'CONFIGURATION', 1000, 0);
                        INSERT INTO headline (feed, headline_key, title, summary, publisher, published, seen)
                            VALUES (1, 'a', 'Rockets', '', 'News', 0, 0);
                        INSERT INTO watch (chat, number, query, query_key, origin)
                            VALUES (1, 1, 'rocket', 'rocket', 'COMMAND');
                        INSERT INTO incident (title, opened, latest) VALUES ('Rockets', 0, 0);
                        """).execute());
        for (int i = 0; i < 9; i++) {
            String kind = i == 6 ? "BELL" : "UPDATE";
            String state = i == 8 ? "OWED" : "DELIVERED";
            jdbi.useHandle(handle -> handle.createUpdate("""
                            INSERT INTO alert (chat, incident, headline, kind, notice, decided, state, message_ref)
                            VALUES (1, 1, 1, :kind, '{"title":"Rockets","published":"2026-03-01T11:00:00Z"}', 0, :state, :ref)
                            """)
                    .bind("kind", kind)
                    .bind("state", state)
                    .bind("ref", state.equals("OWED") ? null : kind)
                    .execute());
        }
    }

    private static void assertKept(Store store) {
        Owed owed = take(store);
        assertThat(owed.id()).isEqualTo(new AlertId(9));
        assertThat(owed.bell()).contains("BELL");
        assertThat(((Alert) owed.dispatch()).notice().title()).isEqualTo("Rockets");
        store.change(memory -> {
            memory.outbox().delivered(owed.id(), "ref", NOW);
            memory.outbox().owe((Alert) owed.dispatch());
            return true;
        });
        assertThat(take(store).id()).isEqualTo(new AlertId(10));
        assertThat(store.<List<Watch>>look(memory -> memory.watches().all()))
                .singleElement()
                .matches(watch -> !watch.draft() && watch.since().isEmpty());
        assertThat(store.<Integer>look(memory -> memory.history()
                        .unlearned(memory.history().seenSince(Instant.EPOCH).orElseThrow(), "1", 9)
                        .size()))
                .isEqualTo(1);
        Optional<Feed> feed = store.look(memory -> memory.feeds().at(URI.create("https://news.example/rss")));
        assertThat(feed)
                .hasValueSatisfying(kept -> assertThat(kept.health().retired()).isFalse());
    }

    private static Owed take(Store store) {
        List<Owed> taken = store.change(memory -> memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(60), 9));
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    @Test
    void Alerts_keep_their_numbers_in_SQLite_and_the_numbers_go_on() {
        SqliteDialect dialect = new SqliteDialect(folder.resolve("tocsin.db"));
        SqlStore.migrate(dialect, "2");
        fill(Jdbi.create(dialect.unpooled()));

        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"))) {
            assertKept(store);
        }
    }

    @Test
    void Alerts_keep_their_numbers_in_PostgreSQL_and_the_numbers_go_on() {
        Optional<String> url = PostgresDatabase.another("upgrade");
        assumeTrue(url.isPresent(), "there are no PostgreSQL binaries for this platform");
        PostgresDialect dialect = new PostgresDialect(url.get(), "postgres", "");
        SqlStore.migrate(dialect, "2");
        fill(Jdbi.create(dialect.unpooled()));

        try (Store store = SqlStore.postgres(url.get(), "postgres", "")) {
            assertKept(store);
        }
    }
}
