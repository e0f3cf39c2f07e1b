package tocsin.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A setting that Tocsin knows.
 *
 * @param path with dots, as {@code poll.interval}; the keys of a list's entries follow the list's name, as {@code feeds.url}
 * @param variable the environment variable that overrides it; empty for the keys of a list's entries
 * @param fallback what holds when nobody sets it, as it would be written
 * @param reader from the written form; {@link IllegalArgumentException} says what the form is
 * @param complaint what a value that can be read may still have against it
 */
record Key<T>(
        String path,
        Optional<String> variable,
        String fallback,
        Function<String, T> reader,
        Function<T, Optional<String>> complaint) {

    /** A setting whose variable follows from its path: {@code TOCSIN_POLL_INTERVAL}. */
    static <T> Key<T> of(String path, String fallback, Function<String, T> reader) {
        String variable = "TOCSIN_" + path.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return new Key<>(path, Optional.of(variable), fallback, reader, any -> Optional.empty());
    }

    /** A setting of each entry of a list. */
    static <T> Key<T> ofEntry(String path, String fallback, Function<String, T> reader) {
        return new Key<>(path, Optional.empty(), fallback, reader, any -> Optional.empty());
    }

    /** The same under a variable of another name. */
    Key<T> from(String name) {
        return new Key<>(path, Optional.of(name), fallback, reader, complaint);
    }

    /** The same with a rule that values keep. */
    Key<T> where(Function<T, Optional<String>> rule) {
        return new Key<>(path, variable, fallback, reader, rule);
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The path without its last part; empty at the top. */
    String section() {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    /** Reads a value; {@link IllegalArgumentException} names the setting and says what is wrong. */
    T read(String text) {
        T value;
        try {
            value = reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("'" + path + "' " + wrong.getMessage(), wrong);
        }
        check(value);
        return value;
    }

    /** Throws {@link IllegalArgumentException} with the setting's name when the value breaks its rule. */
    void check(T value) {
        complaint.apply(value).ifPresent(text -> {
            throw new IllegalArgumentException("'" + path + "' " + text);
        });
    }

    /** The value that holds when nobody sets it. */
    T byDefault() {
        return read(fallback);
    }
}
