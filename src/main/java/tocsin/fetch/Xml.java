package tocsin.fetch;

import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** What an element inherits from those around it. */
final class Xml {
    private Xml() {}

    /** The nearest xml:lang. */
    static Optional<String> language(Element element) {
        for (Element around = element; around != null; around = around.getParentElement()) {
            String language = around.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            if (language != null && !language.isBlank()) {
                return Optional.of(language.strip());
            }
        }
        return Optional.empty();
    }
}
