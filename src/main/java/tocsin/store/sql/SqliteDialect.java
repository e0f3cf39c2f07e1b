package tocsin.store.sql;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/**
 * SQLite in one file. A transaction that reads first and writes later fails with SQLITE_BUSY when another has written in
 * between, whatever the timeout, so one connection alone writes and takes the write lock as it begins; readers have their own.
 */
record SqliteDialect(Path file) implements Dialect {
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration WRITER_TIMEOUT = Duration.ofMinutes(1);
    private static final int READERS = 4;

    /** SQLite's result codes (https://sqlite.org/rescode.html): the lowest byte says what, the others where. */
    private static final int PRIMARY_CODE = 0xff;

    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "id",
                "integer PRIMARY KEY AUTOINCREMENT",
                "long",
                "integer",
                "bytes",
                "blob",
                "strict",
                "STRICT",
                "with_ids",
                "",
                "count_on",
                "");
    }

    @Override
    public String locking(String table) {
        return "";
    }

    @Override
    public String lockingWhatIsFree(String table) {
        return "";
    }

    @Override
    public DataSource unpooled() {
        return source(writing());
    }

    @Override
    public HikariConfig writers() {
        HikariConfig pool = pool("tocsin-writer", 1, writing());
        pool.setConnectionTimeout(WRITER_TIMEOUT.toMillis());
        return pool;
    }

    @Override
    public HikariConfig readers() {
        SQLiteConfig reading = common();
        reading.setReadOnly(true);
        HikariConfig pool = pool("tocsin-reader", READERS, reading);
        pool.setReadOnly(true);
        return pool;
    }

    @Override
    public boolean hasOneWriter() {
        return true;
    }

    @Override
    public String sentence(Throwable why) {
        return unreadable(why)
                .map(problem -> switch (problem.getResultCode().code & PRIMARY_CODE) {
                    case CORRUPT, NOT_A_DATABASE ->
                        file + " is damaged, or is no SQLite database: restore it from a backup or move it away";
                    case READ_ONLY -> file + " cannot be written: give the user that runs Tocsin the right to write it";
                    case FULL -> "the disk that holds " + file + " is full";
                    default -> file + " cannot be opened: " + problem.getMessage();
                })
                .orElse(file + " cannot be opened: " + why.getMessage());
    }

    private static Optional<SQLiteException> unreadable(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = common();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return config;
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
        return config;
    }

    private HikariConfig pool(String name, int size, SQLiteConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source(config));
        pool.setMaximumPoolSize(size);
        pool.setMaxLifetime(0);
        return pool;
    }

    private DataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }
}
