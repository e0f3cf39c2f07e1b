package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Listener;
import tocsin.domain.Rung;
import tocsin.store.Alerts;

/** The alerts as people ask for them, in the table {@code alert}. */
record SqlAlerts(Handle handle) implements Alerts {
    @Override
    public List<Rung> of(ChatId chat, int limit) {
        return query("incident IS NOT NULL ORDER BY id DESC LIMIT :limit", chat)
                .bind("limit", limit)
                .map(SqlAlerts::rung)
                .list();
    }

    @Override
    public Optional<Rung> called(ChatId chat, String ref) {
        return query("message_ref = :ref AND incident IS NOT NULL ORDER BY id LIMIT 1", chat)
                .bind("ref", Storable.text(ref))
                .map(SqlAlerts::rung)
                .findOne();
    }

    @Override
    public List<Rung> about(ChatId chat, List<HeadlineId> headlines) {
        return headlines.isEmpty()
                ? List.of()
                : query("headline IN (<headlines>) ORDER BY id", chat)
                        .bindList(
                                "headlines",
                                headlines.stream().map(HeadlineId::value).toList())
                        .map(SqlAlerts::rung)
                        .list();
    }

    @Override
    public Optional<Rung> bell(ChatId chat, IncidentId incident) {
        return query("incident = :incident AND kind = 'BELL' AND state <> 'REFUSED'", chat)
                .bind("incident", incident.value())
                .map(SqlAlerts::rung)
                .findOne();
    }

    @Override
    public List<Listener> listeners(IncidentId incident) {
        return handle.createQuery("""
                        SELECT b.chat, c.loud, (SELECT max(u.decided) FROM alert u
                            WHERE u.incident = b.incident AND u.chat = b.chat AND u.kind = 'UPDATE') AS latest
                        FROM alert b JOIN chat c ON c.id = b.chat
                        WHERE b.incident = :incident AND b.kind = 'BELL' AND b.state <> 'REFUSED'
                        ORDER BY b.chat
                        """)
                .bind("incident", incident.value())
                .map(SqlAlerts::listener)
                .list();
    }

    private static Listener listener(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Listener(
                new ChatId(row.number("chat")),
                row.maybeText("loud").map(SqlChats::loudness),
                row.maybeMoment("latest"));
    }

    @Override
    public List<Alert> bells(ChatId chat, Instant from, Instant until) {
        return query("kind = 'BELL' AND state <> 'REFUSED' AND decided >= :from AND decided < :until ORDER BY id", chat)
                .bind("from", Storable.millis(from))
                .bind("until", Storable.millis(until))
                .map((result, context) -> SqlOutbox.alert(new Row(result)))
                .list();
    }

    @Override
    public void dismiss(AlertId alert, Instant now) {
        handle.createUpdate("UPDATE alert SET dismissed = :now WHERE id = :alert AND dismissed IS NULL")
                .bind("now", Storable.millis(now))
                .bind("alert", alert.value())
                .execute();
    }

    private Query query(String where, ChatId chat) {
        return handle.createQuery("SELECT * FROM alert WHERE chat = :chat AND " + where)
                .bind("chat", chat.value());
    }

    private static Rung rung(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Rung(
                new AlertId(row.number("id")),
                SqlOutbox.alert(row),
                Rung.State.valueOf(row.text("state")),
                row.maybeMoment("ended"),
                row.maybeText("trouble"),
                row.maybeMoment("dismissed"));
    }
}
