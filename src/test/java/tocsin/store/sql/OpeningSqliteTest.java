package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.store.Store;

/** What an operator is told when the SQLite file cannot be opened. */
class OpeningSqliteTest {
    @TempDir
    Path directory;

    private void assertUnavailable(Path file, String sentence) {
        assertThatThrownBy(() -> SqlStore.sqlite(file).close())
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(sentence);
    }

    @Test
    void A_directory_that_is_missing_is_made() {
        Path file = directory.resolve("deep/down/tocsin.db");
        SqlStore.sqlite(file).close();

        assertThat(file).exists();
    }

    @Test
    void A_second_Tocsin_is_told_that_the_directory_is_in_use_until_the_first_has_closed() {
        Path file = directory.resolve("tocsin.db");
        try (Store first = SqlStore.sqlite(file)) {
            assertUnavailable(file, "another Tocsin is using " + directory);
            assertThat(first.<Integer>look(memory -> memory.outbox().depth())).isZero();
        }

        SqlStore.sqlite(file).close();
    }

    @Test
    void A_file_that_is_no_database_is_named_and_left_as_it_is() throws IOException {
        Path file = Files.writeString(directory.resolve("tocsin.db"), "Dear diary, ".repeat(500));
        assertUnavailable(
                file, file + " is damaged, or is no SQLite database: restore it from a backup or move it away");

        assertThat(file).hasContent("Dear diary, ".repeat(500));
        Files.delete(file);
        SqlStore.sqlite(file).close();
    }

    @Test
    void A_database_whose_schema_is_torn_is_damaged() throws IOException {
        Path file = directory.resolve("tocsin.db");
        SqlStore.sqlite(file).close();
        byte[] pages = Files.readAllBytes(file);
        java.util.Arrays.fill(pages, 100, 4096, (byte) 0x5a);
        Files.write(file, pages);

        assertUnavailable(
                file, file + " is damaged, or is no SQLite database: restore it from a backup or move it away");
    }

    @Test
    void A_directory_is_no_file() {
        assertUnavailable(directory, directory + " is a directory: name a file in it");
    }

    @Test
    void A_place_where_nothing_can_be_written_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> SqlStore.sqlite(file.resolve("tocsin.db")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith(file + " cannot be written: ");
    }

    @Test
    void A_database_of_a_later_release_is_not_touched() {
        Path file = directory.resolve("tocsin.db");
        SqlStore.sqlite(file).close();
        Jdbi.create("jdbc:sqlite:" + file).useHandle(handle -> handle.execute("""
                INSERT INTO store_history (installed_rank, version, description, type, script, checksum, installed_by,
                    execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)
                """));

        assertUnavailable(file, "the database was changed by another release of Tocsin: use that one, or a newer");
    }

    @Test
    void Feeds_need_a_shard() {
        assertThatThrownBy(() -> SqlStore.sqlite(directory.resolve("tocsin.db"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
