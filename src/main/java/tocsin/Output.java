package tocsin;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output, in UTF-8 whatever the terminal's locale is. */
final class Output {
    private Output() {}

    static PrintStream standard() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Whether a person reads it and wants colours; the variable NO_COLOR says no (no-color.org). */
    @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 answer a console for a pipe too, JDK 25 answers null again
    static boolean isColoured() {
        Console console = System.console();
        return console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
