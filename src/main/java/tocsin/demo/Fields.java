package tocsin.demo;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One mapping of a YAML file, read key by key; whatever is wrong is said with its place. */
final class Fields {
    private final Map<?, ?> values;
    private final String where;
    private final Set<Object> asked = new HashSet<>();

    private Fields(Map<?, ?> values, String where) {
        this.values = values;
        this.where = where;
    }

    /** The top mapping of a file. */
    static Fields parse(String yaml, String name) {
        try {
            Object top = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(yaml);
            return of(top, name);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static Fields of(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(map, where);
        }
        throw new IllegalArgumentException(where + ": keys with values are expected here");
    }

    /** The mappings of a list. */
    List<Fields> list(String key) {
        if (!(value(key) instanceof List<?> entries)) {
            throw wrong(key, "a list is expected");
        }
        List<Fields> all = new ArrayList<>();
        for (Object entry : entries) {
            all.add(of(entry, where + ": " + key + "[" + all.size() + "]"));
        }
        return all;
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    Optional<String> optionalText(String key) {
        Object value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text.strip());
        }
        throw wrong(key, "text is expected, not '" + value + "'");
    }

    boolean flag(String key) {
        Object value = value(key);
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false is expected, not '" + value + "'");
    }

    Instant instant(String key) {
        String text = text(key);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(key, "'" + text + "' is no time such as 2023-10-30T05:00:00Z");
        }
    }

    /** The path of an address, beginning with a slash. */
    String path(String key) {
        String path = text(key);
        try {
            if (path.startsWith("/") && path.equals(URI.create(path).getRawPath())) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(key, "'" + path + "' is no path: " + e.getMessage());
        }
        throw wrong(key, "'" + path + "' is no path that begins with a slash");
    }

    /** Refuses keys that nobody has asked for: they are typing errors. */
    void nothingElse() {
        for (Object key : values.keySet()) {
            if (!asked.contains(key)) {
                throw wrong(String.valueOf(key), "is not a key that is known here");
            }
        }
    }

    /** The failure to throw for a value that cannot be used. */
    IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException(where + ": " + key + ": " + why);
    }

    private @Nullable Object value(String key) {
        asked.add(key);
        return values.get(key);
    }
}
