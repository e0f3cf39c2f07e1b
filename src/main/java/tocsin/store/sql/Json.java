package tocsin.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON for columns, to and from records that say in plain strings and numbers what is stored. Fields that a newer release
 * has written are passed over, and fields that an older one did not know are null.
 */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static {
        MAPPER.getFactory().setCharacterEscapes(new SurrogatesEscaped());
    }

    private Json() {}

    static String write(Object stored) {
        try {
            return MAPPER.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + stored.getClass().getSimpleName() + " as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read: " + json, e);
        }
    }

    /** A list that an older release may not have stored. */
    static <T> List<T> list(@Nullable List<T> stored) {
        return stored == null ? List.of() : stored;
    }

    /** A text that an older release may not have stored. */
    static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    /** The constant of this name; none when a newer release has named it. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    /** Halves of surrogate pairs have no UTF-8, so surrogates are escaped; NUL is escaped by JSON's own rules. */
    private static final class SurrogatesEscaped extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            return standardAsciiEscapesForJSON();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            return surrogate ? new SerializedString(String.format("\\u%04X", character)) : null;
        }
    }
}
