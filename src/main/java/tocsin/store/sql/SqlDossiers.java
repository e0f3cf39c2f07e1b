package tocsin.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.Dossier;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Told;
import tocsin.store.Dossiers;

/** The incidents as people ask for them, in the tables {@code incident} and {@code incident_headline}. */
record SqlDossiers(Handle handle) implements Dossiers {
    @Override
    public Optional<Dossier> of(IncidentId incident) {
        return handle.createQuery("SELECT * FROM incident WHERE id = :incident")
                .bind("incident", incident.value())
                .map((result, context) -> dossier(new Row(result)))
                .findOne();
    }

    private Dossier dossier(Row row) throws SQLException {
        IncidentId id = new IncidentId(row.number("id"));
        return new Dossier(
                id,
                row.text("title"),
                row.maybeNumber("merged_into").map(IncidentId::new),
                row.maybeNumber("perhaps").map(IncidentId::new),
                told(id));
    }

    private List<Told> told(IncidentId incident) {
        return handle.createQuery("""
                        SELECT h.id, h.title, h.link, h.publisher, h.published, h.seen, m.gist, m.reasons
                        FROM incident_headline m JOIN headline h ON h.id = m.headline
                        WHERE m.incident = :incident ORDER BY m.id
                        """)
                .bind("incident", incident.value())
                .map(SqlDossiers::told)
                .list();
    }

    private static Told told(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Told(
                new HeadlineId(row.number("id")),
                row.text("title"),
                row.maybeText("link").map(URI::create),
                row.text("publisher"),
                row.moment("published"),
                row.moment("seen"),
                GistJson.read(row.text("gist")).facts(),
                ReasonsJson.read(row.text("reasons")));
    }

    @Override
    public void possiblySame(IncidentId incident, IncidentId as) {
        handle.createUpdate("UPDATE incident SET perhaps = :other WHERE id = :incident")
                .bind("other", as.value())
                .bind("incident", incident.value())
                .execute();
    }
}
