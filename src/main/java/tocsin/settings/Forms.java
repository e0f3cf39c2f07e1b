package tocsin.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tocsin.domain.ChatAddress;
import tocsin.domain.Loudness;
import tocsin.domain.Severity;

/** How the values of settings are written, and what bounds them. Complaints leave out the setting's name. */
final class Forms {
    private static final int LAST_PORT = 65_535;
    private static final Pattern LISTEN = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^\\s:\\[\\]/]+)):(\\d{1,5})");

    private Forms() {}

    /** A form in which an empty text means that the setting is off. */
    static <T> Function<String, Optional<T>> optional(Function<String, T> form) {
        return text -> text.isBlank() ? Optional.empty() : Optional.of(form.apply(text));
    }

    /** Any text with a letter in it. */
    static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
        return text.strip();
    }

    /** A file or folder. */
    static Path path(String text) {
        return Path.of(text(text));
    }

    /** {@code true} or {@code false}. */
    static boolean flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false, not '" + text + "'");
        };
    }

    /** A whole number that fits into an int. */
    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException("must be a whole number, not '" + text + "'", notOne);
        }
    }

    /** A time zone by its IANA name. */
    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "must be a time zone such as Asia/Baghdad, not '" + text + "'"
                            + Near.question(text, ZoneId.getAvailableZoneIds()),
                    unknown);
        }
    }

    /** One of an enum's constants, in lower case. */
    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", not '" + text + "'"));
    }

    /** A severity from which updates ring, or {@code never}. */
    static Loudness loudness(String text) {
        return text.strip().equalsIgnoreCase("never")
                ? Loudness.NEVER
                : Loudness.from(oneOf(Severity.class).apply(text));
    }

    /** The address of a chat. */
    static ChatAddress chat(String text) {
        try {
            return ChatAddress.parse(text);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException(
                    "must be the address of a chat, such as telegram:-1001234567890 or slack:C0123456789, not '" + text
                            + "'",
                    notOne);
        }
    }

    /** An HTTP proxy as {@code http://host:port}. */
    static URI proxy(String text) {
        URI address = WebAddress.parse(text);
        if (!"http".equalsIgnoreCase(address.getScheme())
                || address.getPort() < 0
                || address.getRawUserInfo() != null
                || !address.getPath().matches("/?")) {
            throw new IllegalArgumentException("must be written http://host:port, and no more");
        }
        return address;
    }

    /** An address of this machine, {@code host:port}. */
    static Settings.Listen listen(String text) {
        Matcher form = LISTEN.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(3)) > LAST_PORT) {
            throw new IllegalArgumentException(
                    "must be an address of this machine and a port, such as 127.0.0.1:8080, not '" + text + "'");
        }
        String six = form.group(1);
        return new Settings.Listen(six == null ? form.group(2) : six, Integer.parseInt(form.group(3)));
    }

    /** A web address that something can be put behind. */
    static Optional<String> bare(Optional<URI> address) {
        return address.filter(url ->
                        url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null)
                .map(more -> "must be an address without a name, password, '?' or '#'");
    }

    /** A PostgreSQL address for JDBC; a password in it would reach the log. */
    static String database(String text) {
        if (!text.strip().startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "must begin with jdbc:postgresql:// (without it, Tocsin keeps everything in SQLite)");
        }
        if (text.matches(".*[?&]password=.*")) {
            throw new IllegalArgumentException("must not hold the password: use store.password or store.password-file");
        }
        return text.strip();
    }

    /** A bound from below. */
    static <T extends Comparable<T>> Function<T, Optional<String>> atLeast(T least, Function<T, String> print) {
        return value -> value.compareTo(least) >= 0
                ? Optional.empty()
                : Optional.of("must be at least " + print.apply(least) + ", not " + print.apply(value));
    }

    /** Two bounds, both inclusive. */
    static <T extends Comparable<T>> Function<T, Optional<String>> between(T least, T most) {
        return value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of("must be between " + least + " and " + most + ", not " + value);
    }

    /** A feed's address without credentials, which logs and chats would show. */
    static Optional<String> noPassword(URI address) {
        return Optional.ofNullable(address.getRawUserInfo())
                .map(there -> "must not hold a name or password, which is refused");
    }

    /** A secret without white space, as tokens are. */
    static Optional<String> unbroken(Optional<Secret> secret) {
        return secret.filter(token -> token.reveal().chars().anyMatch(Character::isWhitespace))
                .map(broken -> "has white space in it");
    }
}
