package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import tocsin.domain.Admitted;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Newswire;
import tocsin.domain.Typography;
import tocsin.store.Headlines.Taken;
import tocsin.store.Store;

/** What holds for the headlines of every store, however a feed is polled. */
abstract class NewswireContract {
    private final Supplier<Database> fresh;

    @SuppressWarnings("NullAway.Init")
    private Database database;

    @SuppressWarnings("NullAway.Init")
    private Store store;

    private int feeds;

    NewswireContract(Supplier<Database> fresh) {
        this.fresh = fresh;
    }

    @BeforeProperty
    void open() {
        database = fresh.get();
        store = database.open(1);
    }

    @AfterProperty
    void close() {
        database.close();
    }

    @Property(tries = 150)
    void each_story_is_admitted_once_and_each_edit_is_recorded_once(@ForAll long seed, @ForAll boolean guids) {
        Newswire wire = Newswire.of(seed, guids);
        List<Admitted> admitted = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        Feed feed = store.change(memory ->
                memory.feeds().add(StoreContract.newFeed("https://news.example/" + feeds++), StoreContract.NOW));
        for (List<Headline> document : wire.polls()) {
            Taken taken = store.change(memory -> memory.headlines().admit(feed, document, StoreContract.NOW));
            admitted.addAll(taken.admitted());
            edits.addAll(taken.edits());
        }

        assertThat(admitted)
                .extracting(one -> Typography.plain(one.headline().title()))
                .containsExactlyInAnyOrderElementsOf(wire.stories());
        assertThat(edits).extracting(NewswireContract::told).containsExactlyInAnyOrderElementsOf(wire.edits());
        for (Admitted one : admitted) {
            HeadlineId id = one.id();
            List<Edit> recorded = store.look(memory -> memory.headlines().edits(id));
            assertThat(recorded)
                    .isEqualTo(edits.stream()
                            .filter(edit -> edit.headline().equals(id))
                            .toList());
        }
    }

    private static String told(Edit edit) {
        return Newswire.told(edit.before().title(), edit.after().title());
    }
}
