package tocsin.fetch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;

/**
 * The media module (Media RSS), read from what ROME hands on as foreign markup: ROME's own reader of it is another library, for
 * three elements.
 */
final class MediaRss {
    private MediaRss() {}

    /** The first element of that name, in the item itself or in one of these containers. */
    static Optional<Element> first(List<Element> markup, String name, String... containers) {
        return Stream.concat(
                        named(markup, name),
                        named(markup, containers).flatMap(container -> named(container.getChildren(), name)))
                .filter(element -> !Names.isBlank(element))
                .findFirst();
    }

    /** Addresses of pictures, sound and films, as they are written. */
    static Stream<String> addresses(List<Element> markup) {
        return Stream.concat(
                        named(markup, "media:content", "media:thumbnail"),
                        named(markup, "media:group", "media:content")
                                .flatMap(group -> named(group.getChildren(), "media:content", "media:thumbnail")))
                .flatMap(element -> Names.attribute(element, "url").stream());
    }

    private static Stream<Element> named(List<Element> markup, String... names) {
        List<String> wanted = List.of(names);
        return markup.stream().filter(element -> wanted.contains(Names.of(element)));
    }
}
