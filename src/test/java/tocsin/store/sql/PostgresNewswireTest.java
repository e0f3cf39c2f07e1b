package tocsin.store.sql;

/** A feed is polled into PostgreSQL. */
final class PostgresNewswireTest extends NewswireContract {
    PostgresNewswireTest() {
        super(PostgresDatabase::new);
    }
}
