package tocsin.match;

import tocsin.engine.Condition;

/**
 * Reads queries.
 *
 * <pre>
 * query  = either
 * either = every { ("OR" | "|") every }
 * every  = part { ["AND" | "&amp;"] part }
 * part   = ["NOT" | "-"] ( "(" either ")" | "title:" ( "(" either ")" | text ) | text | field )
 * text   = word [ "*" | "~" ] | '"' words '"' [ "~" number ] | "@" id | "@any:" kind | "/" expression "/"
 * field  = ( "source:" | "publisher:" | "lang:" | "country:" | "type:" | "weapon:" ) ( word | '"' words '"' )
 *        | "severity" ( "&gt;=" | "&gt;" | "&lt;=" | "&lt;" | "=" ) ( "low" | "moderate" | "high" | "critical" )
 * </pre>
 *
 * Operators in words are upper case; in quotes they are words. AND binds tighter than OR. The minus stands right before what it
 * excludes, so that a hyphen inside a word is part of it. Curly and angle quotes are as good as straight ones, and the dashes that
 * phones write are as good as a minus. A query that only excludes is refused, since it would match nearly everything.
 */
public final class QueryParser {
    /** The longest query, in UTF-16 units. */
    public static final int LONGEST = 500;

    private final Names names;

    /** A parser over a catalogue. */
    public QueryParser(Names names) {
        this.names = names;
    }

    /** The tree of a query. */
    public Query parse(String query) throws BadQuery {
        if (query.length() > LONGEST) {
            throw new BadQuery(
                    query, LONGEST, "a watch may have " + LONGEST + " characters, this has " + query.length());
        }
        Query tree = new QueryRun(query, names).whole();
        if (!narrows(tree)) {
            throw new BadQuery(
                    query,
                    0,
                    "this only says what must not be there and would ring for everything else:"
                            + " add a word that must be there");
        }
        return tree;
    }

    /** What a query asks for, as the engine takes it. */
    public Condition condition(String query) throws BadQuery {
        return Conditions.of(parse(query));
    }

    /** Whether something must be present for the query to match. */
    private static boolean narrows(Query query) {
        return switch (query) {
            case Query.Leaf leaf -> true;
            case Query.InTitle title -> narrows(title.part());
            case Query.Not not -> false;
            case Query.All all -> all.parts().stream().anyMatch(QueryParser::narrows);
            case Query.Any any -> any.parts().stream().allMatch(QueryParser::narrows);
        };
    }
}
