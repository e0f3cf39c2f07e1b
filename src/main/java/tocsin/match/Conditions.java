package tocsin.match;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.engine.Condition;
import tocsin.engine.Term;

/** What queries ask for, in the terms of the engine. {@link Matcher} decides the same, leaf by leaf, and tells why. */
final class Conditions {
    private Conditions() {}

    /** The condition that holds for the headlines that the query matches. */
    static Condition of(Query query) {
        return of(query, false);
    }

    private static Condition of(Query query, boolean titleOnly) {
        return switch (query) {
            case Query.Leaf leaf -> leaf(leaf, titleOnly);
            case Query.InTitle title -> of(title.part(), true);
            case Query.Not not -> new Condition.Not(of(not.part(), titleOnly));
            case Query.All all -> new Condition.All(parts(all.parts(), titleOnly));
            case Query.Any any -> new Condition.Any(parts(any.parts(), titleOnly));
        };
    }

    private static List<Condition> parts(List<Query> parts, boolean titleOnly) {
        return parts.stream().map(part -> of(part, titleOnly)).toList();
    }

    private static Condition leaf(Query.Leaf leaf, boolean titleOnly) {
        return switch (leaf) {
            case Query.Word word -> present(Term.Sort.WORD, word.term(), titleOnly);
            case Query.Prefix prefix -> present(Term.Sort.PREFIX, prefix.start(), titleOnly);
            case Query.Fuzzy fuzzy ->
                new Condition.Present(new Term(Term.Sort.FUZZY, fuzzy.term(), fuzzy.edits()), titleOnly);
            case Query.Phrase phrase -> new Condition.Sequence(terms(phrase.pieces()), titleOnly);
            case Query.Near near -> new Condition.Near(terms(near.pieces()), near.distance(), titleOnly);
            case Query.Regex regex ->
                new Condition.Test((titleOnly ? "title:" : "") + regex.written(), test(regex, titleOnly));
            case Query.Named named -> present(Term.Sort.ENTITY, named.id(), titleOnly);
            case Query.Kind kind -> present(Term.Sort.TRAIT, Traits.of(kind.kind()), titleOnly);
            case Query.Known known -> any(known.values().stream().map(value -> Traits.of(known.field(), value)));
            case Query.From from -> new Condition.Sequence(terms(from), false);
            case Query.Grave grave -> any(grave.levels().stream().map(Traits::of));
        };
    }

    private static Condition present(Term.Sort sort, String text, boolean titleOnly) {
        return new Condition.Present(new Term(sort, text), titleOnly);
    }

    private static Condition any(Stream<String> traits) {
        return new Condition.Any(
                traits.map(trait -> present(Term.Sort.TRAIT, trait, false)).toList());
    }

    private static List<Term> terms(List<Query.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Term(piece.prefix() ? Term.Sort.PREFIX : Term.Sort.EXACT, piece.term()))
                .toList();
    }

    private static List<Term> terms(Query.From from) {
        Term.Sort sort = from.origin() == Query.Origin.PUBLISHER ? Term.Sort.PUBLISHER : Term.Sort.SOURCE;
        return from.terms().stream().map(term -> new Term(sort, term)).toList();
    }

    private static Predicate<Headline> test(Query.Regex regex, boolean titleOnly) {
        Pattern pattern = Pattern.compile(regex.expression(), Pattern.CASE_INSENSITIVE);
        return headline -> pattern.matcher(headline.text(Part.TITLE)).find()
                || (!titleOnly && pattern.matcher(headline.text(Part.SUMMARY)).find());
    }
}
