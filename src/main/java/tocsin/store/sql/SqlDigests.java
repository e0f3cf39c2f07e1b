package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.ChatId;
import tocsin.domain.DigestPlan;
import tocsin.store.Digests;

/** When chats are sent digests, in the table {@code digest_plan}. */
record SqlDigests(Handle handle) implements Digests {
    @Override
    public void plan(DigestPlan plan, Instant now) {
        handle.createUpdate("""
                        INSERT INTO digest_plan (chat, at_second, weekday, done) VALUES (:chat, :at, :weekday, :now)
                        ON CONFLICT (chat) DO UPDATE SET at_second = excluded.at_second, weekday = excluded.weekday,
                            done = excluded.done
                        """)
                .bind("chat", plan.chat().value())
                .bind("at", plan.at().toSecondOfDay())
                .bind("weekday", plan.weekday().map(DayOfWeek::getValue).orElse(null))
                .bind("now", Storable.millis(now))
                .execute();
    }

    @Override
    public boolean cancel(ChatId chat) {
        return handle.createUpdate("DELETE FROM digest_plan WHERE chat = :chat")
                        .bind("chat", chat.value())
                        .execute()
                > 0;
    }

    @Override
    public Optional<DigestPlan> of(ChatId chat) {
        return handle.createQuery("SELECT * FROM digest_plan WHERE chat = :chat")
                .bind("chat", chat.value())
                .map((result, context) -> plan(new Row(result)))
                .findOne();
    }

    @Override
    public List<Planned> all() {
        return handle.createQuery("""
                        SELECT p.chat, p.at_second, p.weekday, p.done, c.account, c.channel, c.thread, c.title, c.zone,
                            c.closed_because
                        FROM digest_plan p JOIN chat c ON c.id = p.chat
                        WHERE c.closed_because IS NULL ORDER BY p.chat
                        """).map(SqlDigests::planned).list();
    }

    /** On PostgreSQL a second claim waits for the first, and then finds the row changed. */
    @Override
    public boolean claim(ChatId chat, Instant due) {
        return handle.createUpdate("UPDATE digest_plan SET done = :due WHERE chat = :chat AND done < :due")
                        .bind("due", Storable.millis(due))
                        .bind("chat", chat.value())
                        .execute()
                > 0;
    }

    private static Planned planned(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Planned(SqlChats.chat(row, "chat"), plan(row), row.moment("done"));
    }

    private static DigestPlan plan(Row row) throws SQLException {
        return new DigestPlan(
                new ChatId(row.number("chat")),
                LocalTime.ofSecondOfDay(row.number("at_second")),
                row.maybeNumber("weekday").map(day -> DayOfWeek.of(Math.toIntExact(day))));
    }
}
