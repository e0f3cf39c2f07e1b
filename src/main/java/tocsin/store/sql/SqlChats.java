package tocsin.store.sql;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Loudness;
import tocsin.domain.Severity;
import tocsin.store.Chats;

/** The chats, in the table {@code chat}. */
record SqlChats(Handle handle, Dialect dialect, SqlWatches watches) implements Chats {
    private static final String NEVER = "NEVER";

    @Override
    public Chat meet(ChatAddress address, String title, ZoneId zone) {
        boolean wasClosed = at(address).filter(chat -> !chat.open()).isPresent();
        Chat chat = handle.createQuery("""
                        INSERT INTO chat (account, channel, thread, title, zone)
                        VALUES (:account, :channel, :thread, :title, :zone)
                        ON CONFLICT (account, channel, thread) DO UPDATE SET
                            title = CASE WHEN excluded.title = '' THEN chat.title ELSE excluded.title END,
                            closed_because = NULL
                        RETURNING *
                        """)
                .bind("account", Storable.text(address.account()))
                .bind("channel", Storable.text(address.channel()))
                .bind("thread", address.thread().map(Storable::text).orElse(""))
                .bind("title", Storable.text(title))
                .bind("zone", zone.getId())
                .map((result, context) -> chat(new Row(result), "id"))
                .one();
        if (wasClosed) {
            watches.allOf(chat.id(), true);
        }
        return chat;
    }

    @Override
    public Optional<Chat> at(ChatAddress address) {
        return handle.createQuery("""
                        SELECT * FROM chat WHERE account = :account AND channel = :channel AND thread = :thread
                        """)
                .bind("account", Storable.text(address.account()))
                .bind("channel", Storable.text(address.channel()))
                .bind("thread", address.thread().map(Storable::text).orElse(""))
                .map((result, context) -> chat(new Row(result), "id"))
                .findOne();
    }

    @Override
    public List<Chat> all() {
        return handle.createQuery("SELECT * FROM chat ORDER BY id")
                .map((result, context) -> chat(new Row(result), "id"))
                .list();
    }

    @Override
    public void move(ChatId chat, ChatAddress to) {
        at(to).map(Chat::id).filter(there -> !there.equals(chat)).ifPresent(there -> {
            new JoinChats(handle, dialect, chat, there).run();
        });
        handle.createUpdate("""
                        UPDATE chat SET account = :account, channel = :channel, thread = :thread WHERE id = :chat
                        """)
                .bind("account", Storable.text(to.account()))
                .bind("channel", Storable.text(to.channel()))
                .bind("thread", to.thread().map(Storable::text).orElse(""))
                .bind("chat", chat.value())
                .execute();
        watches.changed();
    }

    @Override
    public void zone(ChatId chat, ZoneId zone) {
        handle.createUpdate("UPDATE chat SET zone = :zone WHERE id = :chat AND zone_chosen = 0")
                .bind("zone", zone.getId())
                .bind("chat", chat.value())
                .execute();
    }

    @Override
    public void chooseZone(ChatId chat, ZoneId zone) {
        handle.createUpdate("UPDATE chat SET zone = :zone, zone_chosen = 1 WHERE id = :chat")
                .bind("zone", zone.getId())
                .bind("chat", chat.value())
                .execute();
    }

    @Override
    public Optional<Loudness> loudness(ChatId chat) {
        return handle.createQuery("SELECT loud FROM chat WHERE id = :chat AND loud IS NOT NULL")
                .bind("chat", chat.value())
                .mapTo(String.class)
                .map(SqlChats::loudness)
                .findOne();
    }

    @Override
    public void loudness(ChatId chat, Optional<Loudness> loudness) {
        handle.createUpdate("UPDATE chat SET loud = :loud WHERE id = :chat")
                .bind(
                        "loud",
                        loudness.map(set -> set.from().map(Severity::name).orElse(NEVER))
                                .orElse(null))
                .bind("chat", chat.value())
                .execute();
    }

    static Loudness loudness(String stored) {
        return stored.equals(NEVER) ? Loudness.NEVER : Loudness.from(Severity.valueOf(stored));
    }

    @Override
    public void close(ChatId chat, String why) {
        handle.createUpdate("UPDATE chat SET closed_because = :why WHERE id = :chat")
                .bind("why", Storable.text(why))
                .bind("chat", chat.value())
                .execute();
        handle.createUpdate("""
                        UPDATE alert SET state = 'REFUSED', trouble = :why, owner = NULL, lease_until = NULL
                        WHERE chat = :chat AND state IN ('OWED', 'SENDING')
                        """)
                .bind("why", Storable.text(why))
                .bind("chat", chat.value())
                .execute();
        watches.allOf(chat, false);
    }

    static Chat chat(Row row, String idColumn) throws SQLException {
        return new Chat(
                new ChatId(row.number(idColumn)),
                new ChatAddress(
                        row.text("account"),
                        row.text("channel"),
                        Optional.of(row.text("thread")).filter(thread -> !thread.isEmpty())),
                row.text("title"),
                ZoneId.of(row.text("zone")),
                row.maybeText("closed_because").isEmpty());
    }
}
