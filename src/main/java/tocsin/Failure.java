package tocsin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** What is said of an exception that no command expected. */
final class Failure {
    private Failure() {}

    /** One sentence without a stack trace: what the machine refused, or that the fault is ours. */
    static String sentence(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean isWrapper = failure instanceof UncheckedIOException || failure instanceof ExecutionException;
        if (isWrapper && cause != null) {
            return sentence(cause);
        }
        if (failure instanceof OutOfMemoryError) {
            return "The memory is used up; give more with TOCSIN_JAVA_OPTS=-Xmx1g";
        }
        if (failure instanceof InvalidPathException) {
            return "This is no path: " + failure.getMessage();
        }
        if (failure instanceof FileSystemException refused) {
            return refused.getFile() + ": " + why(refused);
        }
        if (failure instanceof IOException) {
            return "Reading or writing failed: " + what(failure);
        }
        return "Tocsin failed by a fault of its own: " + what(failure)
                + " (TOCSIN_LOG_LEVEL=debug shows where; please report it)";
    }

    /** Why a file cannot be read, as a clause. */
    static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException refused) {
            return Optional.ofNullable(refused.getReason()).orElse(what(failure));
        }
        return what(failure);
    }

    private static String what(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return Optional.ofNullable(failure.getMessage())
                .map(message -> name + ": " + message.lines().findFirst().orElse(""))
                .orElse(name);
    }
}
