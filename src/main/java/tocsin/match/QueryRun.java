package tocsin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tocsin.domain.Entity;
import tocsin.text.Tokenizer;

/** One pass over one query, by recursive descent; {@link QueryParser} shows the grammar. */
final class QueryRun {
    private static final int DEEPEST = 20;

    private final String query;
    private final QueryText text;
    private final Function<String, Optional<Entity>> catalogue;
    private final Function<String, List<String>> idsLike;

    QueryRun(String query, Function<String, Optional<Entity>> catalogue, Function<String, List<String>> idsLike) {
        this.query = query;
        this.text = new QueryText(query);
        this.catalogue = catalogue;
        this.idsLike = idsLike;
    }

    Query whole() throws BadQuery {
        if (text.isBlank()) {
            throw mistake(0, "the query is empty: write words, a \"phrase\" or an @entity");
        }
        Query tree = either(0);
        if (!text.atEnd()) {
            throw strayBracket();
        }
        return tree;
    }

    private Query either(int depth) throws BadQuery {
        List<Query> choices = new ArrayList<>();
        do {
            choices.add(every(depth));
        } while (text.take('|') || text.takeWord("OR"));
        return choices.size() == 1 ? choices.getFirst() : new Query.Any(choices);
    }

    private Query every(int depth) throws BadQuery {
        List<Query> parts = new ArrayList<>();
        boolean joined = false;
        while (true) {
            text.skipBlanks();
            if (text.isAt(')') && depth == 0) {
                throw strayBracket();
            }
            if (text.atEnd() || text.isAt(')') || text.isAt('|') || text.isAtWord("OR")) {
                if (parts.isEmpty() || joined) {
                    throw somethingIsMissing();
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
            parts.add(part(depth));
            joined = false;
        }
    }

    private Query part(int depth) throws BadQuery {
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
            return new Query.Not(part(depth + 1));
        }
        if (text.take('(')) {
            Query inner = either(depth + 1);
            if (!text.take(')')) {
                throw mistake(start, "this bracket is never closed: write ) behind its last word");
            }
            return inner;
        }
        return text.isAtQuote() ? phrase() : text.isAt('@') ? entity() : word();
    }

    private Query phrase() throws BadQuery {
        int start = text.at();
        if (!text.skipQuoted()) {
            throw mistake(start, "this quote is never closed: write \" behind the phrase");
        }
        String inside = query.substring(start + 1, text.at() - 1);
        return leaf(start, "\"" + inside.strip() + "\"", inside, "the quotes hold no word");
    }

    private Query entity() throws BadQuery {
        int start = text.at();
        text.skipWord();
        String id = id(text.from(start + 1));
        if (id.isEmpty()) {
            throw mistake(start, "an id of the catalogue follows the @, as in @ain-al-asad");
        }
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

    /** An id as people write it, in capitals, with underscores or with a comma behind it. */
    private static String id(String written) {
        int end = written.length();
        while (end > 0 && !Character.isLetterOrDigit(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Query word() throws BadQuery {
        int start = text.at();
        text.skipWord();
        String written = text.from(start);
        return leaf(start, written, written, "'" + written + "' holds no letter or digit: take it away");
    }

    private Query leaf(int start, String written, String inside, String whenEmpty) throws BadQuery {
        List<String> terms = Tokenizer.words(inside);
        if (terms.isEmpty()) {
            throw mistake(start, whenEmpty);
        }
        return terms.size() == 1 ? new Query.Word(written, terms.getFirst()) : new Query.Phrase(written, terms);
    }

    private BadQuery somethingIsMissing() {
        return mistake(text.at(), "something is missing here: write a word, a \"phrase\" or an @entity");
    }

    private BadQuery strayBracket() {
        return mistake(text.at(), "this closing bracket has no opening one: take it away");
    }

    private BadQuery mistake(int offset, String what) {
        return new BadQuery(query, offset, what);
    }
}
