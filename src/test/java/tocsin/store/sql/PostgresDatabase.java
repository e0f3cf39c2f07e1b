package tocsin.store.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import tocsin.store.Store;

/** One real PostgreSQL for all tests of the JVM, wiped for each of them. */
final class PostgresDatabase implements Database {
    private static final Optional<EmbeddedPostgres> SERVER = start();

    private final List<Store> opened = new ArrayList<>();

    PostgresDatabase() {
        assumeTrue(SERVER.isPresent(), "there are no PostgreSQL binaries for this platform");
        jdbi().useHandle(handle -> handle.execute("""
                DO $$ BEGIN
                    IF to_regclass('store_history') IS NOT NULL THEN
                        TRUNCATE chat, feed, subscription, feed_country, former_address, seen_key, headline, headline_edit, watch,
                            incident, incident_headline, alert, held,
                            digest_plan, deed, deed_headline, rewrite;
                    END IF;
                END $$
                """));
    }

    static Jdbi jdbi() {
        return Jdbi.create(server().getPostgresDatabase());
    }

    private static EmbeddedPostgres server() {
        return SERVER.orElseThrow();
    }

    static String url() {
        return server().getJdbcUrl("postgres", "postgres");
    }

    /** The address of another, empty database in the same server. */
    static Optional<String> another(String name) {
        return SERVER.map(server -> {
            Jdbi.create(server.getPostgresDatabase()).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
            return server.getJdbcUrl("postgres", name);
        });
    }

    @Override
    public Store open(int shards) {
        Store store = SqlStore.postgres(url(), "postgres", "", shards);
        opened.add(store);
        return store;
    }

    @Override
    public void close() {
        opened.forEach(Store::close);
    }

    private static Optional<EmbeddedPostgres> start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return Optional.of(server);
        } catch (IllegalStateException e) {
            System.out.println("The tests on PostgreSQL are skipped: " + e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
