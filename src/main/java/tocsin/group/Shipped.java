package tocsin.group;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tocsin.yaml.YamlValue;

/** The files of {@code config/grouping}, which travel with the program. */
final class Shipped {
    private static final String FOLDER = "/tocsin/config/grouping/";

    private Shipped() {}

    static YamlValue yaml(String name) {
        try (InputStreamReader reader = open(name)) {
            return YamlValue.read(name, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStreamReader open(String name) {
        InputStream in = Shipped.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException(FOLDER + name + " is missing from the program");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
