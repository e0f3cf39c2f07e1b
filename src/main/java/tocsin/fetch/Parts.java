package tocsin.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/** The children of an element by their names ({@link Names#of}), found out once, since many of them are asked for. */
final class Parts {
    private final Map<String, List<Element>> byName = new HashMap<>();

    private final List<Element> all;

    private Parts(Element parent) {
        all = parent.getChildren();
        for (Element child : all) {
            byName.computeIfAbsent(Names.of(child), name -> new ArrayList<>()).add(child);
        }
    }

    static Parts of(Element parent) {
        return new Parts(parent);
    }

    /** All children. */
    List<Element> all() {
        return all;
    }

    /** The children of that name, in order. */
    Stream<Element> all(String name) {
        return byName.getOrDefault(name, List.of()).stream();
    }

    /** The first of the names for which there is a child that is not blank; names count before order in the document. */
    Optional<Element> first(String... names) {
        for (String name : names) {
            for (Element child : byName.getOrDefault(name, List.of())) {
                if (!Names.isBlank(child)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether one of the names is there at all. */
    boolean have(String... names) {
        return Stream.of(names).anyMatch(byName::containsKey);
    }

    /** Whether an element of one of the names has elements in it, where most readers expect words. */
    boolean haveMarkupIn(String... names) {
        return Stream.of(names)
                .flatMap(this::all)
                .anyMatch(child -> !child.getChildren().isEmpty());
    }

    /** Whether an element of one of the names has something to read in it, and not only pictures. */
    boolean haveTextIn(String... names) {
        return Stream.of(names)
                .flatMap(this::all)
                .anyMatch(text -> !PlainText.summary(Names.mixed(text)).isEmpty());
    }
}
