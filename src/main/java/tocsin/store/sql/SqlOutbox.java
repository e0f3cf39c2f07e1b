package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.Digest;
import tocsin.domain.Dispatch;
import tocsin.domain.FeedReport;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Owed;
import tocsin.store.Outbox;

/** The outbox, in the table {@code alert}. */
record SqlOutbox(Handle handle, Dialect dialect) implements Outbox {
    /** The kind of what is about no one incident, beside those of {@link Alert.Kind}. */
    private static final String FEEDS = "FEEDS";

    @Override
    public void owe(Dispatch dispatch) {
        switch (dispatch) {
            case Alert alert ->
                owe(
                        alert,
                        alert.kind().name(),
                        alert.incident().value(),
                        alert.headline().value(),
                        NoticeJson.write(alert.notice()));
            case FeedReport report -> owe(report, FEEDS, null, null, FeedReportJson.write(report));
            case Digest digest -> owe(digest, FEEDS, null, null, DigestJson.write(digest));
        }
    }

    private void owe(Dispatch dispatch, String kind, @Nullable Long incident, @Nullable Long headline, String notice) {
        int owed = handle.createUpdate("""
                        INSERT INTO alert (chat, incident, headline, kind, digest, notice, decided)
                        SELECT id, :incident, :headline, :kind, :digest, :notice, :decided
                        FROM chat WHERE id = :chat AND closed_because IS NULL
                        ON CONFLICT (incident, chat) WHERE kind = 'BELL' AND state <> 'REFUSED' DO NOTHING
                        """)
                .bind("incident", incident)
                .bind("headline", headline)
                .bind("kind", kind)
                .bind("digest", dispatch instanceof Digest ? 1 : 0)
                .bind("notice", notice)
                .bind("decided", Storable.millis(dispatch.decided()))
                .bind("chat", dispatch.chat().value())
                .execute();
        if (owed == 0 && !isKnown(dispatch.chat())) {
            throw new IllegalStateException("an alert is owed to chat " + dispatch.chat() + ", which is not known");
        }
    }

    /** A chat that was joined with another is gone; what was decided for it must be decided again, not lost. */
    private boolean isKnown(ChatId chat) {
        return handle.createQuery("SELECT id FROM chat WHERE id = :chat")
                .bind("chat", chat.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    @Override
    public List<Owed> take(String account, String owner, Instant now, Instant leaseUntil, int limit) {
        List<Long> taken = handle.createQuery("""
                        WITH oldest AS (
                            SELECT min(id) AS id FROM alert WHERE state IN ('OWED', 'SENDING') GROUP BY chat
                        ), ready AS (
                            SELECT a.id FROM oldest
                                JOIN alert a ON a.id = oldest.id
                                JOIN chat c ON c.id = a.chat
                            WHERE c.account = :account
                                AND (a.state = 'OWED' AND a.not_before <= :now
                                    OR a.state = 'SENDING' AND a.lease_until <= :now)
                            ORDER BY a.id LIMIT :limit <locking>
                        )
                        UPDATE alert SET
                            doubtful = CASE WHEN state = 'SENDING' THEN 1 ELSE doubtful END,
                            state = 'SENDING', owner = :owner, lease_until = :leaseUntil, attempts = attempts + 1
                        WHERE id IN (SELECT id FROM ready)
                        RETURNING id
                        """)
                .define("locking", dialect.lockingWhatIsFree("a"))
                .bind("account", Storable.text(account))
                .bind("owner", Storable.text(owner))
                .bind("now", Storable.millis(now))
                .bind("leaseUntil", Storable.millis(leaseUntil))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        return taken.isEmpty() ? List.of() : owed(taken);
    }

    private List<Owed> owed(List<Long> alerts) {
        return handle.createQuery("""
                        SELECT a.*, c.account, c.channel, c.thread, c.title, c.zone, c.closed_because,
                            (SELECT b.message_ref FROM alert b WHERE b.incident = a.incident AND b.chat = a.chat
                                AND b.kind = 'BELL' AND b.state <> 'REFUSED') AS bell_ref
                        FROM alert a JOIN chat c ON c.id = a.chat
                        WHERE a.id IN (<alerts>)
                        ORDER BY a.id
                        """)
                .bindList("alerts", alerts)
                .map(SqlOutbox::owed)
                .list();
    }

    @Override
    public void delivered(AlertId alert, String ref, Instant now) {
        handle.createUpdate("""
                        UPDATE alert SET state = 'DELIVERED', message_ref = :ref, ended = :now, trouble = NULL,
                            owner = NULL, lease_until = NULL
                        WHERE id = :alert AND state IN ('OWED', 'SENDING')
                        """)
                .bind("ref", Storable.text(ref))
                .bind("now", Storable.millis(now))
                .bind("alert", alert.value())
                .execute();
    }

    @Override
    public void retry(AlertId alert, Instant notBefore, String why) {
        oweAgain(alert, notBefore, why, false);
    }

    @Override
    public void uncertain(AlertId alert, Instant notBefore, String why) {
        oweAgain(alert, notBefore, why, true);
    }

    /** An alert that is doubtful stays so: a later attempt that failed says nothing of the earlier one. */
    private void oweAgain(AlertId alert, Instant notBefore, String why, boolean doubtful) {
        handle.createUpdate("""
                        UPDATE alert SET state = 'OWED', not_before = :notBefore, trouble = :why,
                            doubtful = CASE WHEN :doubtful = 1 THEN 1 ELSE doubtful END,
                            owner = NULL, lease_until = NULL
                        WHERE id = :alert AND state IN ('OWED', 'SENDING')
                        """)
                .bind("notBefore", Storable.millis(notBefore))
                .bind("why", Storable.text(why))
                .bind("doubtful", doubtful ? 1 : 0)
                .bind("alert", alert.value())
                .execute();
    }

    @Override
    public void refused(AlertId alert, String why, Instant now) {
        handle.createUpdate("""
                        UPDATE alert SET state = 'REFUSED', trouble = :why, ended = :now, owner = NULL, lease_until = NULL
                        WHERE id = :alert AND state IN ('OWED', 'SENDING')
                        """)
                .bind("why", Storable.text(why))
                .bind("now", Storable.millis(now))
                .bind("alert", alert.value())
                .execute();
    }

    @Override
    public int recover() {
        handle.createUpdate("UPDATE rewrite SET owner = NULL, lease_until = NULL WHERE owner IS NOT NULL")
                .execute();
        return handle.createUpdate("""
                        UPDATE alert SET state = 'OWED', doubtful = 1, owner = NULL, lease_until = NULL
                        WHERE state = 'SENDING'
                        """).execute();
    }

    @Override
    public List<Alert> recent(ChatId chat, int limit) {
        return handle.createQuery(
                        "SELECT * FROM alert WHERE chat = :chat AND incident IS NOT NULL ORDER BY id DESC LIMIT :limit")
                .bind("chat", chat.value())
                .bind("limit", limit)
                .map((result, context) -> alert(new Row(result)))
                .list();
    }

    @Override
    public int depth() {
        return handle.createQuery("SELECT count(*) FROM alert WHERE state IN ('OWED', 'SENDING')")
                .mapTo(Integer.class)
                .one();
    }

    private static Owed owed(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Owed(
                new AlertId(row.number("id")),
                dispatch(row),
                SqlChats.chat(row, "chat"),
                row.count("attempts") - 1,
                row.flag("doubtful"),
                row.maybeText("bell_ref"));
    }

    private static Dispatch dispatch(Row row) throws SQLException {
        if (!row.text("kind").equals(FEEDS)) {
            return alert(row);
        }
        ChatId chat = new ChatId(row.number("chat"));
        return row.flag("digest")
                ? DigestJson.read(row.text("notice"), chat, row.moment("decided"))
                : FeedReportJson.read(row.text("notice"), chat, row.moment("decided"));
    }

    static Alert alert(Row row) throws SQLException {
        return new Alert(
                new ChatId(row.number("chat")),
                new IncidentId(row.number("incident")),
                new HeadlineId(row.number("headline")),
                Alert.Kind.valueOf(row.text("kind")),
                NoticeJson.read(row.text("notice")),
                row.moment("decided"));
    }
}
