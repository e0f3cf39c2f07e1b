package tocsin.store.sql;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tocsin.domain.Edit;
import tocsin.domain.HeadlineId;
import tocsin.domain.Typography;
import tocsin.domain.Wording;

/** How feeds edit their headlines, in the tables {@code headline} and {@code headline_edit}. */
record SqlEdits(Handle handle, Dialect dialect) {
    /** A headline with what its feed says of it now. */
    record Told(HeadlineId headline, Wording now) {}

    /**
     * Records those that are edits, and answers them. A title that the headline had before is none: servers that share
     * the work serve an old document and a new one by turns.
     */
    List<Edit> record(List<Told> told, Instant seen) {
        Set<Long> ids = told.stream().map(one -> one.headline().value()).collect(toCollection(TreeSet::new));
        Map<Long, Wording> current = locked(ids);
        Map<Long, Set<String>> former = former(ids);
        List<Edit> edits = new ArrayList<>();
        for (Told one : told) {
            long id = one.headline().value();
            Wording before = current.getOrDefault(id, one.now());
            Set<String> had = former.computeIfAbsent(id, none -> new HashSet<>());
            had.add(Typography.plain(before.title()));
            if (had.add(Typography.plain(one.now().title()))) {
                edits.add(new Edit(one.headline(), seen, before, one.now()));
                current.put(id, one.now());
            }
        }
        if (!edits.isEmpty()) {
            keep(edits);
        }
        return edits;
    }

    List<Edit> of(HeadlineId headline) {
        return handle.createQuery("SELECT * FROM headline_edit WHERE headline = :headline ORDER BY id")
                .bind("headline", headline.value())
                .map((result, context) -> {
                    Row row = new Row(result);
                    return new Edit(
                            headline,
                            row.moment("seen"),
                            new Wording(row.text("title_before"), row.text("summary_before")),
                            new Wording(row.text("title_after"), row.text("summary_after")));
                })
                .list();
    }

    /** Another machine may be editing the same: what this answers stays true until the transaction ends. */
    private Map<Long, Wording> locked(Set<Long> ids) {
        Map<Long, Wording> current = new HashMap<>();
        for (List<Long> some : Portions.of(ids)) {
            handle.createQuery("SELECT id, title, summary FROM headline WHERE id IN (<ids>) ORDER BY id "
                            + dialect.locking("headline"))
                    .bindList("ids", some)
                    .map((result, context) -> {
                        Row row = new Row(result);
                        return Map.entry(row.number("id"), new Wording(row.text("title"), row.text("summary")));
                    })
                    .forEach(entry -> current.put(entry.getKey(), entry.getValue()));
        }
        return current;
    }

    private Map<Long, Set<String>> former(Set<Long> ids) {
        Map<Long, Set<String>> former = new HashMap<>();
        for (List<Long> some : Portions.of(ids)) {
            handle.createQuery("SELECT headline, title_before FROM headline_edit WHERE headline IN (<ids>)")
                    .bindList("ids", some)
                    .map((result, context) ->
                            Map.entry(result.getLong("headline"), Typography.plain(result.getString("title_before"))))
                    .forEach(entry -> former.computeIfAbsent(entry.getKey(), none -> new HashSet<>())
                            .add(entry.getValue()));
        }
        return former;
    }

    private void keep(List<Edit> edits) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO headline_edit (headline, seen, title_before, summary_before, title_after, summary_after)
                VALUES (:headline, :seen, :titleBefore, :summaryBefore, :titleAfter, :summaryAfter)
                """);
        PreparedBatch update = handle.prepareBatch("""
                UPDATE headline SET title = :title, summary = :summary, particulars = NULL, marks = NULL
                WHERE id = :headline
                """);
        for (Edit edit : edits) {
            insert.bind("headline", edit.headline().value())
                    .bind("seen", edit.seen().toEpochMilli())
                    .bind("titleBefore", edit.before().title())
                    .bind("summaryBefore", edit.before().summary())
                    .bind("titleAfter", edit.after().title())
                    .bind("summaryAfter", edit.after().summary())
                    .add();
            update.bind("title", edit.after().title())
                    .bind("summary", edit.after().summary())
                    .bind("headline", edit.headline().value())
                    .add();
        }
        insert.execute();
        update.execute();
    }
}
