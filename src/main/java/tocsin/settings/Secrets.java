package tocsin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads tokens and passwords, which stand in the environment, in the settings or in a file of their own.
 *
 * @param folder against which names of files are resolved
 * @param openToAll whether every user of the machine can read the settings
 */
record Secrets(Path folder, boolean openToAll, Findings findings) {

    /** The secret under one of two keys; a variable for either goes before both keys of the file. */
    Optional<Secret> read(Section section, Key<Optional<Secret>> direct, Key<Optional<Path>> file) {
        boolean overridden = section.fromEnvironment(direct)
                .or(() -> section.fromEnvironment(file))
                .isPresent();
        Function<Key<?>, Optional<Given>> source = overridden ? section::fromEnvironment : section::fromFile;
        Optional<Given> written =
                source.apply(direct).filter(given -> !given.text().isBlank());
        Optional<Given> named = source.apply(file).filter(given -> !given.text().isBlank());
        if (written.isPresent() && named.isPresent()) {
            findings.error(
                    named.get().place(),
                    "'" + direct.path() + "' and '" + file.path() + "' are both set: keep one of them");
            return Optional.empty();
        }
        written.filter(given -> given.literal() && openToAll).ifPresent(given -> warnOfReaders(direct, file, given));
        return written.isPresent()
                ? section.read(direct, written.get()).flatMap(Function.identity())
                : named.flatMap(given -> section.read(file, given)
                        .flatMap(Function.identity())
                        .flatMap(path -> load(direct, file, path, given.place())));
    }

    private void warnOfReaders(Key<?> direct, Key<?> file, Given given) {
        findings.warn(
                given.place(),
                "'" + direct.path() + "' can be read by every user of this machine: take that right from the file"
                        + " (chmod 600), or use '" + file.path() + "'"
                        + direct.variable().map(name -> " or " + name).orElse(""));
    }

    private Optional<Secret> load(Key<Optional<Secret>> direct, Key<?> file, Path path, Place place) {
        Path full = folder.resolve(path);
        String named = "'" + file.path() + "' names " + full + ", ";
        try {
            String text = Files.readString(full).strip();
            if (text.isEmpty()) {
                findings.error(place, named + "which is empty");
                return Optional.empty();
            }
            return direct.read(text);
        } catch (IOException unreadable) {
            findings.error(place, named + "which " + TextFile.why(unreadable));
        } catch (IllegalArgumentException wrong) {
            findings.error(place, named + "and " + wrong.getMessage());
        }
        return Optional.empty();
    }
}
