package tocsin.store.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.store.IncidentChange;
import tocsin.store.IncidentMark;

/** What changed, in the tables {@code incident_version} and {@code incident_change}. */
record SqlIncidentChanges(Handle handle) {
    /** So many changes are told one by one; who missed more reads all incidents. */
    private static final long KEPT = 20_000;

    /** The oldest are dropped so many at a time. */
    private static final long TOGETHER = 1_000;

    void tell(IncidentId incident, Optional<HeadlineId> joined) {
        long version = handle.createQuery("UPDATE incident_version SET version = version + 1 RETURNING version")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("""
                        INSERT INTO incident_change (version, stamp, incident, headline)
                        VALUES (:version, :stamp, :incident, :headline)
                        """)
                .bind("version", version)
                .bind("stamp", ThreadLocalRandom.current().nextLong())
                .bind("incident", incident.value())
                .bind("headline", joined.map(HeadlineId::value).orElse(null))
                .execute();
        if (version % TOGETHER == 0) {
            handle.createUpdate("DELETE FROM incident_change WHERE version <= :old")
                    .bind("old", version - KEPT)
                    .execute();
        }
    }

    IncidentMark turn() {
        long version = handle.createQuery("UPDATE incident_version SET version = version RETURNING version")
                .mapTo(Long.class)
                .one();
        return handle.createQuery("SELECT stamp FROM incident_change WHERE version = :version")
                .bind("version", version)
                .mapTo(Long.class)
                .findOne()
                .map(stamp -> new IncidentMark(version, stamp))
                .orElse(IncidentMark.BEGIN);
    }

    Optional<List<IncidentChange>> since(IncidentMark mark) {
        List<Told> told = handle.createQuery("SELECT * FROM incident_change WHERE version >= :version ORDER BY version")
                .bind("version", mark.version())
                .map((result, context) -> told(new Row(result)))
                .list();
        if (mark.equals(IncidentMark.BEGIN)) {
            boolean whole = told.isEmpty() || told.getFirst().mark().version() == 1;
            return whole ? Optional.of(told.stream().map(Told::change).toList()) : Optional.empty();
        }
        boolean known = !told.isEmpty() && told.getFirst().mark().equals(mark);
        return known ? Optional.of(told.stream().skip(1).map(Told::change).toList()) : Optional.empty();
    }

    private record Told(IncidentMark mark, IncidentChange change) {}

    private static Told told(Row row) throws SQLException {
        return new Told(
                new IncidentMark(row.number("version"), row.number("stamp")),
                new IncidentChange(
                        new IncidentId(row.number("incident")),
                        row.maybeNumber("headline").map(HeadlineId::new)));
    }
}
