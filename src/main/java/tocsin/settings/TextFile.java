package tocsin.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/** Small text files in UTF-8. */
final class TextFile {
    private TextFile() {}

    /** Why a file could not be read, as what is said of it. */
    static String why(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "does not exist";
            case AccessDeniedException denied -> "may not be read by this user";
            case CharacterCodingException binary -> "is not UTF-8 text";
            default -> "cannot be read: " + failure.getMessage();
        };
    }

    /** Whether every user of the machine can read a file; false where the file system does not say. */
    static boolean isOpenToAll(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
