package tocsin.engine.lucene;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import tocsin.engine.Condition;

/** Conditions as queries of Lucene. */
final class LuceneQueries {
    static final String TEXT = "text";
    static final String TITLE = "title";

    private final Function<String, Set<String>> stems;

    /** Queries in which a word stands for all of its stems. */
    LuceneQueries(Function<String, Set<String>> stems) {
        this.stems = stems;
    }

    Query of(Condition condition) {
        return switch (condition) {
            case Condition.Present present -> present(field(present.titleOnly()), present.term());
            case Condition.Sequence sequence -> sequence(field(sequence.titleOnly()), sequence.terms());
            case Condition.Near near ->
                new IntervalQuery(
                        field(near.titleOnly()),
                        Intervals.maxwidth(
                                near.terms().size() + near.others(),
                                Intervals.unordered(near.terms().stream()
                                        .map(LuceneQueries::source)
                                        .toArray(IntervalsSource[]::new))));
            case Condition.All all -> bool(all.parts(), Occur.MUST);
            case Condition.Any any -> bool(any.parts(), Occur.SHOULD);
            case Condition.Not not ->
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(of(not.part()), Occur.MUST_NOT)
                        .build();
            case Condition.Test test -> throw new IllegalArgumentException("Lucene has no " + test.key());
        };
    }

    private static String field(boolean titleOnly) {
        return titleOnly ? TITLE : TEXT;
    }

    private Query present(String field, tocsin.engine.Term term) {
        return switch (term.sort()) {
            case EXACT -> new TermQuery(new Term(field, term.text()));
            case PREFIX -> new PrefixQuery(new Term(field, term.text()));
            case FUZZY -> new FuzzyQuery(new Term(field, term.text()), term.edits(), 0, 1024, true);
            case WORD -> word(field, stems.apply(term.text()));
            default -> throw new IllegalArgumentException("Lucene is not told of " + term);
        };
    }

    private static Query word(String field, Set<String> forms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(new TermQuery(new Term(field, form)), Occur.SHOULD));
        return forms.size() == 1
                ? new TermQuery(new Term(field, forms.iterator().next()))
                : any.build();
    }

    private static Query sequence(String field, List<tocsin.engine.Term> terms) {
        boolean exact = terms.stream().allMatch(term -> term.sort() == tocsin.engine.Term.Sort.EXACT);
        if (exact && terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst().text()));
        }
        return exact
                ? new PhraseQuery(
                        field, terms.stream().map(tocsin.engine.Term::text).toArray(String[]::new))
                : new IntervalQuery(
                        field,
                        Intervals.phrase(
                                terms.stream().map(LuceneQueries::source).toArray(IntervalsSource[]::new)));
    }

    private static IntervalsSource source(tocsin.engine.Term term) {
        return term.sort() == tocsin.engine.Term.Sort.PREFIX
                ? Intervals.prefix(new BytesRef(term.text()), 1024)
                : Intervals.term(term.text());
    }

    /** What is excluded stands beside what is asked for, as a person would write it for Lucene. */
    private Query bool(List<Condition> parts, Occur occur) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean positive = false;
        for (Condition part : parts) {
            if (occur == Occur.MUST && part instanceof Condition.Not not) {
                builder.add(of(not.part()), Occur.MUST_NOT);
            } else {
                builder.add(of(part), occur);
                positive = true;
            }
        }
        return positive
                ? builder.build()
                : builder.add(new MatchAllDocsQuery(), Occur.MUST).build();
    }
}
