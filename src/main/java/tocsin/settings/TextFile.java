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

    /** Why a file could not be read, to follow its name. */
    static String why(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "which does not exist";
            case AccessDeniedException denied -> "which this user may not read";
            case CharacterCodingException binary -> "which is not UTF-8 text";
            default -> "which cannot be read: " + failure.getMessage();
        };
    }

    /** Whether every user of the machine can read a file; false where the file system does not say. */
    static boolean isOpenToAll(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ);
    }
}
