package tocsin.fetch;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Headline;

/** Whether ROME's entry says visibly less than the element that it was read from: then the element has to be set right first. */
final class AtomLosses {
    private AtomLosses() {}

    static boolean areIn(Headline headline, Entry entry, Parts parts) {
        return areInTitle(entry.getTitleEx(), parts)
                || areInText(headline, entry, parts)
                || (headline.guid().isEmpty()
                        && parts.first("atom:id", "id", "guid").isPresent())
                || (headline.link().isEmpty() && parts.have("atom:link", "link"))
                || (headline.publisher().isEmpty()
                        && parts.first("atom:source", "source").isPresent())
                || AtomShape.extras(parts).areMoreThan(headline.extras())
                || haveOwnBase(parts);
    }

    static boolean areInTitle(@Nullable Content title, Parts parts) {
        boolean none = title == null || RomeReading.word(title.getValue()).isEmpty();
        return (none && parts.first("atom:title", "title").isPresent())
                || parts.all("atom:title").anyMatch(AtomLosses::isMisread);
    }

    private static boolean areInText(Headline headline, Entry entry, Parts parts) {
        return Stream.of("atom:summary", "atom:content").flatMap(parts::all).anyMatch(AtomLosses::isMisread)
                || (headline.summary().isEmpty()
                        && parts.haveTextIn("atom:summary", "summary", "atom:content", "content"))
                || (entry.getSummary() == null && parts.have("summary"));
    }

    /** Links know their own xml:base, which ROME does not tell. */
    static boolean haveOwnBase(Parts parts) {
        return Stream.of("atom:link", "atom:content")
                .flatMap(parts::all)
                .filter(link -> link.getAttribute("href") != null || link.getAttribute("src") != null)
                .anyMatch(link -> link.getAttribute("base", Namespace.XML_NAMESPACE) != null);
    }

    /**
     * Whether ROME takes a text for something else: markup in one that does not call itself XHTML loses its words, words in one
     * that does (or is of Atom 0.3, where that is the default) are escaped, and base64 is read in the encoding of the machine.
     */
    private static boolean isMisread(Element text) {
        String mode = Names.attribute(text, "mode").orElse("").toLowerCase(Locale.ROOT);
        if (mode.equals("base64")) {
            return true;
        }
        String type = Names.attribute(text, "type").orElse("text").toLowerCase(Locale.ROOT);
        boolean old = !text.getNamespaceURI().equals("http://www.w3.org/2005/Atom");
        boolean markup =
                old ? !mode.equals("escaped") : type.equals("xhtml") || type.contains("/xml") || type.contains("+xml");
        return text.getChildren().isEmpty() ? markup && text.getText().indexOf('<') >= 0 : !markup;
    }
}
