package tocsin.store.sql;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import javax.sql.DataSource;

/** All in which the two databases differ; every statement is written once, for both. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {
    /** The words that differ in the migrations. */
    Map<String, String> placeholders();

    /** Ends a SELECT so that the rows of {@code table} stay ours until the transaction ends. */
    String locking(String table);

    /** Ends a SELECT so that rows of {@code table} which others hold are passed over, and the rest become ours. */
    String lockingWhatIsFree(String table);

    /** Connections without a pool, for migrations. */
    DataSource unpooled();

    /** The pool of connections that write. */
    HikariConfig writers();

    /** The pool of connections that only read, each transaction one moment of the database. */
    HikariConfig readers();

    /** Whether one connection alone may write, so that works queue for it; else the database itself joins what commits. */
    boolean hasOneWriter();

    /** The sentence that tells an operator why the database cannot be opened. */
    String sentence(Throwable why);
}
