package tocsin.match;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.domain.Entity;
import tocsin.domain.Token;
import tocsin.engine.Engine;
import tocsin.text.Tokenizer;

/** Reads the leaves of a query that are found in the text. */
final class Leaves {
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_IDEOGRAPHIC_PREFIX = 1;
    private static final int ONE_EDIT_FROM = 4;
    private static final int TWO_EDITS_FROM = 8;
    private static final int FARTHEST = 50;

    private final String query;
    private final QueryText text;
    private final Names names;

    Leaves(String query, QueryText text, Names names) {
        this.query = query;
        this.text = text;
        this.names = names;
    }

    /** The leaf that starts here. */
    Query.TextLeaf text(boolean afterField) throws BadQuery {
        if (afterField && (text.atEnd() || text.isAtBlank())) {
            throw mistake(text.at(), "something is missing here: write a word, a \"phrase\" or an @entity");
        }
        if (text.isAtQuote()) {
            return quoted();
        }
        if (text.isAt('@')) {
            return named();
        }
        return text.isAt('/') ? regex() : word();
    }

    private Query.TextLeaf quoted() throws BadQuery {
        int start = text.at();
        if (!text.skipQuoted()) {
            throw mistake(start, "this quote is never closed: write \" behind the phrase");
        }
        String inside = query.substring(start + 1, text.at() - 1);
        List<Query.Piece> pieces = pieces(inside, start + 1);
        if (pieces.isEmpty()) {
            throw mistake(start, "the quotes hold no word");
        }
        String written = "\"" + inside.strip() + "\"";
        int tilde = text.at();
        if (!text.take('~')) {
            return new Query.Phrase(written, pieces);
        }
        String number = text.takeDigits();
        if (number.isEmpty()
                || number.length() > 2
                || Integer.parseInt(number) < 1
                || Integer.parseInt(number) > FARTHEST) {
            throw mistake(tilde, "a number from 1 to " + FARTHEST + " follows the ~, as in \"drone base\"~5");
        }
        if (pieces.size() < 2) {
            throw mistake(start, "one word is near nothing: write two words or more in the quotes");
        }
        if (pieces.size() > Engine.MOST_NEAR) {
            throw mistake(start, "at most " + Engine.MOST_NEAR + " words can be near each other: take some away");
        }
        return new Query.Near(written + "~" + Integer.parseInt(number), pieces, Integer.parseInt(number));
    }

    /** The words of a phrase; a star at the end of one makes it a prefix. */
    private List<Query.Piece> pieces(String inside, int offset) throws BadQuery {
        List<Token> words = Tokenizer.places(inside.replace('*', ' '));
        Set<Token> prefixes = new HashSet<>();
        for (int star = inside.indexOf('*'); star >= 0; star = inside.indexOf('*', star + 1)) {
            boolean endsWord = star + 1 == inside.length() || QueryText.isBlank(inside.charAt(star + 1));
            Optional<Token> word = endsWord ? endingAt(star, inside, words) : Optional.empty();
            if (word.isEmpty()) {
                throw mistake(offset + star, "a star stands at the end of a word, as in strik*");
            }
            checkPrefix(word.get().term(), offset + word.get().span().start());
            prefixes.add(word.get());
        }
        return words.stream()
                .map(word -> new Query.Piece(word.term(), prefixes.contains(word)))
                .toList();
    }

    /** The word that a star stands behind: between the two may be a possessive, and no blank. */
    private static Optional<Token> endingAt(int star, String inside, List<Token> words) {
        return words.stream()
                .filter(word -> word.span().end() <= star)
                .reduce((earlier, later) -> later)
                .filter(word ->
                        inside.substring(word.span().end(), star).chars().noneMatch(QueryText::isBlank));
    }

    private Query.TextLeaf named() throws BadQuery {
        int start = text.at();
        text.skipWord();
        String id = id(text.from(start + 1));
        if (id.startsWith("any:")) {
            return new Query.Kind("@" + id, kind(id.substring("any:".length()), start));
        }
        if (id.isEmpty()) {
            throw mistake(start, "an id of the catalogue follows the @, as in @ain-al-asad");
        }
        if (!names.isKnown(id)) {
            List<String> like = names.like(id);
            String hint = like.isEmpty()
                    ? "write the name in quotes instead"
                    : "did you mean @" + String.join(" or @", like) + "?";
            throw mistake(start, "the catalogue has no @" + id + ": " + hint);
        }
        return new Query.Named("@" + id, id);
    }

    private Entity.Kind kind(String name, int start) throws BadQuery {
        Optional<Entity.Kind> kind = Stream.of(Entity.Kind.values())
                .filter(one -> name(one).equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            throw mistake(
                    start,
                    "there is no kind '" + name + "': write @any: and one of "
                            + String.join(
                                    ", ",
                                    Stream.of(Entity.Kind.values())
                                            .map(Leaves::name)
                                            .toList()));
        }
        return kind.get();
    }

    private static String name(Entity.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An id as people write it, in capitals, with underscores or with a comma behind it. */
    private static String id(String written) {
        int end = written.length();
        while (end > 0 && !Character.isLetterOrDigit(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Query.TextLeaf regex() throws BadQuery {
        int start = text.at();
        if (!text.skipRegex()) {
            throw mistake(start, "this / begins an expression that is never closed: write / behind it, or quote it");
        }
        String written = text.from(start);
        String expression = written.substring(1, written.length() - 1);
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            if (pattern.matcher("").find()) {
                throw mistake(start, "this expression is found in every text: make it ask for something");
            }
        } catch (PatternSyntaxException e) {
            throw mistake(start, "this is no expression of RE2: " + e.getDescription());
        }
        return new Query.Regex(written, expression);
    }

    private Query.TextLeaf word() throws BadQuery {
        int start = text.at();
        text.skipWord();
        String written = text.from(start);
        char last = written.charAt(written.length() - 1);
        String bare = written.substring(0, written.length() - (last == '*' || last == '~' ? 1 : 0));
        if (bare.indexOf('*') >= 0) {
            throw mistake(start + bare.indexOf('*'), "a star stands at the end of a word, as in strik*");
        }
        List<String> terms = Tokenizer.words(bare);
        if (terms.isEmpty()) {
            throw mistake(start, "'" + written + "' holds no letter or digit: take it away");
        }
        if (last == '*') {
            return prefix(written, terms, start);
        }
        if (last == '~') {
            return fuzzy(written, terms, start);
        }
        return terms.size() == 1
                ? new Query.Word(written, terms.getFirst())
                : new Query.Phrase(
                        written,
                        terms.stream().map(term -> new Query.Piece(term, false)).toList());
    }

    private Query.TextLeaf prefix(String written, List<String> terms, int start) throws BadQuery {
        checkPrefix(terms.getLast(), start);
        if (terms.size() == 1) {
            return new Query.Prefix(written, terms.getFirst());
        }
        List<Query.Piece> pieces = new ArrayList<>();
        terms.forEach(term -> pieces.add(new Query.Piece(term, pieces.size() == terms.size() - 1)));
        return new Query.Phrase(written, pieces);
    }

    private void checkPrefix(String term, int offset) throws BadQuery {
        int least = Character.isIdeographic(term.codePointAt(0)) ? SHORTEST_IDEOGRAPHIC_PREFIX : SHORTEST_PREFIX;
        if (term.codePointCount(0, term.length()) < least) {
            throw mistake(offset, "a star needs " + SHORTEST_PREFIX + " letters before it: write more of the word");
        }
    }

    private Query.TextLeaf fuzzy(String written, List<String> terms, int start) throws BadQuery {
        if (terms.size() > 1) {
            throw mistake(start, "a ~ stands behind one word; for words near each other write \"drone base\"~5");
        }
        int length = terms.getFirst().codePointCount(0, terms.getFirst().length());
        if (length < ONE_EDIT_FROM) {
            throw mistake(start, "a ~ needs a word of " + ONE_EDIT_FROM + " letters: a shorter one resembles too many");
        }
        return new Query.Fuzzy(written, terms.getFirst(), length < TWO_EDITS_FROM ? 1 : 2);
    }

    private BadQuery mistake(int offset, String what) {
        return new BadQuery(query, offset, what);
    }
}
