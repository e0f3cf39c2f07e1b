package tocsin.store.sql;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, shared by several machines; READ COMMITTED, in which the unique keys decide who was first. */
record PostgresDialect(String jdbcUrl, String user, String password) implements Dialect {
    private static final int WRITERS = 8;
    private static final int READERS = 4;
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    @Override
    public Map<String, String> placeholders() {
        return Map.of(
                "id",
                "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                "long",
                "bigint",
                "bytes",
                "bytea",
                "strict",
                "",
                "with_ids",
                "OVERRIDING SYSTEM VALUE",
                "count_on",
                "SELECT setval(pg_get_serial_sequence('alert', 'id'), GREATEST((SELECT max(id) FROM alert), 1));");
    }

    @Override
    public String locking(String table) {
        return "FOR UPDATE OF " + table;
    }

    @Override
    public String lockingWhatIsFree(String table) {
        return "FOR UPDATE OF " + table + " SKIP LOCKED";
    }

    @Override
    public DataSource unpooled() {
        return source();
    }

    @Override
    public HikariConfig writers() {
        return pool("tocsin-writer", WRITERS, "TRANSACTION_READ_COMMITTED");
    }

    @Override
    public HikariConfig readers() {
        HikariConfig pool = pool("tocsin-reader", READERS, "TRANSACTION_REPEATABLE_READ");
        pool.setReadOnly(true);
        return pool;
    }

    @Override
    public boolean hasOneWriter() {
        return false;
    }

    @Override
    public String sentence(Throwable why) {
        Throwable root = why;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "PostgreSQL at " + place() + " cannot be used: " + root.getMessage();
    }

    @Override
    public String toString() {
        return "PostgresDialect[" + place() + ", user=" + user + ", password=***]";
    }

    /** The address without its parameters, which may hold a password. */
    private String place() {
        int parameters = jdbcUrl.indexOf('?');
        return parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters);
    }

    private HikariConfig pool(String name, int size, String isolation) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setTransactionIsolation(isolation);
        return pool;
    }

    private DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("tocsin");
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
