package tocsin.store.sql;

/** A feed is polled into SQLite. */
final class SqliteNewswireTest extends NewswireContract {
    SqliteNewswireTest() {
        super(SqliteDatabase::new);
    }
}
