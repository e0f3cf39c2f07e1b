package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.store.sql.StoreContract.NOW;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ChildJvm;
import tocsin.domain.ChatId;
import tocsin.store.Memory;
import tocsin.store.Store;

/** A process that is killed while it marks headlines and owes alerts. */
class KilledProcessTest {
    private static final int ENOUGH = 60;

    @TempDir
    Path directory;

    @Test
    @Timeout(60)
    void A_killed_process_leaves_every_change_that_it_reported_and_no_half_of_another() throws Exception {
        Path file = directory.resolve("tocsin.db");
        int reported = runAndKill(file);
        assertThat(reported).isGreaterThanOrEqualTo(ENOUGH);

        try (Store store = SqlStore.sqlite(file)) {
            Set<String> alerts = new HashSet<>(store.look(memory -> owedTitles(memory)));
            for (int i = 0; i < reported; i++) {
                assertThat(alerts).contains("headline " + i);
            }
            for (int i = 0; i < reported + 10; i++) {
                String title = "headline " + i;
                boolean seen = store.change(memory -> memory.headlines()
                        .admit(StoreContract.feed(memory), List.of(StoreContract.headline(title)), NOW)
                        .admitted()
                        .isEmpty());
                assertThat(seen).as(title).isEqualTo(alerts.contains(title));
            }
        }
    }

    private static List<String> owedTitles(Memory memory) {
        ChatId chat = memory.chats().all().getFirst().id();
        return StoreContract.said(memory.outbox().recent(chat, Integer.MAX_VALUE));
    }

    /** Answers how many changes the process had reported as made when it died. */
    private static int runAndKill(Path file) throws IOException, InterruptedException {
        Process process = ChildJvm.of("128m", Victim.class, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int reported = 0;
        try (BufferedReader lines = process.inputReader()) {
            while (lines.readLine() != null) {
                reported++;
                if (reported == ENOUGH) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return reported;
    }

    /** Marks headlines as seen and owes their alerts, one in each transaction, until it is killed. */
    static final class Victim {
        public static void main(String[] arguments) {
            Store store = SqlStore.sqlite(Path.of(arguments[0]));
            ChatId chat = store.change(
                    memory -> StoreContract.chat(memory, "telegram:1").id());
            for (int i = 0; ; i++) {
                String title = "headline " + i;
                store.change(memory -> StoreContract.bell(memory, chat, title));
                System.out.println(title);
                System.out.flush();
            }
        }
    }
}
