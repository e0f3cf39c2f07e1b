package tocsin.match;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.text.Near;
import tocsin.text.Stemmer;

/** Finds the leaves of a query in the text of one reading. */
final class Finder {
    private final Reading reading;
    private final List<List<Token>> byPosition = new ArrayList<>();

    Finder(Reading reading) {
        this.reading = reading;
        for (Token token : reading.tokens()) {
            while (byPosition.size() <= token.position()) {
                byPosition.add(List.of());
            }
            List<Token> here = new ArrayList<>(byPosition.get(token.position()));
            here.add(token);
            byPosition.set(token.position(), here);
        }
    }

    /** The first place where the leaf is found. */
    Optional<Span> find(Query.TextLeaf leaf, boolean titleOnly) {
        return switch (leaf) {
            case Query.Word word -> word(word.term(), titleOnly);
            case Query.Prefix prefix -> token(token -> token.term().startsWith(prefix.start()), titleOnly);
            case Query.Fuzzy fuzzy -> token(token -> isLike(token.term(), fuzzy.term(), fuzzy.edits()), titleOnly);
            case Query.Phrase phrase -> phrase(phrase.pieces(), titleOnly);
            case Query.Near near -> near(near, titleOnly);
            case Query.Regex regex -> regex(regex, titleOnly);
            case Query.Named named -> mention(mention -> mention.entity().belongsTo(named.id()), titleOnly);
            case Query.Kind kind -> mention(mention -> mention.entity().kind() == kind.kind(), titleOnly);
        };
    }

    /** The word itself or another plain inflection of it in the headline's language; a name only as it is. */
    private Optional<Span> word(String term, boolean titleOnly) {
        Set<String> stems = Stemmer.all(term);
        return token(token -> token.term().equals(term) || stems.contains(token.stem()), titleOnly);
    }

    private Optional<Span> token(Predicate<Token> wanted, boolean titleOnly) {
        return tokens(titleOnly).filter(wanted).findFirst().map(Token::span);
    }

    private Stream<Token> tokens(boolean titleOnly) {
        return reading.tokens().stream()
                .filter(token -> !titleOnly || token.span().part() == Part.TITLE);
    }

    private static boolean isLike(String term, String wanted, int edits) {
        return Math.abs(term.length() - wanted.length()) <= edits && Near.distance(term, wanted) <= edits;
    }

    private Optional<Span> mention(Predicate<Mention> wanted, boolean titleOnly) {
        return reading.mentions().stream()
                .filter(mention -> !titleOnly || mention.span().part() == Part.TITLE)
                .filter(wanted)
                .findFirst()
                .map(Mention::span);
    }

    private Optional<Span> phrase(List<Query.Piece> pieces, boolean titleOnly) {
        return tokens(titleOnly)
                .filter(token -> is(token, pieces.getFirst()))
                .flatMap(first -> whole(first, pieces).stream())
                .findFirst();
    }

    private Optional<Span> whole(Token first, List<Query.Piece> pieces) {
        Token last = first;
        for (int i = 1; i < pieces.size(); i++) {
            Query.Piece piece = pieces.get(i);
            Optional<Token> next = at(first.position() + i).stream()
                    .filter(token -> is(token, piece))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            last = next.get();
        }
        return Optional.of(
                new Span(first.span().part(), first.span().start(), last.span().end()));
    }

    private List<Token> at(int position) {
        return position < byPosition.size() ? byPosition.get(position) : List.of();
    }

    private static boolean is(Token token, Query.Piece piece) {
        return piece.prefix()
                ? token.term().startsWith(piece.term())
                : token.term().equals(piece.term());
    }

    /** The narrowest window that holds all the words, each at a position of its own. */
    private Optional<Span> near(Query.Near near, boolean titleOnly) {
        int widest = near.pieces().size() + near.distance();
        return tokens(titleOnly)
                .map(Token::position)
                .distinct()
                .flatMap(start -> window(near.pieces(), start, widest, titleOnly).stream())
                .min(Comparator.comparingInt(span -> span.end() - span.start()));
    }

    private Optional<Span> window(List<Query.Piece> pieces, int start, int widest, boolean titleOnly) {
        List<Token> found = new ArrayList<>();
        return place(pieces, start, start + widest, found)
                ? Optional.of(around(found)).filter(span -> !titleOnly || span.part() == Part.TITLE)
                : Optional.empty();
    }

    /** Gives each word a position from {@code start} on and before {@code end}, trying all of them. */
    private boolean place(List<Query.Piece> pieces, int start, int end, List<Token> found) {
        if (found.size() == pieces.size()) {
            return true;
        }
        Query.Piece piece = pieces.get(found.size());
        for (int position = start; position < end; position++) {
            int here = position;
            boolean taken = found.stream().anyMatch(token -> token.position() == here);
            Optional<Token> fitting = taken
                    ? Optional.empty()
                    : at(position).stream().filter(token -> is(token, piece)).findFirst();
            if (fitting.isPresent()) {
                found.add(fitting.get());
                if (place(pieces, start, end, found)) {
                    return true;
                }
                found.removeLast();
            }
        }
        return false;
    }

    private static Span around(List<Token> found) {
        int start = found.stream().mapToInt(token -> token.span().start()).min().orElseThrow();
        int end = found.stream().mapToInt(token -> token.span().end()).max().orElseThrow();
        return new Span(found.getFirst().span().part(), start, end);
    }

    private Optional<Span> regex(Query.Regex regex, boolean titleOnly) {
        Pattern pattern = Pattern.compile(regex.expression(), Pattern.CASE_INSENSITIVE);
        return Stream.of(Part.values())
                .filter(part -> !titleOnly || part == Part.TITLE)
                .flatMap(part -> regex(pattern, reading.headline(), part).stream())
                .findFirst();
    }

    private static Optional<Span> regex(Pattern pattern, Headline headline, Part part) {
        com.google.re2j.Matcher matcher = pattern.matcher(headline.text(part));
        return matcher.find() ? Optional.of(new Span(part, matcher.start(), matcher.end())) : Optional.empty();
    }
}
