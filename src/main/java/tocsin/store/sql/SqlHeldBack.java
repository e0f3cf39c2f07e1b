package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.ChatId;
import tocsin.domain.HeadlineId;
import tocsin.domain.Held;
import tocsin.domain.IncidentId;
import tocsin.store.HeldBack;

/** What was held back, in the table {@code held}. */
record SqlHeldBack(Handle handle) implements HeldBack {
    @Override
    public void record(Held held) {
        handle.createUpdate("""
                        INSERT INTO held (chat, incident, headline, reason, decided)
                        VALUES (:chat, :incident, :headline, :reason, :decided)
                        ON CONFLICT (chat, headline) DO NOTHING
                        """)
                .bind("chat", held.chat().value())
                .bind("incident", held.incident().value())
                .bind("headline", held.headline().value())
                .bind("reason", Storable.text(held.reason()))
                .bind("decided", Storable.millis(held.decided()))
                .execute();
    }

    @Override
    public List<Held> since(ChatId chat, Instant since) {
        return handle.createQuery("SELECT * FROM held WHERE chat = :chat AND decided >= :since ORDER BY decided, id")
                .bind("chat", chat.value())
                .bind("since", Storable.millis(since))
                .map(SqlHeldBack::held)
                .list();
    }

    private static Held held(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Held(
                new ChatId(row.number("chat")),
                new IncidentId(row.number("incident")),
                new HeadlineId(row.number("headline")),
                row.text("reason"),
                row.moment("decided"));
    }
}
