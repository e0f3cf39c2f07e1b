package tocsin.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Because;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.match.BadQuery;
import tocsin.match.Query;
import tocsin.match.QueryParser;

/** The words and entities of an alert by which a watch could leave it out and still ring for all that was kept. */
final class Terms {
    private static final int SHORTEST = 3;

    private final QueryParser parser;
    private final Set<String> stopwords;
    private final PastAlerts.One alert;
    private final List<Span> asked;

    /**
     * The terms of an alert.
     *
     * @param stopwords of the headline's language, which tell nothing
     * @param asked by what the watch matches it, which it must not leave out
     */
    Terms(QueryParser parser, Set<String> stopwords, PastAlerts.One alert, List<Because> asked) {
        this.parser = parser;
        this.stopwords = stopwords;
        this.alert = alert;
        this.asked = asked.stream().flatMap(because -> because.span().stream()).toList();
    }

    /**
     * A word or an entity.
     *
     * @param written as a query has it
     * @param word folded; empty for an entity
     */
    record Term(String written, Query query, boolean inTitle, Optional<String> word) {
        boolean isIn(PastAlerts.One other) {
            return other.trial().match(query).isPresent();
        }
    }

    /**
     * The terms that no kept alert has, the best first: what would have left out most of what was dismissed; then what
     * stands in the title; entities before words; and the rarest, but for words that were met here alone and will hardly
     * come again.
     *
     * @param common in how many titles each of some words was met
     */
    List<Term> separating(
            List<PastAlerts.One> kept,
            List<PastAlerts.One> dismissed,
            Function<Set<String>, Map<String, Integer>> common) {
        List<Term> separating = all().stream()
                .filter(term -> kept.stream().noneMatch(term::isIn))
                .toList();
        Map<String, Integer> met = common.apply(
                separating.stream().flatMap(term -> term.word().stream()).collect(Collectors.toSet()));
        ToIntFunction<Term> titles =
                term -> term.word().map(word -> met.getOrDefault(word, 0)).orElse(0);
        return separating.stream()
                .sorted(Comparator.comparingLong((Term term) ->
                                -dismissed.stream().filter(term::isIn).count())
                        .thenComparing(term -> !term.inTitle())
                        .thenComparing(term -> term.word().isPresent())
                        .thenComparing(term -> term.word().isPresent() && titles.applyAsInt(term) < 2)
                        .thenComparingInt(titles))
                .toList();
    }

    /** All terms but those by which the watch matches, in the order of the headline. */
    private List<Term> all() {
        Map<String, Term> terms = new LinkedHashMap<>();
        Stream.concat(entities(), words()).forEach(term -> terms.putIfAbsent(term.written(), term));
        return terms.values().stream().filter(this::leavesWhatIsAsked).toList();
    }

    private Stream<Term> entities() {
        return alert.reading().mentions().stream()
                .filter(mention -> mentionsAsked()
                        .noneMatch(
                                one -> one.entity().belongsTo(mention.entity().id())))
                .flatMap(mention -> term("@" + mention.entity().id(), mention.span(), Optional.empty()));
    }

    private Stream<Mention> mentionsAsked() {
        return alert.reading().mentions().stream()
                .filter(mention -> asked.stream().anyMatch(mention.span()::overlaps));
    }

    /** Each word once as it stands; those of names are the entities'. */
    private Stream<Term> words() {
        return alert.reading().tokens().stream()
                .filter(token -> alert.reading().mentions().stream()
                        .noneMatch(mention -> mention.span().overlaps(token.span())))
                .filter(this::tells)
                .flatMap(token -> {
                    String raw = token.span().of(alert.reading().headline()).toLowerCase(Locale.ROOT);
                    return term(raw, token.span(), Optional.of(token.term()));
                });
    }

    private boolean tells(Token token) {
        String term = token.term();
        int least = Character.isIdeographic(term.codePointAt(0)) ? 1 : SHORTEST;
        return term.length() >= least
                && !stopwords.contains(term)
                && term.chars().anyMatch(Character::isLetter);
    }

    private Stream<Term> term(String written, Span span, Optional<String> word) {
        try {
            Query query = parser.parse(written);
            boolean one = query instanceof Query.Word || query instanceof Query.Named;
            return one ? Stream.of(new Term(written, query, span.part() == Part.TITLE, word)) : Stream.empty();
        } catch (BadQuery e) {
            return Stream.empty();
        }
    }

    /** A word that is asked for in another form stands there again. */
    private boolean leavesWhatIsAsked(Term term) {
        return alert.trial().match(term.query()).stream()
                .flatMap(List::stream)
                .flatMap(because -> because.span().stream())
                .noneMatch(span -> asked.stream().anyMatch(span::overlaps));
    }
}
