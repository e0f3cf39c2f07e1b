package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tocsin.store.sql.StoreContract.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.IncidentId;
import tocsin.domain.Owed;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Two machines on one PostgreSQL. */
class SeveralMachinesTest {
    private PostgresDatabase database;
    private Store here;
    private Store there;
    private Feed feed;
    private ExecutorService threads;

    @BeforeEach
    void open() {
        database = new PostgresDatabase();
        here = database.open(16);
        there = database.open(16);
        feed = here.change(StoreContract::feed);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterEach
    void close() {
        if (threads != null) {
            threads.shutdownNow();
            database.close();
        }
    }

    private List<Admitted> admit(Memory memory, String... guids) {
        List<Headline> document =
                List.of(guids).stream().map(StoreContract::headline).toList();
        return memory.headlines().admit(feed, document, NOW).admitted();
    }

    private static void awaitSomebodyWaiting() {
        Jdbi jdbi = PostgresDatabase.jdbi();
        await().until(() -> jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                        .mapTo(Integer.class)
                        .one())
                > 0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A_headline_that_two_machines_meet_at_once_is_admitted_by_one() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch admitted = new CountDownLatch(1);
        Future<List<Admitted>> first = threads.submit(() -> here.change(memory -> {
            List<Admitted> mine = admit(memory, "a", "b");
            admitted.countDown();
            waitFor(mayEnd);
            return mine;
        }));
        waitFor(admitted);
        Future<List<Admitted>> second = threads.submit(() -> there.change(memory -> admit(memory, "c", "b", "a")));
        awaitSomebodyWaiting();
        mayEnd.countDown();

        assertThat(StoreContract.titles(first.get())).containsExactly("Title of a", "Title of b");
        assertThat(StoreContract.titles(second.get())).containsExactly("Title of c");
    }

    @Test
    void A_headline_whose_machine_failed_is_admitted_by_the_one_that_waited() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch admitted = new CountDownLatch(1);
        Future<List<Admitted>> first = threads.submit(() -> here.<List<Admitted>>change(memory -> {
            admit(memory, "a");
            admitted.countDown();
            waitFor(mayEnd);
            throw new IllegalStateException("the power is out");
        }));
        waitFor(admitted);
        Future<List<Admitted>> second = threads.submit(() -> there.change(memory -> admit(memory, "a")));
        awaitSomebodyWaiting();
        mayEnd.countDown();

        assertThatThrownBy(first::get).hasRootCauseMessage("the power is out");
        assertThat(StoreContract.titles(second.get())).containsExactly("Title of a");
    }

    @Test
    void However_documents_overlap_each_headline_is_admitted_once() throws Exception {
        List<Future<List<Admitted>>> polls = new ArrayList<>();
        Random random = new Random(7);
        for (int poll = 0; poll < 40; poll++) {
            List<String> guids = new ArrayList<>(
                    IntStream.range(poll, poll + 60).mapToObj(i -> "g" + i).toList());
            Collections.shuffle(guids, random);
            Store store = poll % 2 == 0 ? here : there;
            polls.add(threads.submit(() -> store.change(memory -> admit(memory, guids.toArray(String[]::new)))));
        }
        List<String> all = new ArrayList<>();
        for (Future<List<Admitted>> poll : polls) {
            all.addAll(StoreContract.titles(poll.get()));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(99);
    }

    @Test
    void A_bell_that_two_machines_owe_at_once_rings_once() throws Exception {
        ChatId chat =
                here.change(memory -> StoreContract.chat(memory, "telegram:1").id());
        Admitted headline = here.change(memory -> StoreContract.admitted(memory, "a"));
        IncidentId incident = here.change(memory -> StoreContract.incident(memory, headline));
        Alert bell = StoreContract.alert(Alert.Kind.BELL, chat, incident, headline, "bell");
        List<Future<Integer>> work = IntStream.range(0, 16)
                .mapToObj(i -> threads.submit(() -> (i % 2 == 0 ? here : there).<Integer>change(memory -> {
                    memory.outbox().owe(bell);
                    return i;
                })))
                .toList();
        for (Future<Integer> each : work) {
            each.get();
        }

        assertThat(here.<Integer>look(memory -> memory.outbox().depth())).isEqualTo(1);
    }

    @Test
    void Machines_that_deliver_side_by_side_take_different_alerts_and_keep_the_order_of_each_chat() throws Exception {
        here.change(memory -> IntStream.range(0, 60)
                .mapToObj(i -> StoreContract.bell(
                        memory, StoreContract.chat(memory, "telegram:" + i % 12).id(), "bell " + i))
                .toList());
        List<Owed> sent = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Store store = i % 2 == 0 ? here : there;
            String owner = "machine " + i;
            work.add(threads.submit(() -> deliverAll(store, owner, sent)));
        }
        for (Future<?> each : work) {
            each.get();
        }

        assertThat(sent).hasSize(60).extracting(Owed::id).doesNotHaveDuplicates();
        for (int chat = 0; chat < 12; chat++) {
            String channel = String.valueOf(chat);
            assertThat(sent.stream()
                            .filter(owed -> owed.to().address().channel().equals(channel))
                            .map(owed -> owed.id().value())
                            .toList())
                    .isSorted();
        }
    }

    private static void deliverAll(Store store, String owner, List<Owed> sent) {
        while (store.<Integer>look(memory -> memory.outbox().depth()) > 0) {
            List<Owed> taken =
                    store.change(memory -> memory.outbox().take("telegram", owner, NOW, NOW.plusSeconds(60), 3));
            for (Owed owed : taken) {
                sent.add(owed);
                AlertId id = owed.id();
                store.change(memory -> {
                    memory.outbox().delivered(id, "ref", NOW);
                    return id;
                });
            }
        }
    }

    @Test
    void A_database_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(() -> SqlStore.postgres("jdbc:postgresql://127.0.0.1:1/t?password=hunter2", "u", "hunter3"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("PostgreSQL at jdbc:postgresql://127.0.0.1:1/t cannot be used: ")
                .hasMessageNotContainingAny("hunter2", "hunter3");
    }

    @Test
    void A_database_that_holds_other_tables_already_takes_ours_beside_them() {
        here.close();
        there.close();
        PostgresDatabase.jdbi().useHandle(handle -> {
            handle.execute("DROP SCHEMA public CASCADE");
            handle.execute("CREATE SCHEMA public");
            handle.execute("CREATE TABLE qrtz_locks (lock_name text)");
        });

        assertThat(database.open(1).<Integer>look(memory -> memory.outbox().depth()))
                .isZero();
    }
}
