package tocsin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and prints: results to {@code out}, everything else to {@code err}, both in UTF-8 whatever the locale is.
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {
    /** Nobody reads the output any more, as after {@code | head -1}; the work ends without a word. */
    static final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputClosed() {
            super("nobody reads the output any more");
        }
    }

    /** Those of the process. */
    static Streams standard() {
        return new Streams(
                System.in,
                Output.standard(),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /** Prints one result as a line of JSON. */
    void print(ObjectNode object) {
        print(Json.line(object));
    }

    /** Prints one line of results. */
    void print(String line) {
        out.println(line);
        if (out.checkError()) {
            throw new OutputClosed();
        }
    }

    /** Tells the person something that is no result. */
    void tell(String sentence) {
        err.println(sentence);
    }
}
