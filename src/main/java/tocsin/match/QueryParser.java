package tocsin.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tocsin.domain.Entity;

/**
 * Reads queries.
 *
 * <pre>
 * query  = either
 * either = every { ("OR" | "|") every }
 * every  = part { ["AND" | "&"] part }
 * part   = ["NOT" | "-"] ( "(" either ")" | '"' words '"' | "@" id | word )
 * </pre>
 *
 * Operators in words are upper case; in quotes they are words. AND binds tighter than OR. The minus stands right before what it
 * excludes, so that a hyphen inside a word is part of it. Curly and angle quotes are as good as straight ones, and the dashes that
 * phones write are as good as a minus. A query that only excludes is refused, since it would match nearly everything.
 */
public final class QueryParser {
    /** The longest query, in UTF-16 units. */
    public static final int LONGEST = 500;

    private final Function<String, Optional<Entity>> catalogue;
    private final Function<String, List<String>> idsLike;

    /**
     * A parser over a catalogue.
     *
     * @param catalogue the entity of an id
     * @param idsLike known ids that resemble an unknown one
     */
    public QueryParser(Function<String, Optional<Entity>> catalogue, Function<String, List<String>> idsLike) {
        this.catalogue = catalogue;
        this.idsLike = idsLike;
    }

    /** The tree of a query. */
    public Query parse(String query) throws BadQuery {
        if (query.length() > LONGEST) {
            throw new BadQuery(
                    query, LONGEST, "a watch may have " + LONGEST + " characters, this has " + query.length());
        }
        Query tree = new QueryRun(query, catalogue, idsLike).whole();
        if (!narrows(tree)) {
            throw new BadQuery(
                    query,
                    0,
                    "this only says what must not be there and would ring for everything else:"
                            + " add a word that must be there");
        }
        return tree;
    }

    /** Whether something must be present for the query to match. */
    private static boolean narrows(Query query) {
        return switch (query) {
            case Query.Leaf leaf -> true;
            case Query.Not not -> false;
            case Query.All all -> all.parts().stream().anyMatch(QueryParser::narrows);
            case Query.Any any -> any.parts().stream().allMatch(QueryParser::narrows);
        };
    }
}
