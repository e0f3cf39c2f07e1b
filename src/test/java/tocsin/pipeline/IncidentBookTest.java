package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Admitted;
import tocsin.domain.Facts;
import tocsin.domain.Feed;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.store.Memory;

/** The window in memory is what the store has. */
class IncidentBookTest {
    private static final Gist GIST = new Gist(Set.of("drone"), "en", Facts.NONE);

    @TempDir
    Path folder;

    private final IncidentBook book = new IncidentBook();
    private Bench bench;
    private Feed feed;
    private Instant now;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        feed = bench.feed("https://news.example/rss");
        now = bench.clock.instant();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void What_a_transaction_added_stays_when_it_is_committed() {
        IncidentId incident = opened("a");
        joined(incident, "b");
        assertThat(held())
                .containsExactly(stored(incident))
                .first()
                .satisfies(one -> assertThat(one.members()).hasSize(2));
    }

    @Test
    void What_a_transaction_added_is_gone_when_it_was_taken_back() {
        IncidentId kept = opened("a");
        assertThatThrownBy(() -> bench.store.changeTogether(memory -> {
                    book.window(memory, now);
                    open(memory, "b");
                    join(memory, kept, "c");
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(held()).containsExactly(stored(kept));
        assertThat(stored(kept).members()).hasSize(1);

        IncidentId next = opened("d");
        assertThat(held()).containsExactlyInAnyOrder(stored(kept), stored(next));
    }

    @Test
    void What_others_changed_is_read_from_the_store() {
        IncidentId incident = opened("a");
        IncidentBook other = new IncidentBook();
        bench.store.change(memory -> {
            other.window(memory, now);
            Admitted headline = admit(memory, "b");
            memory.incidents().join(incident, headline, GIST, List.of());
            return memory.incidents().open(admit(memory, "c"), GIST, List.of());
        });
        assertThat(held()).hasSize(2).contains(stored(incident));
        assertThat(stored(incident).members()).hasSize(2);
    }

    @Test
    void What_was_there_before_the_start_is_loaded() {
        IncidentId incident = opened("a");
        IncidentBook restarted = new IncidentBook();
        Optional<Incident> loaded =
                bench.store.change(memory -> restarted.window(memory, now).incident(incident));
        assertThat(loaded).contains(stored(incident));
    }

    private List<Incident> held() {
        return bench.store.change(memory -> List.copyOf(book.window(memory, now).incidents()));
    }

    private Incident stored(IncidentId id) {
        return bench.store.look(memory -> memory.incidents().named(List.of(id))).getFirst();
    }

    private IncidentId opened(String guid) {
        return bench.store.changeTogether(memory -> {
            book.window(memory, now);
            return open(memory, guid);
        });
    }

    private void joined(IncidentId incident, String guid) {
        bench.store.changeTogether(memory -> {
            book.window(memory, now);
            join(memory, incident, guid);
            return true;
        });
    }

    private IncidentId open(Memory memory, String guid) {
        Admitted headline = admit(memory, guid);
        IncidentId id = memory.incidents().open(headline, GIST, List.of());
        book.joined(id, headline.headline().title(), member(headline));
        return id;
    }

    private void join(Memory memory, IncidentId incident, String guid) {
        Admitted headline = admit(memory, guid);
        memory.incidents().join(incident, headline, GIST, List.of());
        book.joined(incident, headline.headline().title(), member(headline));
    }

    private static Member member(Admitted headline) {
        return new Member(headline.id(), headline.publisher(), headline.published(), GIST);
    }

    private Admitted admit(Memory memory, String guid) {
        Headline headline = new Headline(
                Optional.of(guid),
                "Title of " + guid,
                "",
                Optional.empty(),
                Optional.of(now),
                Optional.of("en"),
                Optional.of("Wire"));
        return memory.headlines().admit(feed, List.of(headline), now).admitted().getFirst();
    }
}
