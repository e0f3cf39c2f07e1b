package tocsin.store.sql;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import tocsin.domain.ChatId;

/**
 * Joins two chats that turned out to be one: what the other has goes to the one that remains, and what both have is there
 * once. A bell that was delivered stands before one that is owed, since the second would ring again.
 */
record JoinChats(Handle handle, Dialect dialect, ChatId remaining, ChatId other) {
    void run() {
        hold();
        dropBells("b.state = 'DELIVERED' AND a.state <> 'DELIVERED'", remaining, other);
        dropBells("1 = 1", other, remaining);
        update("UPDATE alert SET chat = :remaining WHERE chat = :other").execute();
        update("""
                DELETE FROM held WHERE chat = :other
                    AND headline IN (SELECT headline FROM held WHERE chat = :remaining)
                """).execute();
        update("UPDATE held SET chat = :remaining WHERE chat = :other").execute();
        update("""
                DELETE FROM digest_plan WHERE chat = :other
                    AND EXISTS (SELECT 1 FROM digest_plan WHERE chat = :remaining)
                """).execute();
        update("UPDATE digest_plan SET chat = :remaining WHERE chat = :other").execute();
        update("""
                DELETE FROM watch WHERE chat = :other
                    AND query_key IN (SELECT query_key FROM watch WHERE chat = :remaining)
                """).execute();
        watchesOfOther().forEach(this::takeOver);
        update("UPDATE deed SET chat = :remaining WHERE chat = :other").execute();
        update("UPDATE feed SET added_by = :remaining WHERE added_by = :other").execute();
        update("""
                UPDATE chat SET closed_because = NULL
                WHERE id = :remaining AND EXISTS (SELECT 1 FROM chat WHERE id = :other AND closed_because IS NULL)
                """).execute();
        update("DELETE FROM chat WHERE id = :other").execute();
    }

    /** On PostgreSQL this waits for transactions that are owing alerts to either chat, so that none is left behind. */
    private void hold() {
        handle.createQuery(
                        "SELECT id FROM chat WHERE id IN (:remaining, :other) ORDER BY id " + dialect.locking("chat"))
                .bind("remaining", remaining.value())
                .bind("other", other.value())
                .mapTo(Long.class)
                .list();
    }

    /** Forgets bells {@code a} of one chat whose incident has a bell {@code b} in the other. */
    private void dropBells(String when, ChatId of, ChatId inFavourOf) {
        handle.createUpdate("""
                        DELETE FROM alert WHERE id IN (
                            SELECT a.id FROM alert a JOIN alert b ON b.incident = a.incident AND b.chat = :inFavourOf
                            WHERE a.chat = :of AND a.kind = 'BELL' AND a.state <> 'REFUSED'
                                AND b.kind = 'BELL' AND b.state <> 'REFUSED' AND
                        """ + when + ")")
                .bind("of", of.value())
                .bind("inFavourOf", inFavourOf.value())
                .execute();
    }

    private List<Long> watchesOfOther() {
        return handle.createQuery("SELECT id FROM watch WHERE chat = :other ORDER BY number")
                .bind("other", other.value())
                .mapTo(Long.class)
                .list();
    }

    private void takeOver(long watch) {
        handle.createUpdate("UPDATE watch SET chat = :remaining, number = :number WHERE id = :watch")
                .bind("remaining", remaining.value())
                .bind("number", SqlWatches.nextNumber(handle, remaining))
                .bind("watch", watch)
                .execute();
    }

    private Update update(String sql) {
        Update update = handle.createUpdate(sql).bind("other", other.value());
        return sql.contains(":remaining") ? update.bind("remaining", remaining.value()) : update;
    }
}
