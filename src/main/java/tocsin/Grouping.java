package tocsin;

import java.time.Instant;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.Reading;
import tocsin.group.Gists;
import tocsin.group.Incidents;
import tocsin.read.Reader;

/** Reads headlines and groups them, without a store. */
final class Grouping {
    private final Reader reader;
    private final Incidents incidents;

    Grouping(Knowledge knowledge) {
        this.reader = knowledge.reader();
        this.incidents = new Incidents(knowledge.grouper());
    }

    /** Takes the next headline; one that does not say when it was published counts as of now. */
    Incidents.Placed take(Headline headline) {
        return take(gist(headline), headline);
    }

    /** What grouping compares of a headline. */
    Gist gist(Headline headline) {
        Reading reading = reader.read(headline, published(headline));
        return Gists.of(reading, reader.stopwords(reading.language()));
    }

    /** Takes the next headline, whose gist is known. */
    Incidents.Placed take(Gist gist, Headline headline) {
        return incidents.take(headline.title(), headline.publisher().orElse(""), gist, published(headline));
    }

    private static Instant published(Headline headline) {
        return headline.published().orElseGet(Instant::now);
    }
}
