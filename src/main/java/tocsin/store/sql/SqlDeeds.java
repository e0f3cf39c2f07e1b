package tocsin.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tocsin.domain.ChatId;
import tocsin.domain.Deed;
import tocsin.domain.DeedId;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.store.Deeds;

/** What people say of incidents, in the table {@code deed}. */
record SqlDeeds(Handle handle, MoveHeadlines move) implements Deeds {
    SqlDeeds(Handle handle, Dialect dialect) {
        this(handle, new MoveHeadlines(handle, dialect));
    }

    @Override
    public IncidentId standing(IncidentId incident) {
        return move.standing(incident);
    }

    @Override
    public Optional<Deed> merge(IncidentId one, IncidentId other, Deed.By by) {
        IncidentId first = standing(one);
        IncidentId second = standing(other);
        move.hold(first, second);
        // Somebody may have merged one of them while this waited.
        if (!standing(first).equals(first) || !standing(second).equals(second)) {
            return merge(first, second, by);
        }
        if (first.equals(second)) {
            return Optional.empty();
        }
        IncidentId older = move.older(first, second);
        IncidentId younger = older.equals(first) ? second : first;
        List<HeadlineId> headlines = move.headlinesOf(younger);
        move.merge(younger, older);
        return Optional.of(done(Deed.Kind.MERGE, older, younger, headlines, by));
    }

    @Override
    public Deed split(IncidentId incident, List<HeadlineId> headlines, Deed.Kind kind, Deed.By by) {
        move.hold(incident, incident);
        IncidentId fresh = move.split(incident, headlines);
        return done(kind, incident, fresh, headlines, by);
    }

    @Override
    public Deed notSame(IncidentId incident, IncidentId other, Deed.By by) {
        return done(Deed.Kind.NOT_SAME, incident, other, List.of(), by);
    }

    private Deed done(Deed.Kind kind, IncidentId incident, IncidentId other, List<HeadlineId> headlines, Deed.By by) {
        long id = handle.createQuery("""
                        INSERT INTO deed (kind, incident, other, chat, who, done)
                        VALUES (:kind, :incident, :other, :chat, :who, :done) RETURNING id
                        """)
                .bind("kind", kind.name())
                .bind("incident", incident.value())
                .bind("other", other.value())
                .bind("chat", by.chat().value())
                .bind("who", Storable.text(by.who()))
                .bind("done", Storable.millis(by.at()))
                .mapTo(Long.class)
                .one();
        headlines.forEach(headline -> handle.createUpdate("INSERT INTO deed_headline VALUES (:deed, :headline)")
                .bind("deed", id)
                .bind("headline", headline.value())
                .execute());
        return new Deed(new DeedId(id), kind, incident, other, headlines, by, Optional.empty());
    }

    @Override
    public void undo(Deed deed, Deed.By by) {
        move.hold(deed.incident(), deed.other());
        int undone = handle.createUpdate("""
                        UPDATE deed SET undone = :now, undone_by = :who WHERE id = :deed AND undone IS NULL
                        """)
                .bind("now", Storable.millis(by.at()))
                .bind("who", Storable.text(by.who()))
                .bind("deed", deed.id().value())
                .execute();
        if (undone == 0 || deed.headlines().isEmpty()) {
            return;
        }
        switch (deed.kind()) {
            case MERGE -> move.back(deed.incident(), deed.other(), deed.headlines());
            case SPLIT, NOT_SAME -> move.join(deed.other(), deed.incident());
        }
    }

    @Override
    public Optional<Deed> by(DeedId deed) {
        return query("id = :deed")
                .bind("deed", deed.value())
                .map((r, c) -> deed(new Row(r)))
                .findOne();
    }

    @Override
    public Optional<Deed> latest(ChatId chat) {
        return query("chat = :chat AND undone IS NULL ORDER BY id DESC LIMIT 1")
                .bind("chat", chat.value())
                .map((r, c) -> deed(new Row(r)))
                .findOne();
    }

    @Override
    public List<Deed> of(IncidentId incident) {
        return query("incident = :incident OR other = :incident ORDER BY id")
                .bind("incident", incident.value())
                .map((r, c) -> deed(new Row(r)))
                .list();
    }

    @Override
    public Optional<Deed> inTheWay(Deed deed) {
        return query(
                        "id > :deed AND undone IS NULL AND (incident IN (<both>) OR other IN (<both>)) ORDER BY id DESC LIMIT 1")
                .bind("deed", deed.id().value())
                .bindList("both", List.of(deed.incident().value(), deed.other().value()))
                .map((r, c) -> deed(new Row(r)))
                .findOne();
    }

    /** Said of this incident or of one that was merged into it, unless the two were merged later. */
    @Override
    public Set<IncidentId> apartFrom(IncidentId incident) {
        IncidentId standing = standing(incident);
        Set<IncidentId> apart = new TreeSet<>((a, b) -> Long.compare(a.value(), b.value()));
        for (IncidentId own : move.kin(standing)) {
            query("(incident = :own OR other = :own) AND kind <> 'MERGE' AND undone IS NULL")
                    .bind("own", own.value())
                    .map((r, c) -> deed(new Row(r)))
                    .map(deed -> standing(deed.incident().equals(own) ? deed.other() : deed.incident()))
                    .forEach(apart::add);
        }
        apart.remove(standing);
        return apart;
    }

    private Query query(String where) {
        return handle.createQuery("SELECT * FROM deed WHERE " + where);
    }

    private Deed deed(Row row) throws SQLException {
        return new Deed(
                new DeedId(row.number("id")),
                Deed.Kind.valueOf(row.text("kind")),
                new IncidentId(row.number("incident")),
                new IncidentId(row.number("other")),
                headlines(row.number("id")),
                new Deed.By(new ChatId(row.number("chat")), row.text("who"), row.moment("done")),
                row.maybeMoment("undone"));
    }

    private List<HeadlineId> headlines(long deed) {
        return handle.createQuery("SELECT headline FROM deed_headline WHERE deed = :deed ORDER BY headline")
                .bind("deed", deed)
                .mapTo(Long.class)
                .map(HeadlineId::new)
                .list();
    }
}
