package tocsin.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tocsin.domain.Admitted;
import tocsin.domain.ChatId;
import tocsin.domain.Gist;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Reason;
import tocsin.store.IncidentChange;
import tocsin.store.IncidentMark;
import tocsin.store.Incidents;

/** The incidents, in the tables {@code incident} and {@code incident_headline}. */
record SqlIncidents(Handle handle) implements Incidents {
    private static final String WITH_MEMBERS = """
            SELECT i.id, i.title, i.opened, m.headline, m.gist, h.publisher, h.published
            FROM incident i
                JOIN incident_headline m ON m.%s = i.id
                JOIN headline h ON h.id = m.headline
            """;

    /** As people see the incidents, and as the grouper does. */
    private static final String WHOLE = WITH_MEMBERS.formatted("incident");

    private static final String IN_PARTS = WITH_MEMBERS.formatted("part");

    @Override
    public IncidentId open(Admitted headline, Gist gist, List<Reason> because) {
        long id = handle.createQuery("""
                        INSERT INTO incident (title, opened, latest) VALUES (:title, :published, :published) RETURNING id
                        """)
                .bind("title", Storable.text(headline.headline().title()))
                .bind("published", Storable.millis(headline.published()))
                .mapTo(Long.class)
                .one();
        IncidentId incident = new IncidentId(id);
        add(incident, incident, headline, gist, because);
        return incident;
    }

    @Override
    public IncidentId join(IncidentId incident, Admitted headline, Gist gist, List<Reason> because) {
        IncidentId at = incident;
        for (Optional<IncidentId> next = reach(at, headline); next.isPresent(); next = reach(at, headline)) {
            at = next.get();
        }
        add(at, incident, headline, gist, because);
        return at;
    }

    /** Notes the moment, and where the incident was merged into. The row is held: nobody merges it before the headline is in. */
    private Optional<IncidentId> reach(IncidentId incident, Admitted headline) {
        return handle.createQuery("""
                        UPDATE incident SET latest = CASE WHEN latest < :published THEN :published ELSE latest END
                        WHERE id = :incident RETURNING merged_into
                        """)
                .bind("published", Storable.millis(headline.published()))
                .bind("incident", incident.value())
                .map((result, context) -> new Row(result).maybeNumber("merged_into"))
                .one()
                .map(IncidentId::new);
    }

    private void add(IncidentId incident, IncidentId part, Admitted headline, Gist gist, List<Reason> because) {
        handle.createUpdate("""
                        INSERT INTO incident_headline (incident, part, headline, gist, reasons)
                        VALUES (:incident, :part, :headline, :gist, :reasons)
                        """)
                .bind("incident", incident.value())
                .bind("part", part.value())
                .bind("headline", headline.id().value())
                .bind("gist", GistJson.write(gist))
                .bind("reasons", ReasonsJson.write(because))
                .execute();
        new SqlIncidentChanges(handle).tell(part, Optional.of(headline.id()));
    }

    @Override
    public IncidentMark turn() {
        return new SqlIncidentChanges(handle).turn();
    }

    @Override
    public Optional<List<IncidentChange>> since(IncidentMark mark) {
        return new SqlIncidentChanges(handle).since(mark);
    }

    @Override
    public List<Incident> openedSince(Instant since, int most) {
        return incidents(handle.createQuery(IN_PARTS + """
                        WHERE i.id IN (SELECT id FROM incident WHERE opened >= :since ORDER BY id DESC LIMIT :most)
                        ORDER BY i.opened, i.id, m.id
                        """)
                .bind("since", Storable.millis(since))
                .bind("most", most));
    }

    @Override
    public List<Incident> parts(Collection<IncidentId> ids) {
        return named(IN_PARTS, ids);
    }

    @Override
    public List<Incident> named(Collection<IncidentId> ids) {
        return named(WHOLE, ids);
    }

    private List<Incident> named(String sql, Collection<IncidentId> ids) {
        List<Incident> named = new ArrayList<>();
        for (List<Long> some :
                Portions.of(ids.stream().map(IncidentId::value).sorted().toList())) {
            named.addAll(incidents(handle.createQuery(sql + "WHERE i.id IN (<ids>) ORDER BY i.id, m.id")
                    .bindList("ids", some)));
        }
        return named;
    }

    private static List<Incident> incidents(Query query) {
        Map<Long, List<Line>> byIncident = query.map((result, context) -> line(result)).list().stream()
                .collect(Collectors.groupingBy(Line::id, LinkedHashMap::new, Collectors.toList()));
        return byIncident.values().stream().map(SqlIncidents::incident).toList();
    }

    @Override
    public Set<ChatId> rungIn(IncidentId incident) {
        return handle.createQuery("""
                        SELECT chat FROM alert WHERE incident = :incident AND kind = 'BELL' AND state <> 'REFUSED'
                        ORDER BY chat
                        """).bind("incident", incident.value()).mapTo(Long.class).stream()
                .map(ChatId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Incident incident(List<Line> lines) {
        Line first = lines.getFirst();
        return new Incident(
                new IncidentId(first.id()),
                first.title(),
                first.opened(),
                lines.stream().map(Line::member).toList());
    }

    private static Line line(ResultSet result) throws SQLException {
        Row row = new Row(result);
        Member member = new Member(
                new HeadlineId(row.number("headline")),
                row.text("publisher"),
                row.moment("published"),
                GistJson.read(row.text("gist")));
        return new Line(row.number("id"), row.text("title"), row.moment("opened"), member);
    }

    /** An incident with one of its headlines, as the join gives them. */
    private record Line(long id, String title, Instant opened, Member member) {}
}
