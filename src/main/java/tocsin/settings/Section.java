package tocsin.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One mapping of the file, read by the keys that may stand in it; the environment goes first. */
final class Section {
    private final String path;
    private final Place place;
    private final Map<String, String> environment;
    private final Findings findings;
    private final Map<String, Item> entries = new LinkedHashMap<>();

    private Section(String path, Place place, Map<String, String> environment, Findings findings) {
        this.path = path;
        this.place = place;
        this.environment = environment;
        this.findings = findings;
    }

    /** The mapping of a whole file. */
    static Section top(Place file, Item item, Map<String, String> environment, Findings findings) {
        return new Section("", file, environment, findings).fill(item);
    }

    /** The mapping under a name; nothing there is a mapping without keys. */
    Section section(String name) {
        Item item = entries.get(name);
        return item == null
                ? new Section(full(name), place, environment, findings)
                : new Section(full(name), item.place(), environment, findings).fill(item);
    }

    /** The mapping that is an entry of a list of this section. */
    Section entry(Key<?> list, Item item) {
        return new Section(list.path(), item.place(), environment, findings).fill(item);
    }

    /** Where the mapping begins. */
    Place place() {
        return place;
    }

    /** Whether anybody set it, be it wrongly; an empty text sets nothing. */
    boolean mentions(Key<?> key) {
        return fromEnvironment(key).isPresent()
                || (entries.containsKey(key.name())
                        && fromFile(key).map(given -> !given.text().isBlank()).orElse(true));
    }

    /** The setting, or its default; mistakes go to the findings. */
    <T> T value(Key<T> key) {
        return given(key).flatMap(given -> read(key, given)).orElseGet(key::byDefault);
    }

    /** A setting that must be there; empty after a mistake. */
    <T> Optional<T> required(Key<T> key) {
        if (!entries.containsKey(key.name())) {
            findings.error(place, "'" + key.path() + "' is missing");
        }
        return given(key).flatMap(given -> read(key, given));
    }

    /** The plain values of a list. */
    <T> List<T> values(Key<T> key) {
        List<T> values = new ArrayList<>();
        for (Item item : items(key)) {
            text(key, item).flatMap(given -> read(key, given)).ifPresent(values::add);
        }
        return values;
    }

    /** The entries of a list, of any kind. */
    List<Item> items(Key<?> key) {
        Optional<Given> variable = fromEnvironment(key);
        if (variable.isPresent()) {
            return inVariable(key, variable.get());
        }
        Item item = entries.get(key.name());
        return item == null || item.isNothing() ? List.of() : entriesOf(key, item);
    }

    /** A value as it was written: in the environment, or else in the file. */
    Optional<Given> given(Key<?> key) {
        return fromEnvironment(key).or(() -> fromFile(key));
    }

    /** A value in the environment; an empty variable counts as not set, since containers hand on such. */
    Optional<Given> fromEnvironment(Key<?> key) {
        return key.variable()
                .flatMap(name -> Optional.ofNullable(environment.get(name))
                        .filter(text -> !text.isBlank())
                        .map(text -> new Given(new Place.Variable(name), text, false)));
    }

    /** A value in the file. */
    Optional<Given> fromFile(Key<?> key) {
        return Optional.ofNullable(entries.get(key.name())).flatMap(item -> text(key, item));
    }

    /** A value of the file that must be a single one. */
    Optional<Given> text(Key<?> key, Item item) {
        if (item.isNothing()) {
            findings.error(item.place(), "'" + key.path() + "' has no value");
            return Optional.empty();
        }
        if (!(item.node() instanceof ScalarNode scalar)) {
            findings.error(item.place(), "'" + key.path() + "' must be a single value, not " + item.kind());
            return Optional.empty();
        }
        String raw = scalar.getValue();
        try {
            return Optional.of(new Given(item.place(), Expansion.of(raw, environment), !Expansion.isIn(raw)));
        } catch (IllegalArgumentException wrong) {
            findings.error(item.place(), "'" + key.path() + "' " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /** What a written value means; empty after a mistake. */
    <T> Optional<T> read(Key<T> key, Given given) {
        try {
            return Optional.of(key.read(given.text()));
        } catch (IllegalArgumentException wrong) {
            findings.error(given.place(), String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private List<Item> inVariable(Key<?> key, Given given) {
        if (!given.text().strip().startsWith("[")) {
            return Arrays.stream(given.text().strip().split("\\s+"))
                    .map(word -> new Item(new ScalarNode(Tag.STR, word, ScalarStyle.PLAIN), given.place()))
                    .toList();
        }
        return YamlText.compose(given.text(), given.place(), findings)
                .map(node -> entriesOf(key, new Item(node, given.place())))
                .orElse(List.of());
    }

    private List<Item> entriesOf(Key<?> key, Item item) {
        if (item.node() instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(node -> Item.within(item.place(), node))
                    .toList();
        }
        findings.error(
                item.place(),
                "'" + key.path() + "' must be a list, each entry on a line that begins with '- ', not " + item.kind());
        return List.of();
    }

    private Section fill(Item item) {
        if (item.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> add(item.place(), entry));
        } else if (!item.isNothing()) {
            String what = path.isEmpty() ? "the file" : "'" + path + "'";
            findings.error(item.place(), what + " must be a mapping of lines 'key: value', not " + item.kind());
        }
        return this;
    }

    private void add(Place text, NodeTuple entry) {
        Node key = entry.getKeyNode();
        Place at = text.at(Item.line(key));
        String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!Keys.under(path).contains(name)) {
            findings.error(at, "unknown key '" + full(name) + "'" + Keys.hint(path, name));
            return;
        }
        Item earlier = entries.putIfAbsent(name, new Item(entry.getValueNode(), at));
        if (earlier != null) {
            findings.error(at, "'" + full(name) + "' is set twice, the first time at " + earlier.place());
        }
    }

    private String full(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
