package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Feed;
import tocsin.store.Memory;

/** Works that share a transaction of SQLite, and those that have one alone. */
class OneWriterTest {
    private final SqliteDatabase database = new SqliteDatabase();
    private final Shards shards = new Shards(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger commits = new AtomicInteger();
    private volatile boolean diskIsFull;
    private Jdbi jdbi;
    private OneWriter writer;

    /** Counts commits, and refuses them on demand. */
    private final class Commits extends LocalTransactionHandler {
        @Override
        public LocalTransactionHandler specialize(Handle handle) {
            return this;
        }

        @Override
        public void commit(Handle handle) {
            if (diskIsFull) {
                throw new TransactionException("the disk is full");
            }
            super.commit(handle);
            commits.incrementAndGet();
        }
    }

    @BeforeEach
    void open() {
        database.open(1).close();
        jdbi = Jdbi.create(new SqliteDialect(database.file()).unpooled());
        jdbi.setTransactionHandler(new Commits());
        writer = new OneWriter(jdbi, handle -> SqlMemory.over(handle, new SqliteDialect(database.file()), shards));
    }

    @AfterEach
    void close() {
        writer.close();
        threads.close();
        database.close();
    }

    private static Function<Memory, Feed> adding(String address) {
        return memory -> memory.feeds().add(StoreContract.newFeed(address), StoreContract.NOW);
    }

    private <T> CompletableFuture<T> ask(Function<Memory, T> work, boolean sociable) {
        return CompletableFuture.supplyAsync(() -> writer.change(work, sociable), threads);
    }

    /** Works that are all waiting when the writer comes to them, for it was held up before. */
    private List<CompletableFuture<?>> waiting(List<Function<Memory, ?>> works) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<?>> asked = new ArrayList<>();
        asked.add(ask(
                memory -> {
                    begun.countDown();
                    await(goOn);
                    return true;
                },
                false));
        begun.await();
        for (Function<Memory, ?> work : works) {
            int before = writer.waiting();
            asked.add(ask(work, true));
            while (writer.waiting() == before) {
                Thread.onSpinWait();
            }
        }
        commits.set(0);
        goOn.countDown();
        return asked.subList(1, asked.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> stored() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT address FROM feed ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private static List<Function<Memory, ?>> addingAll(int count) {
        return IntStream.range(0, count)
                .<Function<Memory, ?>>mapToObj(i -> adding("https://a.example/" + i))
                .toList();
    }

    @Test
    void Works_that_wait_at_the_same_time_share_commits_and_keep_their_order() throws Exception {
        waiting(addingAll(40)).forEach(CompletableFuture::join);

        assertThat(stored())
                .isEqualTo(IntStream.range(0, 40)
                        .mapToObj(i -> "https://a.example/" + i)
                        .toList());
        assertThat(commits.get()).isLessThan(40);
    }

    @Test
    void A_work_that_throws_leaves_nothing_and_hurts_none_of_the_others() throws Exception {
        List<Function<Memory, ?>> works = new ArrayList<>(addingAll(2));
        works.add(1, memory -> {
            Feed feed = adding("https://bad.example/").apply(memory);
            throw new IllegalArgumentException("out of ideas about " + feed.address());
        });
        List<CompletableFuture<?>> asked = waiting(works);

        assertThatThrownBy(asked.get(1)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        asked.get(0).join();
        asked.get(2).join();
        assertThat(stored()).containsExactly("https://a.example/0", "https://a.example/1");
    }

    @Test
    void When_the_database_fails_every_work_of_the_transaction_is_told_so_and_the_next_may_go_well() throws Exception {
        List<Function<Memory, ?>> works = new ArrayList<>(addingAll(3));
        works.addFirst(memory -> diskIsFull = true);
        List<CompletableFuture<?>> asked = waiting(works);

        for (CompletableFuture<?> each : asked) {
            assertThatThrownBy(each::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("disk is full");
        }
        assertThat(stored()).isEmpty();
        diskIsFull = false;
        writer.change(adding("https://later.example/"), true);
        assertThat(stored()).containsExactly("https://later.example/");
    }

    @Test
    void An_unsociable_work_has_a_transaction_alone_between_the_others() throws Exception {
        ask(adding("https://one.example/"), false).join();
        ask(adding("https://two.example/"), false).join();

        assertThat(commits.get()).isEqualTo(2);
    }

    @Test
    void Closing_finishes_what_was_asked_for_and_refuses_what_comes_later() throws Exception {
        List<CompletableFuture<?>> asked = waiting(addingAll(20));
        writer.close();

        asked.forEach(CompletableFuture::join);
        assertThat(stored()).hasSize(20);
        assertThatThrownBy(() -> writer.change(adding("https://late.example/"), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store is closed");
    }

    @Test
    void An_interrupted_thread_still_learns_how_its_work_ended_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        Feed feed = writer.change(adding("https://one.example/"), true);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stored()).containsExactly(feed.address().toString());
    }
}
