package tocsin.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** What headlines are read with, in a word: it is another one when a letter of any of the files is. */
final class Edition {
    private final CRC32 sum = new CRC32();

    /** Adds a file that travels with Tocsin. */
    Edition add(String resource) {
        try (InputStream in = Edition.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            sum.update(in.readAllBytes());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file of the operator. */
    Edition add(Path file) {
        try {
            sum.update(Files.readAllBytes(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all files that were added, in their order. */
    String word() {
        return Long.toHexString(sum.getValue());
    }
}
