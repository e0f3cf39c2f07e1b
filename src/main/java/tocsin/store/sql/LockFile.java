package tocsin.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second Tocsin away from one SQLite file, since two would poll and ring everything twice. The system lets go of
 * the lock when the process dies. The file stays: deleting it would let a third process lock a new one beside a second.
 */
final class LockFile implements AutoCloseable {
    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock beside a database, whose directory is made when it is missing. */
    static LockFile beside(Path database) {
        Path directory = database.toAbsolutePath().getParent();
        if (directory == null || Files.isDirectory(database)) {
            throw new StoreUnavailable(database + " is a directory: name a file in it");
        }
        Path file = directory.resolve(database.getFileName() + ".lock");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreUnavailable("another Tocsin is using " + directory);
            }
            return new LockFile(channel);
        } catch (IOException e) {
            throw new StoreUnavailable(directory + " cannot be written: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
