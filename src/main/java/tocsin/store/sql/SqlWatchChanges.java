package tocsin.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tocsin.domain.ChatId;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.store.WatchChange;

/**
 * What came and went, in the tables {@code watch_version} and {@code watch_change}. Whoever writes holds the row of the version until
 * the transaction ends, so versions are seen in their order.
 */
record SqlWatchChanges(Handle handle) {
    /** So many changes are told one by one; who missed more reads all watches. */
    private static final int KEPT = 10_000;

    void came(Watch watch) {
        tell(watch, true);
    }

    void went(Watch watch) {
        tell(watch, false);
    }

    private void tell(Watch watch, boolean came) {
        long version = untold();
        handle.createUpdate("""
                        INSERT INTO watch_change (version, came, watch, chat, number, query, origin)
                        VALUES (:version, :came, :watch, :chat, :number, :query, :origin)
                        """)
                .bind("version", version)
                .bind("came", came ? 1 : 0)
                .bind("watch", watch.id().value())
                .bind("chat", watch.chat().value())
                .bind("number", watch.number())
                .bind("query", watch.query())
                .bind("origin", watch.origin().name())
                .execute();
        handle.createUpdate("DELETE FROM watch_change WHERE version <= :old")
                .bind("old", version - KEPT)
                .execute();
    }

    /** A version more, of which nothing is told. */
    long untold() {
        return handle.createQuery("UPDATE watch_version SET version = version + 1 RETURNING version")
                .mapTo(Long.class)
                .one();
    }

    long version() {
        return handle.createQuery("SELECT version FROM watch_version")
                .mapTo(Long.class)
                .one();
    }

    Optional<List<WatchChange>> since(long version) {
        List<WatchChange> told = handle.createQuery(
                        "SELECT * FROM watch_change WHERE version > :version ORDER BY version")
                .bind("version", version)
                .map((result, context) -> change(new Row(result)))
                .list();
        return told.size() == version() - version ? Optional.of(told) : Optional.empty();
    }

    private static WatchChange change(Row row) throws SQLException {
        Watch watch = new Watch(
                new WatchId(row.number("watch")),
                new ChatId(row.number("chat")),
                row.count("number"),
                row.text("query"),
                Origin.valueOf(row.text("origin")));
        return new WatchChange(watch, row.count("came") == 1);
    }
}
