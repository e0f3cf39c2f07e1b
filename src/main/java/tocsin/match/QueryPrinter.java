package tocsin.match;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree as a query, with no more brackets than it needs; {@link QueryParser} reads it back as the same tree. */
public final class QueryPrinter {
    private QueryPrinter() {}

    /** How tightly what is written around a part holds its operands. */
    private enum Around {
        NOTHING,
        OR,
        AND,
        NOT
    }

    /** The query that stands for a tree. */
    public static String print(Query query) {
        return print(query, Around.NOTHING);
    }

    private static String print(Query query, Around around) {
        return switch (query) {
            case Query.Leaf leaf -> leaf.written();
            case Query.InTitle title -> "title:" + inner(title.part());
            case Query.Not not -> "-" + print(not.part(), Around.NOT);
            case Query.All all -> bracketed(joined(all.parts(), " ", Around.AND), around.compareTo(Around.AND) >= 0);
            case Query.Any any -> bracketed(joined(any.parts(), " | ", Around.OR), around.compareTo(Around.OR) >= 0);
        };
    }

    /** What stands behind a field: one leaf as it is, all else in brackets. */
    private static String inner(Query part) {
        return part instanceof Query.Leaf leaf ? leaf.written() : "(" + print(part, Around.NOTHING) + ")";
    }

    private static String joined(List<Query> parts, String operator, Around around) {
        return parts.stream().map(part -> print(part, around)).collect(Collectors.joining(operator));
    }

    private static String bracketed(String text, boolean bracket) {
        return bracket ? "(" + text + ")" : text;
    }
}
