package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Headline;
import tocsin.domain.Origin;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.match.WatchIndex;
import tocsin.read.Reader;

/** The index of the watches, and when it is made anew. */
class WatchBookTest {
    private static final Reader READER = Reader.with(Bench.CATALOGUE);

    @TempDir
    Path folder;

    private Bench bench;
    private final WatchBook book = new WatchBook(Bench.PARSER);

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private WatchIndex index() {
        return bench.store.look(book::index);
    }

    private List<String> matching(String title) {
        Reading reading = READER.read(Headline.of(title, ""), Bench.NOON);
        List<Watch> watches = bench.store.look(
                memory -> memory.watches().named(book.index(memory).matching(reading, Sender.UNKNOWN)));
        return watches.stream().map(Watch::query).toList();
    }

    @Test
    void An_index_is_kept_as_long_as_no_watch_changes() {
        bench.watching("telegram:1", "drone");

        assertThat(index()).isSameAs(index());
    }

    @Test
    void A_watch_counts_from_the_moment_it_is_added_to_the_moment_it_is_removed() {
        assertThat(matching("A drone falls")).isEmpty();
        Chat chat = bench.watching("telegram:1", "drone");
        assertThat(matching("A drone falls")).containsExactly("drone");

        bench.store.change(memory -> {
            memory.watches().of(chat.id()).forEach(watch -> memory.watches().remove(watch.id()));
            return true;
        });
        assertThat(matching("A drone falls")).isEmpty();
    }

    @Test
    void A_change_is_followed_without_making_the_index_anew() {
        bench.watching("telegram:1", "drone");
        WatchIndex before = index();

        Chat chat = bench.watching("telegram:1", "rocket");
        bench.store.change(memory -> {
            Watch drone = memory.watches().of(chat.id()).getFirst();
            memory.watches().remove(drone.id());
            Watch passing = memory.watches().add(chat.id(), "passing", Origin.COMMAND, bench.clock.instant());
            memory.watches().remove(passing.id());
            return true;
        });

        assertThat(index()).isSameAs(before);
        assertThat(matching("A drone and a rocket fall, passing")).containsExactly("rocket");
    }

    @Test
    void What_cannot_be_followed_makes_the_index_anew() {
        Chat chat = bench.watching("telegram:1", "drone");
        WatchIndex before = index();
        bench.store.change(memory -> {
            memory.chats().move(chat.id(), ChatAddress.parse("telegram:2"));
            return true;
        });

        assertThat(index()).isNotSameAs(before);
        assertThat(matching("A drone falls")).containsExactly("drone");
    }

    @Test
    void The_watches_of_a_closed_chat_rest_until_it_is_met_again() {
        Chat chat = bench.watching("telegram:1", "drone");
        bench.store.change(memory -> {
            memory.chats().close(chat.id(), "blocked");
            return true;
        });

        assertThat(matching("A drone falls")).isEmpty();

        bench.store.change(memory -> memory.chats().meet(chat.address(), "Back", ZoneOffset.UTC));
        assertThat(matching("A drone falls")).containsExactly("drone");
    }

    @Test
    void A_stored_watch_that_cannot_be_read_any_more_silences_no_other() {
        Chat chat = bench.watching("telegram:1", "drone");
        bench.store.change(memory ->
                memory.watches().add(chat.id(), "@no-longer-in-the-catalogue", Origin.COMMAND, bench.clock.instant()));

        assertThat(matching("A drone falls")).containsExactly("drone");
        assertThat(index().broken()).hasSize(1);
    }
}
