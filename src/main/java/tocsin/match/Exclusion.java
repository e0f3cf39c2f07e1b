package tocsin.match;

import java.util.ArrayList;
import java.util.List;

/** A query that is made to leave something out. */
public final class Exclusion {
    private Exclusion() {}

    /**
     * The query {@code (query) -term}, as {@link QueryPrinter} writes it.
     *
     * @param term a query of its own, most often one word; {@link BadQuery} when either cannot be read, or both are too long
     *     together
     */
    public static String of(QueryParser parser, String query, String term) throws BadQuery {
        Query whole = parser.parse(query);
        List<Query> parts = new ArrayList<>(whole instanceof Query.All all ? all.parts() : List.of(whole));
        parts.add(new Query.Not(parser.parse(term)));
        String written = QueryPrinter.print(new Query.All(parts));
        parser.parse(written);
        return written;
    }
}
