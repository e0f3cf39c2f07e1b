package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.AlertId;
import tocsin.domain.IncidentId;
import tocsin.domain.Rewrite;
import tocsin.store.Rewrites;

/** The bells whose messages are to say the latest, in the table {@code rewrite}. */
record SqlRewrites(Handle handle, Dialect dialect) implements Rewrites {
    @Override
    public void owe(IncidentId incident) {
        handle.createUpdate("""
                        INSERT INTO rewrite (bell, wanted)
                        SELECT id, 1 FROM alert WHERE incident = :incident AND kind = 'BELL'
                            AND (state IN ('SENDING', 'DELIVERED') OR state = 'OWED' AND doubtful = 1)
                        ON CONFLICT (bell) DO UPDATE SET wanted = rewrite.wanted + 1
                        """).bind("incident", incident.value()).execute();
    }

    @Override
    public List<Rewrite> take(String account, String owner, Instant now, Instant leaseUntil, int limit) {
        List<Long> taken = handle.createQuery("""
                        WITH due AS (
                            SELECT min(r.bell) AS bell FROM rewrite r
                                JOIN alert a ON a.id = r.bell
                                JOIN chat c ON c.id = a.chat
                            WHERE r.written < r.wanted AND r.ended IS NULL AND r.not_before <= :now
                                AND (r.lease_until IS NULL OR r.lease_until <= :now)
                                AND a.state = 'DELIVERED' AND c.account = :account AND c.closed_because IS NULL
                                AND NOT EXISTS (SELECT 1 FROM alert b WHERE b.chat = a.chat
                                    AND (b.state = 'SENDING' OR b.state = 'OWED' AND b.not_before <= :now))
                            GROUP BY a.chat
                        ), ready AS (
                            SELECT r.bell FROM due JOIN rewrite r ON r.bell = due.bell
                            ORDER BY r.bell LIMIT :limit <locking>
                        )
                        UPDATE rewrite SET owner = :owner, lease_until = :leaseUntil, attempts = attempts + 1
                        WHERE bell IN (SELECT bell FROM ready)
                        RETURNING bell
                        """)
                .define("locking", dialect.lockingWhatIsFree("r"))
                .bind("account", Storable.text(account))
                .bind("owner", Storable.text(owner))
                .bind("now", Storable.millis(now))
                .bind("leaseUntil", Storable.millis(leaseUntil))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        return taken.isEmpty() ? List.of() : rewrites(taken);
    }

    private List<Rewrite> rewrites(List<Long> bells) {
        return handle.createQuery("""
                        SELECT a.*, c.account, c.channel, c.thread, c.title, c.zone, c.closed_because,
                            r.wanted, r.attempts AS tries
                        FROM rewrite r JOIN alert a ON a.id = r.bell JOIN chat c ON c.id = a.chat
                        WHERE r.bell IN (<bells>) ORDER BY r.bell
                        """)
                .bindList("bells", bells)
                .map(SqlRewrites::rewrite)
                .list();
    }

    private static Rewrite rewrite(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Rewrite(
                new AlertId(row.number("id")),
                SqlOutbox.alert(row),
                SqlChats.chat(row, "chat"),
                row.text("message_ref"),
                row.number("wanted"),
                row.count("tries") - 1);
    }

    @Override
    public void written(Rewrite rewrite, Instant now, Instant notBefore) {
        handle.createUpdate("""
                        UPDATE rewrite SET written = CASE WHEN written < :version THEN :version ELSE written END,
                            latest = :now, not_before = :notBefore, attempts = 0, trouble = NULL,
                            owner = NULL, lease_until = NULL
                        WHERE bell = :bell
                        """)
                .bind("version", rewrite.wanted())
                .bind("now", Storable.millis(now))
                .bind("notBefore", Storable.millis(notBefore))
                .bind("bell", rewrite.bell().value())
                .execute();
    }

    @Override
    public void retry(AlertId bell, Instant notBefore, String why) {
        handle.createUpdate("""
                        UPDATE rewrite SET not_before = :notBefore, trouble = :why, owner = NULL, lease_until = NULL
                        WHERE bell = :bell
                        """)
                .bind("notBefore", Storable.millis(notBefore))
                .bind("why", Storable.text(why))
                .bind("bell", bell.value())
                .execute();
    }

    @Override
    public void ended(AlertId bell, String why, Instant now) {
        handle.createUpdate("""
                        UPDATE rewrite SET ended = :now, trouble = :why, owner = NULL, lease_until = NULL
                        WHERE bell = :bell AND ended IS NULL
                        """)
                .bind("now", Storable.millis(now))
                .bind("why", Storable.text(why))
                .bind("bell", bell.value())
                .execute();
    }

    @Override
    public int depth() {
        return handle.createQuery("SELECT count(*) FROM rewrite WHERE written < wanted AND ended IS NULL")
                .mapTo(Integer.class)
                .one();
    }
}
