package tocsin.store.sql;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import tocsin.domain.FeedId;
import tocsin.domain.Glance;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.IncidentId;
import tocsin.domain.Marks;
import tocsin.domain.Particulars;
import tocsin.domain.Past;
import tocsin.domain.Sender;
import tocsin.domain.Wording;
import tocsin.store.History;

/** The headlines to look back at, in the table {@code headline}. */
record SqlHistory(Handle handle) implements History {
    /** PostgreSQL hands out so many rows at a time and would else send all of them at once. */
    private static final int ROWS_AT_ONCE = 1_000;

    @Override
    public Optional<Instant> begin() {
        return moment(handle.createQuery("SELECT seen FROM headline ORDER BY id LIMIT 1"));
    }

    @Override
    public Instant begin(Stretch stretch) {
        return moment(handle.createQuery("SELECT seen FROM headline WHERE id >= :first ORDER BY id LIMIT 1")
                        .bind("first", stretch.first()))
                .orElseThrow(() -> new IllegalArgumentException("there is no headline in " + stretch));
    }

    @Override
    public Instant feedBegin(Past headline) {
        return moment(handle.createQuery("SELECT seen FROM headline WHERE feed = :feed ORDER BY id LIMIT 1")
                        .bind("feed", headline.feed().value()))
                .orElse(headline.seen());
    }

    private static Optional<Instant> moment(Query query) {
        return query.mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    @Override
    public Optional<Stretch> seenSince(Instant since) {
        Optional<Long> first = handle.createQuery(
                        "SELECT id FROM headline WHERE seen >= :since ORDER BY seen, id LIMIT 1")
                .bind("since", Storable.millis(since))
                .mapTo(Long.class)
                .findOne();
        return first.map(id -> new Stretch(
                id,
                handle.createQuery("SELECT max(id) FROM headline")
                        .mapTo(Long.class)
                        .one()));
    }

    /** By JDBC itself, since a row mapper would double the time, and somebody waits. */
    @Override
    public void glance(Stretch stretch, String edition, boolean wording, Consumer<Glance> passer) {
        String columns = "id, feed, publisher, particulars, marks" + (wording ? ", language, title, summary" : "");
        try (PreparedStatement select = handle.getConnection()
                .prepareStatement("SELECT " + columns + " FROM headline WHERE id BETWEEN ? AND ? ORDER BY id DESC")) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setLong(1, stretch.first());
            select.setLong(2, stretch.last());
            // Few texts differ: most headlines name nothing and report no incident.
            Map<String, Optional<Particulars>> particulars = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    passer.accept(new Glance(
                            new HeadlineId(rows.getLong(1)),
                            new FeedId(rows.getLong(2)),
                            rows.getString(3),
                            wording ? Optional.of(said(rows)) : Optional.empty(),
                            imprint(rows.getString(4), rows.getBytes(5), edition, particulars)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("stored headlines cannot be looked at", e);
        }
    }

    private static Glance.Said said(ResultSet result) throws SQLException {
        return new Glance.Said(
                Optional.ofNullable(result.getString(6)), new Wording(result.getString(7), result.getString(8)));
    }

    private static Optional<Imprint> imprint(
            @Nullable String particulars,
            byte @Nullable [] marks,
            String edition,
            Map<String, Optional<Particulars>> read) {
        return particulars == null || marks == null
                ? Optional.empty()
                : read.computeIfAbsent(particulars, text -> ParticularsText.read(text, edition))
                        .map(known -> new Imprint(known, Marks.ofBytes(marks)));
    }

    @Override
    public void titles(Stretch stretch, Consumer<Titled> passer) {
        passing("id, title, link", stretch)
                .map((result, context) -> new Titled(
                        new HeadlineId(result.getLong(1)),
                        result.getString(2),
                        Optional.ofNullable(result.getString(3))))
                .forEach(passer);
    }

    private Query passing(String columns, Stretch stretch) {
        return handle.createQuery(
                        "SELECT " + columns + " FROM headline WHERE id BETWEEN :first AND :last ORDER BY id DESC")
                .bind("first", stretch.first())
                .bind("last", stretch.last())
                .setFetchSize(ROWS_AT_ONCE);
    }

    @Override
    public List<Past> recall(Collection<HeadlineId> headlines) {
        List<Past> recalled = new ArrayList<>();
        for (List<HeadlineId> some : Portions.of(headlines)) {
            handle.createQuery("""
                            SELECT h.id, h.feed, h.guid, h.title, h.summary, h.link, h.language, h.publisher,
                                h.published, h.seen, f.title AS feed_title, f.address AS feed_address, m.incident
                            FROM headline h
                                JOIN feed f ON f.id = h.feed
                                LEFT JOIN incident_headline m ON m.headline = h.id
                            WHERE h.id IN (<ids>)
                            """)
                    .bindList("ids", some.stream().map(HeadlineId::value).toList())
                    .map(SqlHistory::past)
                    .forEach(recalled::add);
        }
        recalled.sort(Comparator.comparingLong((Past past) -> past.id().value()).reversed());
        return recalled;
    }

    @Override
    public void learn(Map<HeadlineId, Imprint> imprints, String edition) {
        if (imprints.isEmpty()) {
            return;
        }
        PreparedBatch update = handle.prepareBatch(
                "UPDATE headline SET particulars = :particulars, marks = :marks WHERE id = :headline");
        imprints.forEach(
                (headline, imprint) -> update.bind("particulars", ParticularsText.write(imprint.particulars(), edition))
                        .bind("marks", imprint.marks().bytes())
                        .bind("headline", headline.value())
                        .add());
        update.execute();
    }

    @Override
    public List<HeadlineId> unlearned(Stretch stretch, String edition, int most) {
        String beginning = ParticularsText.beginning(edition);
        return handle
                .createQuery("""
                        SELECT id FROM headline WHERE id BETWEEN :first AND :last
                            AND (particulars IS NULL OR substr(particulars, 1, :length) <> :beginning)
                        ORDER BY id DESC LIMIT :most
                        """)
                .bind("first", stretch.first())
                .bind("last", stretch.last())
                .bind("length", beginning.length())
                .bind("beginning", beginning)
                .bind("most", most)
                .mapTo(Long.class)
                .stream()
                .map(HeadlineId::new)
                .toList();
    }

    private static Past past(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        String publisher = row.text("publisher");
        Instant published = row.moment("published");
        String host = URI.create(row.text("feed_address")).getHost();
        return new Past(
                new HeadlineId(row.number("id")),
                new FeedId(row.number("feed")),
                new Headline(
                        row.maybeText("guid"),
                        row.text("title"),
                        row.text("summary"),
                        row.maybeText("link").map(URI::create),
                        Optional.of(published),
                        row.maybeText("language"),
                        Optional.of(publisher)),
                new Sender(publisher, row.text("feed_title"), host == null ? "" : host),
                published,
                row.moment("seen"),
                row.maybeNumber("incident").map(IncidentId::new));
    }
}
