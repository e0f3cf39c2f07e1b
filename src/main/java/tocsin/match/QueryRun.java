package tocsin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One pass over one query, by recursive descent; {@link QueryParser} shows the grammar. */
final class QueryRun {
    private static final int DEEPEST = 20;
    private static final int MOST_LEAVES = 64;

    private final String query;
    private final QueryText text;
    private final Leaves leaves;
    private int count;

    QueryRun(String query, Names names) {
        this.query = query;
        this.text = new QueryText(query);
        this.leaves = new Leaves(query, text, names);
    }

    Query whole() throws BadQuery {
        if (text.isBlank()) {
            throw mistake(0, "the query is empty: write words, a \"phrase\" or an @entity");
        }
        Query tree = either(0, false);
        if (!text.atEnd()) {
            throw strayBracket();
        }
        return tree;
    }

    private Query either(int depth, boolean inTitle) throws BadQuery {
        List<Query> choices = new ArrayList<>();
        do {
            Query choice = every(depth, inTitle);
            // A choice within a choice is one choice: brackets around it say nothing.
            choices.addAll(choice instanceof Query.Any any ? any.parts() : List.of(choice));
        } while (text.take('|') || text.takeWord("OR"));
        return choices.size() == 1 ? choices.getFirst() : new Query.Any(choices);
    }

    private Query every(int depth, boolean inTitle) throws BadQuery {
        List<Query> parts = new ArrayList<>();
        boolean joined = false;
        while (true) {
            text.skipBlanks();
            if (text.isAt(')') && depth == 0) {
                throw strayBracket();
            }
            if (text.atEnd() || text.isAt(')') || text.isAt('|') || text.isAtWord("OR")) {
                if (parts.isEmpty() || joined) {
                    throw mistake(text.at(), "something is missing here: write a word, a \"phrase\" or an @entity");
                }
                return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
            }
            int start = text.at();
            if (text.take('&') || text.takeWord("AND")) {
                if (parts.isEmpty() || joined) {
                    throw mistake(start, "AND joins two things: write something before it, or quote it as a word");
                }
                joined = true;
                continue;
            }
            Query part = part(depth, inTitle);
            parts.addAll(part instanceof Query.All all ? all.parts() : List.of(part));
            joined = false;
        }
    }

    private Query part(int depth, boolean inTitle) throws BadQuery {
        if (depth > DEEPEST) {
            throw mistake(text.at(), "brackets and exclusions are nested more than " + DEEPEST + " deep");
        }
        int start = text.at();
        if (text.takeMinus() || text.takeWord("NOT")) {
            text.skipBlanks();
            boolean nothing =
                    text.atEnd() || text.isAt(')') || text.isAt('|') || text.isAtWord("OR") || text.isAtWord("AND");
            if (nothing) {
                throw mistake(start, "nothing follows the exclusion: write the word that must not be there");
            }
            return new Query.Not(part(depth + 1, inTitle));
        }
        if (text.take('(')) {
            Query inner = either(depth + 1, inTitle);
            if (!text.take(')')) {
                throw mistake(start, "this bracket is never closed: write ) behind its last word");
            }
            return inner;
        }
        return leaf(depth, inTitle);
    }

    private Query leaf(int depth, boolean inTitle) throws BadQuery {
        int start = text.at();
        if (++count > MOST_LEAVES) {
            throw mistake(start, "a watch may have " + MOST_LEAVES + " parts: make two watches of it");
        }
        String field = text.fieldName();
        if (field.isEmpty()) {
            return leaves.text(false);
        }
        if (inTitle) {
            throw mistake(start, "a field cannot stand within title: write it outside of the brackets");
        }
        if (!field.equalsIgnoreCase("title:")) {
            return new Fields(query, text).read(field.toLowerCase(Locale.ROOT));
        }
        text.skip(field.length());
        if (text.isAt('(')) {
            return new Query.InTitle(part(depth + 1, true));
        }
        return new Query.InTitle(leaves.text(true));
    }

    private BadQuery strayBracket() {
        return mistake(text.at(), "this closing bracket has no opening one: take it away");
    }

    private BadQuery mistake(int offset, String what) {
        return new BadQuery(query, offset, what);
    }
}
