package tocsin.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value in a YAML file, with its place. Every reading of a wrong kind throws {@link BadYaml} with the line. */
public final class YamlValue {
    private final String file;
    private final Node node;

    /** The entries by key, once somebody has asked for them. */
    private @Nullable Map<String, Entry> entries;

    private YamlValue(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a file of UTF-8 text; one that cannot be read is a mistake. */
    public static YamlValue read(Path file) {
        try {
            return read(file.toString(), new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new BadYaml(file.toString(), "there is no such file");
        } catch (CharacterCodingException e) {
            throw new BadYaml(file.toString(), "cannot be read: it is not UTF-8 text");
        } catch (IOException e) {
            throw new BadYaml(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    /** Reads a document; {@code file} is what mistakes name. An empty document is a mistake. */
    public static YamlValue read(String file, Reader reader) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeReader(reader);
            return new YamlValue(file, root.orElseThrow(() -> new BadYaml(file + ":1", "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            String line =
                    e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw new BadYaml(file + line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BadYaml(file, "not YAML: " + e.getMessage());
        }
    }

    /** The place of this value, as {@code file:line}. */
    public String place() {
        return file
                + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }

    /** A mistake at this place. */
    public BadYaml mistake(String what) {
        return new BadYaml(place(), what);
    }

    /** The text of a scalar, stripped; never empty. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake("a single value is expected here");
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            throw mistake("a value is missing here");
        }
        return text;
    }

    /** The number of a scalar. */
    public double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            throw mistake("'" + text() + "' is no number");
        }
    }

    /** The items of a list. */
    public List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("a list is expected here");
        }
        List<YamlValue> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlValue(file, item)));
        return items;
    }

    /** The texts of a list. */
    public List<String> texts() {
        return items().stream().map(YamlValue::text).toList();
    }

    /** The entries of a mapping in their order; a key that stands twice is a mistake. */
    public Map<String, YamlValue> entries() {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        byKey().forEach((name, entry) -> values.put(name, entry.value()));
        return values;
    }

    /** The entries of a mapping, which may have no other keys than these. */
    public Map<String, YamlValue> entries(Collection<String> known) {
        byKey().forEach((name, entry) -> {
            if (!known.contains(name)) {
                throw entry.key().mistake("unknown key '" + name + "'; known here are " + String.join(", ", known));
            }
        });
        return entries();
    }

    /** The value of a key that a mapping must have. */
    public YamlValue at(String key) {
        return find(key).orElseThrow(() -> mistake("the key '" + key + "' is missing"));
    }

    /** The value of a key that a mapping may have. */
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(byKey().get(key)).map(Entry::value);
    }

    private Map<String, Entry> byKey() {
        if (entries == null) {
            entries = read();
        }
        return entries;
    }

    private Map<String, Entry> read() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("keys with values are expected here");
        }
        Map<String, Entry> read = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode());
            Entry entry = new Entry(key, new YamlValue(file, tuple.getValueNode()));
            if (read.put(key.text(), entry) != null) {
                throw key.mistake("the key '" + key.text() + "' stands twice");
            }
        }
        return read;
    }

    private record Entry(YamlValue key, YamlValue value) {}
}
