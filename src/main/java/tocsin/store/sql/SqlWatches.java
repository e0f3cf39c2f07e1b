package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.ChatId;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.store.WatchChange;
import tocsin.store.Watches;

/** The watches, in the tables {@code watch} and {@code watch_version}. */
record SqlWatches(Handle handle) implements Watches {
    @Override
    public Watch add(ChatId chat, String query, Origin origin, Instant now) {
        return add(chat, query, origin, false, now);
    }

    @Override
    public Watch draft(ChatId chat, String query, Instant now) {
        return add(chat, query, Origin.COMMAND, true, now);
    }

    private Watch add(ChatId chat, String query, Origin origin, boolean draft, Instant now) {
        Optional<Watch> known = find(chat, query);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Watch> added = insert(chat, nextNumber(handle, chat), query, origin, draft, now);
        added.filter(watch -> !watch.draft()).ifPresent(changes()::came);
        return added.or(() -> find(chat, query)).orElseThrow();
    }

    private Optional<Watch> find(ChatId chat, String query) {
        return handle.createQuery("SELECT * FROM watch WHERE chat = :chat AND query_key = :key")
                .bind("chat", chat.value())
                .bind("key", Storable.key(query))
                .map(SqlWatches::watch)
                .findOne();
    }

    /** Empty when another machine has added the same query meanwhile. */
    private Optional<Watch> insert(ChatId chat, int number, String query, Origin origin, boolean draft, Instant now) {
        return handle.createQuery("""
                        INSERT INTO watch (chat, number, query, query_key, origin, draft, since)
                        VALUES (:chat, :number, :query, :key, :origin, :draft, :since)
                        ON CONFLICT (chat, query_key) DO NOTHING RETURNING *
                        """)
                .bind("chat", chat.value())
                .bind("number", number)
                .bind("query", Storable.text(query))
                .bind("key", Storable.key(query))
                .bind("origin", origin.name())
                .bind("draft", draft ? 1 : 0)
                .bind("since", Storable.millis(now))
                .map(SqlWatches::watch)
                .findOne();
    }

    /** Gives out the chat's next number, and holds the chat until the transaction ends. */
    static int nextNumber(Handle handle, ChatId chat) {
        return handle.createQuery("""
                        UPDATE chat SET last_watch_number = last_watch_number + 1 WHERE id = :chat
                        RETURNING last_watch_number
                        """)
                .bind("chat", chat.value())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("no chat has the id " + chat));
    }

    @Override
    public void keep(WatchId watch, Instant now) {
        handle.createQuery("UPDATE watch SET draft = 0, since = :now WHERE id = :watch AND draft = 1 RETURNING *")
                .bind("now", Storable.millis(now))
                .bind("watch", watch.value())
                .map(SqlWatches::watch)
                .findOne()
                .ifPresent(changes()::came);
    }

    @Override
    public boolean change(WatchId watch, String query, boolean draft, Instant now) {
        Optional<Watch> before = handle.createQuery("SELECT * FROM watch WHERE id = :watch")
                .bind("watch", watch.value())
                .map(SqlWatches::watch)
                .findOne();
        Optional<Watch> after = handle.createQuery("""
                        UPDATE watch SET query = :query, query_key = :key, draft = :draft, since = :now
                        WHERE id = :watch AND NOT EXISTS (SELECT 1 FROM watch other
                            WHERE other.chat = watch.chat AND other.query_key = :key AND other.id <> watch.id)
                        RETURNING *
                        """)
                .bind("query", Storable.text(query))
                .bind("key", Storable.key(query))
                .bind("draft", draft ? 1 : 0)
                .bind("now", Storable.millis(now))
                .bind("watch", watch.value())
                .map(SqlWatches::watch)
                .findOne();
        if (after.isPresent()) {
            before.filter(old -> !old.draft()).ifPresent(changes()::went);
            after.filter(changed -> !changed.draft()).ifPresent(changes()::came);
        }
        return after.isPresent();
    }

    @Override
    public void remove(WatchId watch) {
        handle.createQuery("DELETE FROM watch WHERE id = :watch RETURNING *")
                .bind("watch", watch.value())
                .map(SqlWatches::watch)
                .findOne()
                .filter(removed -> !removed.draft())
                .ifPresent(changes()::went);
    }

    @Override
    public List<Watch> of(ChatId chat) {
        return handle.createQuery("SELECT * FROM watch WHERE chat = :chat ORDER BY number")
                .bind("chat", chat.value())
                .map(SqlWatches::watch)
                .list();
    }

    @Override
    public List<Watch> all() {
        return handle.createQuery("""
                        SELECT w.* FROM watch w JOIN chat c ON c.id = w.chat
                        WHERE c.closed_because IS NULL AND w.draft = 0 ORDER BY w.id
                        """).map(SqlWatches::watch).list();
    }

    @Override
    public List<Watch> named(Collection<WatchId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT w.* FROM watch w JOIN chat c ON c.id = w.chat
                        WHERE c.closed_because IS NULL AND w.draft = 0 AND w.id IN (<ids>) ORDER BY w.id
                        """)
                .bindList("ids", ids.stream().map(WatchId::value).toList())
                .map(SqlWatches::watch)
                .list();
    }

    @Override
    public long version() {
        return changes().version();
    }

    @Override
    public Optional<List<WatchChange>> since(long version) {
        return changes().since(version);
    }

    private SqlWatchChanges changes() {
        return new SqlWatchChanges(handle);
    }

    /** Tells those who keep an index that the watches of a chat came, as it was opened again, or went, as it was closed. */
    void allOf(ChatId chat, boolean came) {
        of(chat).stream().filter(watch -> !watch.draft()).forEach(came ? changes()::came : changes()::went);
    }

    /** Tells those who keep an index that it is out of date, and not why. */
    void changed() {
        changes().untold();
    }

    static Watch watch(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Watch(
                new WatchId(row.number("id")),
                new ChatId(row.number("chat")),
                row.count("number"),
                row.text("query"),
                Origin.valueOf(row.text("origin")),
                row.flag("draft"),
                row.maybeMoment("since"));
    }
}
