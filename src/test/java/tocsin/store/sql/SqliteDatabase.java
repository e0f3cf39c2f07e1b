package tocsin.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tocsin.store.Store;

/** SQLite in a directory of its own. */
final class SqliteDatabase implements Database {
    private final Path directory;
    private final List<Store> opened = new ArrayList<>();

    SqliteDatabase() {
        try {
            directory = Files.createTempDirectory("tocsin-store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return directory.resolve("tocsin.db");
    }

    @Override
    public Store open(int shards) {
        Store store = SqlStore.sqlite(file(), shards);
        opened.add(store);
        return store;
    }

    @Override
    public void close() {
        opened.forEach(Store::close);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
