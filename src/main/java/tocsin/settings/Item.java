package tocsin.settings;

import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML value, and where to send the operator who looks for it. */
record Item(Node node, Place place) {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    /** A value at its own line of the text that the place belongs to. */
    static Item within(Place text, Node node) {
        return new Item(node, text.at(line(node)));
    }

    /** The line on which a value begins, counted from 1. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Whether nothing, or YAML's null, is written. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    /** What kind of value it is, for messages; the value itself may be secret. */
    String kind() {
        return switch (node) {
            case SequenceNode list -> "a list";
            case MappingNode mapping -> "a mapping";
            default -> isNothing() ? "nothing" : "a single value";
        };
    }
}
