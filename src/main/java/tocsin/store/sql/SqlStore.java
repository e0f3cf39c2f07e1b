package tocsin.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tocsin.store.Memory;
import tocsin.store.Store;

/** The store in SQL: in one SQLite file, or in a PostgreSQL that several machines share. */
public final class SqlStore implements Store {
    /** Shards that feeds are spread over unless the operator says otherwise. */
    public static final int DEFAULT_SHARDS = 16;

    private final Dialect dialect;
    private final Shards shards;
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final Optional<OneWriter> writer;
    private final Runnable onClose;
    private final ScopedValue<Boolean> inside = ScopedValue.newInstance();

    /** Takes over both pools and closes them. */
    private SqlStore(
            Dialect dialect, Shards shards, HikariDataSource writers, HikariDataSource readers, Runnable onClose) {
        this.dialect = dialect;
        this.shards = shards;
        this.writers = writers;
        this.readers = readers;
        this.writing = Jdbi.create(writers);
        this.reading = Jdbi.create(readers);
        this.writer = dialect.hasOneWriter() ? Optional.of(new OneWriter(writing, this::memory)) : Optional.empty();
        this.onClose = onClose;
    }

    /** Opens the file, which is made when it is missing; {@link StoreUnavailable} says in a sentence why it cannot. */
    public static SqlStore sqlite(Path file) {
        return sqlite(file, DEFAULT_SHARDS);
    }

    /** As {@link #sqlite(Path)}, with the feeds spread over that many shards. */
    public static SqlStore sqlite(Path file, int shards) {
        Shards spread = new Shards(shards);
        LockFile lock = LockFile.beside(file);
        try {
            return open(new SqliteDialect(file), spread, lock::close);
        } catch (StoreUnavailable e) {
            lock.close();
            throw e;
        }
    }

    /** Opens a PostgreSQL database; {@link StoreUnavailable} says in a sentence why it cannot. */
    public static SqlStore postgres(String jdbcUrl, String user, String password) {
        return postgres(jdbcUrl, user, password, DEFAULT_SHARDS);
    }

    /** As {@link #postgres(String, String, String)}, with the feeds spread over that many shards. */
    public static SqlStore postgres(String jdbcUrl, String user, String password, int shards) {
        return open(new PostgresDialect(jdbcUrl, user, password), new Shards(shards), () -> {});
    }

    private static SqlStore open(Dialect dialect, Shards shards, Runnable onClose) {
        try {
            migrate(dialect, "latest");
            return pooled(dialect, shards, onClose);
        } catch (FlywayValidateException e) {
            throw new StoreUnavailable(
                    "the database was changed by another release of Tocsin: use that one, or a newer", e);
        } catch (RuntimeException e) {
            throw new StoreUnavailable(dialect.sentence(e), e);
        }
    }

    private static SqlStore pooled(Dialect dialect, Shards shards, Runnable onClose) {
        List<HikariDataSource> opened = new ArrayList<>();
        try {
            opened.add(new HikariDataSource(dialect.writers()));
            opened.add(new HikariDataSource(dialect.readers()));
            Jdbi.create(opened.getFirst()).useTransaction(handle -> new SqlFeeds(handle, shards).spread());
            return new SqlStore(dialect, shards, opened.getFirst(), opened.getLast(), onClose);
        } catch (RuntimeException e) {
            opened.forEach(HikariDataSource::close);
            throw e;
        }
    }

    /** Not through the pools: Flyway may want two connections, and SQLite's writer is one. */
    static void migrate(Dialect dialect, String target) {
        Flyway.configure(SqlStore.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dialect.unpooled())
                .locations("classpath:tocsin/store/sql/migration")
                .placeholders(dialect.placeholders())
                .table("store_history")
                .target(target)
                .ignoreMigrationPatterns(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    @Override
    public <T> T change(Function<Memory, T> work) {
        return write(work, false);
    }

    @Override
    public <T> T changeTogether(Function<Memory, T> work) {
        return write(work, true);
    }

    private <T> T write(Function<Memory, T> work, boolean sociable) {
        beOutside();
        return writer.map(one -> one.change(within(work), sociable)).orElseGet(() -> in(writing, work));
    }

    @Override
    public <T> T look(Function<Memory, T> work) {
        beOutside();
        return in(reading, work);
    }

    private <T> T in(Jdbi jdbi, Function<Memory, T> work) {
        return jdbi.inTransaction(handle -> within(work).apply(memory(handle)));
    }

    private Memory memory(Handle handle) {
        return SqlMemory.over(handle, dialect, shards);
    }

    /** A change inside another would wait for ever for SQLite's one writer, and is no part of the other anyway. */
    private void beOutside() {
        if (inside.isBound()) {
            throw new IllegalStateException("a transaction of this store runs already: use the Memory that it gave");
        }
    }

    private <T> Function<Memory, T> within(Function<Memory, T> work) {
        return memory -> ScopedValue.where(inside, true).call(() -> work.apply(memory));
    }

    @Override
    public void close() {
        writer.ifPresent(OneWriter::close);
        readers.close();
        writers.close();
        onClose.run();
    }
}
