package tocsin.bench;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.fetch.FeedParser;
import tocsin.fetch.ParseOutcome;

/**
 * The time that one document takes to parse, ours beside ROME alone, turn by turn.
 *
 * @param kilobytes of the document
 * @param tocsin milliseconds of {@link FeedParser}, which decodes, repairs, sets right, lets ROME read and makes plain text
 * @param rome milliseconds of {@code SyndFeedInput} over {@code XmlReader}
 */
public record ParseTimes(double kilobytes, Spread tocsin, Spread rome) {
    private static final URI ADDRESS = URI.create("https://gazette-1.example/rss.xml");

    /** Measures a long document of our own making, after a tenth of a second or more of warming up. */
    public static ParseTimes measure(int warmUp, int times) throws InterruptedException, IOException {
        byte[] document = NewsText.LONG.document(1, 1);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < warmUp + times; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            double tocsin = tocsin(document);
            double rome = rome(document);
            if (i >= warmUp) {
                ours.add(tocsin);
                theirs.add(rome);
            }
        }
        return new ParseTimes(
                document.length / 1e3, Spread.of(ours, Double::doubleValue), Spread.of(theirs, Double::doubleValue));
    }

    private static double tocsin(byte[] document) throws IOException {
        long began = System.nanoTime();
        ParseOutcome outcome = new FeedParser().parse(document, Optional.of("utf-8"), ADDRESS);
        long took = System.nanoTime() - began;
        if (!(outcome instanceof ParseOutcome.Parsed parsed)) {
            throw new IOException("the document of the benchmark cannot be read: " + outcome);
        }
        check(parsed.document().headlines().size());
        return took / 1e6;
    }

    private static double rome(byte[] document) throws IOException {
        long began = System.nanoTime();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
            int entries = new SyndFeedInput().build(reader).getEntries().size();
            long took = System.nanoTime() - began;
            check(entries);
            return took / 1e6;
        } catch (FeedException e) {
            throw new IOException("ROME cannot read the document of the benchmark", e);
        }
    }

    private static void check(int headlines) throws IOException {
        if (headlines != NewsText.LONG.items()) {
            throw new IOException(
                    "the document has " + NewsText.LONG.items() + " items, and " + headlines + " were read");
        }
    }
}
