package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Chat;
import tocsin.domain.Headline;
import tocsin.domain.Origin;
import tocsin.domain.Sender;
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
        return index().match(READER.read(Headline.of(title, ""), Bench.NOON), Sender.UNKNOWN).stream()
                .map(match -> match.watch().query())
                .toList();
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
    void The_watches_of_a_closed_chat_rest() {
        Chat chat = bench.watching("telegram:1", "drone");
        bench.store.change(memory -> {
            memory.chats().close(chat.id(), "blocked");
            return true;
        });

        assertThat(matching("A drone falls")).isEmpty();
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
