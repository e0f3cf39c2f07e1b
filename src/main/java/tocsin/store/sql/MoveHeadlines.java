package tocsin.store.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;

/** Moves headlines between incidents, and the alerts that go with them. */
record MoveHeadlines(Handle handle, Dialect dialect) {
    /** The chats that have a bell of an incident. */
    private static final String RUNG =
            "(SELECT chat FROM alert WHERE incident = :to AND kind = 'BELL' AND state <> 'REFUSED')";

    IncidentId standing(IncidentId incident) {
        IncidentId at = incident;
        for (Optional<IncidentId> next = mergedInto(at); next.isPresent(); next = mergedInto(at)) {
            at = next.get();
        }
        return at;
    }

    private Optional<IncidentId> mergedInto(IncidentId incident) {
        return handle.createQuery("SELECT merged_into FROM incident WHERE id = :id AND merged_into IS NOT NULL")
                .bind("id", incident.value())
                .mapTo(Long.class)
                .map(IncidentId::new)
                .findOne();
    }

    /** An incident and all that were merged into it. */
    List<IncidentId> kin(IncidentId incident) {
        List<IncidentId> kin = new ArrayList<>();
        Deque<IncidentId> open = new ArrayDeque<>(List.of(incident));
        while (!open.isEmpty()) {
            IncidentId next = open.pop();
            kin.add(next);
            handle.createQuery("SELECT id FROM incident WHERE merged_into = :id ORDER BY id")
                    .bind("id", next.value())
                    .mapTo(Long.class)
                    .map(IncidentId::new)
                    .forEach(open::add);
        }
        return kin;
    }

    /** On PostgreSQL others who change one of them wait until we are done; all take their turn first, so that no two wait for each other. */
    void hold(IncidentId one, IncidentId other) {
        new SqlIncidentChanges(handle).turn();
        handle.createQuery(
                        "SELECT id FROM incident WHERE id IN (:one, :other) ORDER BY id " + dialect.locking("incident"))
                .bind("one", one.value())
                .bind("other", other.value())
                .mapTo(Long.class)
                .list();
    }

    IncidentId older(IncidentId one, IncidentId other) {
        return handle.createQuery("SELECT id FROM incident WHERE id IN (:one, :other) ORDER BY opened, id LIMIT 1")
                .bind("one", one.value())
                .bind("other", other.value())
                .mapTo(Long.class)
                .map(IncidentId::new)
                .one();
    }

    List<HeadlineId> headlinesOf(IncidentId incident) {
        return handle.createQuery("SELECT headline FROM incident_headline WHERE incident = :incident ORDER BY id")
                .bind("incident", incident.value())
                .mapTo(Long.class)
                .map(HeadlineId::new)
                .list();
    }

    /** All of one goes into the other. */
    void merge(IncidentId from, IncidentId to) {
        mark(from, to);
        move(from, to, headlinesOf(from));
        update("UPDATE alert SET incident = :to WHERE incident = :from AND chat NOT IN " + RUNG, from, to);
        touch(to);
    }

    /** Undoes a merge: the one that was emptied has these headlines again, and what has joined its part since. */
    void back(IncidentId from, IncidentId to, List<HeadlineId> headlines) {
        List<HeadlineId> returning =
                headlinesOf(from).stream().filter(headlines::contains).toList();
        List<IncidentId> parts = kin(to);
        handle.createUpdate("UPDATE incident SET merged_into = NULL WHERE id = :to")
                .bind("to", to.value())
                .execute();
        List<HeadlineId> all = Stream.concat(returning.stream(), headlinesOfParts(from, parts).stream())
                .distinct()
                .toList();
        move(from, to, all);
        alerts("1 = 1", from, to, all);
        touch(from);
        touch(to);
    }

    private List<HeadlineId> headlinesOfParts(IncidentId incident, List<IncidentId> parts) {
        return handle.createQuery(
                        "SELECT headline FROM incident_headline WHERE incident = :incident AND part IN (<parts>)")
                .bind("incident", incident.value())
                .bindList("parts", parts.stream().map(IncidentId::value).toList())
                .mapTo(Long.class)
                .map(HeadlineId::new)
                .list();
    }

    /** These headlines open an incident, and the bells that told of them go along. */
    IncidentId split(IncidentId from, List<HeadlineId> headlines) {
        long id = handle.createQuery("INSERT INTO incident (title, opened, latest) VALUES ('', 0, 0) RETURNING id")
                .mapTo(Long.class)
                .one();
        IncidentId to = new IncidentId(id);
        move(from, to, headlines);
        regroup(headlines, to);
        alerts("kind = 'BELL'", from, to, headlines);
        touch(from);
        touch(to);
        return to;
    }

    /** Undoes a split: all of it goes back, to be one with the rest for the grouper too. */
    void join(IncidentId from, IncidentId to) {
        merge(from, to);
        regroup(headlinesOfParts(to, List.of(from)), to);
    }

    /** For the grouper these headlines are of this part from now on. Nothing else changes the parts, so a merge does not. */
    private void regroup(List<HeadlineId> headlines, IncidentId part) {
        SqlIncidentChanges changes = new SqlIncidentChanges(handle);
        for (List<HeadlineId> some : Portions.of(headlines)) {
            List<Long> ids = some.stream().map(HeadlineId::value).toList();
            handle.createQuery("SELECT DISTINCT part FROM incident_headline WHERE headline IN (<headlines>)")
                    .bindList("headlines", ids)
                    .mapTo(Long.class)
                    .list()
                    .forEach(before -> changes.tell(new IncidentId(before), Optional.empty()));
            handle.createUpdate("UPDATE incident_headline SET part = :part WHERE headline IN (<headlines>)")
                    .bind("part", part.value())
                    .bindList("headlines", ids)
                    .execute();
        }
        changes.tell(part, Optional.empty());
    }

    private void mark(IncidentId from, IncidentId to) {
        update("UPDATE incident SET merged_into = :to WHERE id = :from", from, to);
    }

    private void move(IncidentId from, IncidentId to, List<HeadlineId> headlines) {
        for (List<HeadlineId> some : Portions.of(headlines)) {
            for (String table : List.of("incident_headline", "held")) {
                handle.createUpdate("UPDATE " + table
                                + " SET incident = :to WHERE incident = :from AND headline IN (<headlines>)")
                        .bind("from", from.value())
                        .bind("to", to.value())
                        .bindList(
                                "headlines",
                                some.stream().map(HeadlineId::value).toList())
                        .execute();
            }
        }
    }

    private void alerts(String which, IncidentId from, IncidentId to, List<HeadlineId> headlines) {
        for (List<HeadlineId> some : Portions.of(headlines)) {
            handle.createUpdate("UPDATE alert SET incident = :to WHERE incident = :from AND " + which
                            + " AND headline IN (<headlines>) AND chat NOT IN " + RUNG)
                    .bind("from", from.value())
                    .bind("to", to.value())
                    .bindList("headlines", some.stream().map(HeadlineId::value).toList())
                    .execute();
        }
    }

    private void update(String sql, IncidentId from, IncidentId to) {
        handle.createUpdate(sql)
                .bind("from", from.value())
                .bind("to", to.value())
                .execute();
    }

    /** An incident has other headlines now, so what is said of it as a whole is made anew. */
    private void touch(IncidentId incident) {
        handle.createUpdate("""
                        UPDATE incident SET
                            title = (SELECT h.title FROM incident_headline m JOIN headline h ON h.id = m.headline
                                WHERE m.incident = :id ORDER BY m.id LIMIT 1),
                            opened = (SELECT min(h.published) FROM incident_headline m JOIN headline h ON h.id = m.headline
                                WHERE m.incident = :id),
                            latest = (SELECT max(h.published) FROM incident_headline m JOIN headline h ON h.id = m.headline
                                WHERE m.incident = :id)
                        WHERE id = :id
                        """).bind("id", incident.value()).execute();
    }
}
