package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.store.sql.StoreContract.NOW;
import static tocsin.store.sql.StoreContract.UTC;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.store.Headlines;
import tocsin.store.Store;

/** SQLite under many threads, and what its statements cost. */
class SqliteConcurrencyTest {
    private static final int THREADS = 32;
    private static final int CHANGES = 25;
    private static final ChatAddress COUNTER = ChatAddress.parse("terminal:counter");

    private final SqliteDatabase database = new SqliteDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void Changes_that_read_before_they_write_are_all_made_while_others_look() throws Exception {
        Store store = database.open(1);
        store.change(memory -> memory.chats().meet(COUNTER, "0", UTC));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                work.add(threads.submit(() -> IntStream.range(0, CHANGES).forEach(i -> countUp(store))));
                work.add(threads.submit(() -> IntStream.range(0, CHANGES).forEach(i -> count(store))));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }

        assertThat(count(store)).isEqualTo(THREADS * CHANGES);
    }

    private static void countUp(Store store) {
        store.change(memory -> {
            String title = memory.chats().at(COUNTER).orElseThrow().title();
            return memory.chats().meet(COUNTER, String.valueOf(Integer.parseInt(title) + 1), UTC);
        });
    }

    private static int count(Store store) {
        Chat chat = store.look(memory -> memory.chats().at(COUNTER).orElseThrow());
        return Integer.parseInt(chat.title());
    }

    @Test
    void A_document_of_a_hundred_headlines_costs_four_statements_seven_when_all_are_edited_and_one_when_nothing_is_new()
            throws ExecutionException {
        Store store = database.open(1);
        Feed feed = store.change(StoreContract::feed);
        List<Headline> document = IntStream.range(0, 100)
                .mapToObj(i -> StoreContract.headline("g" + i))
                .toList();
        List<Headline> edited = IntStream.range(0, 100)
                .mapToObj(i -> StoreContract.headline("g" + i, "Another title of " + i, "https://news.example/g" + i))
                .toList();
        AtomicInteger statements = new AtomicInteger();
        store.close();
        SqliteDialect dialect = new SqliteDialect(database.file());
        Jdbi jdbi = Jdbi.create(dialect.unpooled());
        jdbi.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        try (Handle handle = jdbi.open()) {
            SqlHeadlines headlines = new SqlHeadlines(handle, dialect);
            assertThat(headlines.admit(feed, document, NOW).admitted()).hasSize(100);
            assertThat(statements.getAndSet(0)).isEqualTo(4);
            assertThat(headlines.admit(feed, document, NOW)).isEqualTo(new Headlines.Taken(List.of(), List.of()));
            assertThat(statements.getAndSet(0)).isEqualTo(1);
            assertThat(headlines.admit(feed, edited, NOW).edits()).hasSize(100);
            // Besides the keys of the new titles: lookup, claim, whose they are, then the edits themselves.
            assertThat(statements.getAndSet(0)).isEqualTo(7);
            assertThat(headlines.admit(feed, edited, NOW)).isEqualTo(new Headlines.Taken(List.of(), List.of()));
            assertThat(statements.get()).isEqualTo(1);
        }
    }

    @Test
    void Every_query_that_is_asked_often_has_its_index() {
        database.open(1).close();
        Jdbi.create(new SqliteDialect(database.file()).unpooled()).useHandle(handle -> {
            assertIndex(
                    handle,
                    "feed_due",
                    "SELECT * FROM feed WHERE shard = 1 AND removed = 0 AND next_poll <= 5 ORDER BY next_poll, id");
            assertIndex(
                    handle,
                    "alert_undelivered",
                    "SELECT min(id) AS id FROM alert WHERE state IN ('OWED', 'SENDING') GROUP BY chat");
            assertIndex(
                    handle,
                    "alert_of_incident",
                    "SELECT chat FROM alert WHERE incident = 1 AND kind = 'BELL' AND state <> 'REFUSED'");
            assertIndex(
                    handle, "alert_sending", "UPDATE alert SET attempts = 1 WHERE state = 'SENDING' AND owner = 'x'");
            assertIndex(handle, "alert_of_chat", "SELECT * FROM alert WHERE chat = 1 ORDER BY id DESC LIMIT 9");
            assertIndex(
                    handle,
                    "headline_edit_of",
                    "SELECT headline, title_before FROM headline_edit WHERE headline IN (1, 2)");
            assertIndex(handle, "incident_latest", "SELECT * FROM incident WHERE latest >= 5");
        });
    }

    private static void assertIndex(Handle handle, String index, String sql) {
        List<String> plan = handle.createQuery("EXPLAIN QUERY PLAN " + sql)
                .map((result, context) -> result.getString("detail"))
                .list();
        assertThat(plan)
                .anyMatch(step -> step.contains(index))
                .noneMatch(step -> step.contains("TEMP B-TREE FOR GROUP"));
    }
}
