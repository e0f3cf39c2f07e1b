package tocsin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tocsin.domain.Entity;
import tocsin.text.Tokenizer;

/**
 * Reads queries.
 *
 * <pre>
 * query  = either
 * either = every { ("OR" | "|") every }
 * every  = part { ["AND"] part }
 * part   = ["NOT" | "-"] ( "(" either ")" | '"' words '"' | "@" id | word )
 * </pre>
 *
 * Operators in words are upper case; curly and angle quotes are as good as straight ones. A query that only excludes is
 * refused, since it would match nearly everything.
 */
public final class QueryParser {
    /** The longest query, in UTF-16 units. */
    public static final int LONGEST = 500;

    private static final int DEEPEST = 20;
    private static final String QUOTES = "\"“”„«»‟″";

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
        Run run = new Run(query);
        Query tree = run.either(0);
        if (run.at < query.length()) {
            throw run.mistake(run.at, "this closing bracket has no opening one: take it away");
        }
        if (!narrows(tree)) {
            throw run.mistake(
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

    /** One pass over one query. */
    private final class Run {
        private final String text;
        private int at;

        Run(String text) {
            this.text = text;
        }

        Query either(int depth) throws BadQuery {
            if (depth > DEEPEST) {
                throw mistake(at, "brackets are nested more than " + DEEPEST + " deep");
            }
            List<Query> choices = new ArrayList<>();
            do {
                choices.add(every(depth));
            } while (takeOperator("OR", "|"));
            return choices.size() == 1 ? choices.getFirst() : new Query.Any(choices);
        }

        private Query every(int depth) throws BadQuery {
            List<Query> parts = new ArrayList<>();
            while (true) {
                boolean joined = takeOperator("AND", "&");
                if (joined && parts.isEmpty()) {
                    throw mistake(at, "AND joins two things: write something before it");
                }
                skipBlanks();
                if (at >= text.length() || text.charAt(at) == ')' || isOperator("OR", "|")) {
                    if (parts.isEmpty() || joined) {
                        throw nothingHere();
                    }
                    return parts.size() == 1 ? parts.getFirst() : new Query.All(parts);
                }
                parts.add(part(depth));
            }
        }

        private BadQuery nothingHere() {
            return text.isBlank()
                    ? mistake(0, "the query is empty: write words, a \"phrase\" or an @entity")
                    : mistake(at, "something is missing here: write a word, a \"phrase\" or an @entity");
        }

        private Query part(int depth) throws BadQuery {
            int start = at;
            if (takeOperator("NOT", "-")) {
                skipBlanks();
                if (at >= text.length() || text.charAt(at) == ')') {
                    throw mistake(start, "nothing follows the exclusion: write the word that must not be there");
                }
                return new Query.Not(part(depth));
            }
            char c = text.charAt(at);
            if (c == '(') {
                at++;
                Query inner = either(depth + 1);
                if (at >= text.length()) {
                    throw mistake(start, "this bracket is never closed: write ) behind its last word");
                }
                at++;
                return inner;
            }
            return QUOTES.indexOf(c) >= 0 ? phrase() : c == '@' ? entity() : word();
        }

        private Query phrase() throws BadQuery {
            int start = at++;
            int end = at;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end == text.length()) {
                throw mistake(start, "this quote is never closed: write \" behind the phrase");
            }
            String inside = text.substring(at, end);
            at = end + 1;
            return words(start, "\"" + inside.strip() + "\"", inside, "the quotes hold no word");
        }

        private Query entity() throws BadQuery {
            int start = at++;
            int end = wordEnd();
            String id = text.substring(at, end).toLowerCase(Locale.ROOT);
            at = end;
            Optional<Entity> entity = catalogue.apply(id);
            if (entity.isEmpty()) {
                List<String> like = idsLike.apply(id);
                String hint = like.isEmpty()
                        ? "write the name in quotes instead"
                        : "did you mean @" + String.join(" or @", like) + "?";
                throw mistake(start, "the catalogue has no @" + id + ": " + hint);
            }
            return new Query.Named("@" + id, entity.get());
        }

        private Query word() throws BadQuery {
            int start = at;
            int end = wordEnd();
            String written = text.substring(start, end);
            at = end;
            return words(start, written, written, "'" + written + "' holds no letter or digit");
        }

        private Query words(int start, String written, String inside, String whenEmpty) throws BadQuery {
            List<String> terms = Tokenizer.words(inside);
            if (terms.isEmpty()) {
                throw mistake(start, whenEmpty);
            }
            return terms.size() == 1 ? new Query.Word(written, terms.getFirst()) : new Query.Phrase(written, terms);
        }

        private int wordEnd() {
            int end = at;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && "()|".indexOf(text.charAt(end)) < 0
                    && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            return end;
        }

        private boolean takeOperator(String word, String sign) {
            skipBlanks();
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return true;
            }
            if (isOperator(word, sign)) {
                at += word.length();
                return true;
            }
            return false;
        }

        private boolean isOperator(String word, String sign) {
            if (text.startsWith(sign, at)) {
                return true;
            }
            int end = at + word.length();
            return text.startsWith(word, at)
                    && (end == text.length()
                            || Character.isWhitespace(text.charAt(end))
                            || "()\"".indexOf(text.charAt(end)) >= 0);
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private BadQuery mistake(int offset, String what) {
            return new BadQuery(text, offset, what);
        }
    }
}
