package tocsin.fetch;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads sound XML into the tree that ROME works on.
 *
 * <p>ROME's own SAXBuilder is not used: it keeps one factory for the whole JVM, and on a JDK 25 a feature that is set on one of
 * its parsers leaks into later ones. A factory of our own for each document costs little and depends on nobody.
 */
final class StrictXml {
    private StrictXml() {}

    /** The tree, or nothing when the text is not well-formed, JDOM cannot hold it, it has a DOCTYPE or nests too deep. */
    static Optional<Document> read(String text) {
        try {
            XMLReader reader = reader();
            SAXHandler handler = new ShallowHandler();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(new StringReader(text)));
            return Optional.of(handler.getDocument());
        } catch (SAXException | IllegalArgumentException notSound) {
            // JDOM is stricter than XML: a namespace must not begin with a digit, for instance.
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("the JDK's XML parser does not work", impossible);
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    /** Refuses documents that nest deeper than those who walk the tree later can bear. */
    private static final class ShallowHandler extends SAXHandler {
        private int depth;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            if (++depth > FeedParser.MAX_DEPTH) {
                throw new SAXException("nested too deep");
            }
            super.startElement(uri, local, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String local, String qualified) throws SAXException {
            depth--;
            super.endElement(uri, local, qualified);
        }
    }
}
