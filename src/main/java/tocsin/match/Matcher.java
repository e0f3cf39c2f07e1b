package tocsin.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Because;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.Token;

/** Holds one reading against queries. */
final class Matcher {
    private final Reading reading;
    private final Map<String, List<Token>> byTerm = new HashMap<>();
    private final Map<String, Mention> byEntity = new LinkedHashMap<>();

    Matcher(Reading reading) {
        this.reading = reading;
        reading.tokens()
                .forEach(token -> byTerm.computeIfAbsent(token.term(), t -> new ArrayList<>(2))
                        .add(token));
        reading.mentions()
                .forEach(mention -> byEntity.putIfAbsent(mention.entity().id(), mention));
    }

    /** The reasons why the query matches, one for each leaf that was found; empty when it does not match. */
    Optional<List<Because>> match(Query query) {
        List<Because> because = new ArrayList<>();
        return satisfies(query, because) ? Optional.of(because) : Optional.empty();
    }

    private boolean satisfies(Query query, List<Because> because) {
        return switch (query) {
            case Query.Leaf leaf -> {
                Optional<Span> place = find(leaf);
                place.ifPresent(span -> because.add(new Because(leaf.written(), span.of(reading.headline()), span)));
                yield place.isPresent();
            }
            case Query.Not not -> !satisfies(not.part(), new ArrayList<>());
            case Query.All all -> all.parts().stream().allMatch(part -> satisfies(part, because));
            case Query.Any any -> {
                boolean one = false;
                for (Query part : any.parts()) {
                    List<Because> reasons = new ArrayList<>();
                    if (satisfies(part, reasons)) {
                        because.addAll(reasons);
                        one = true;
                    }
                }
                yield one;
            }
        };
    }

    private Optional<Span> find(Query.Leaf leaf) {
        return switch (leaf) {
            case Query.Word word ->
                byTerm.getOrDefault(word.term(), List.of()).stream().findFirst().map(Token::span);
            case Query.Phrase phrase -> findPhrase(phrase.terms());
            case Query.Named named ->
                Optional.ofNullable(byEntity.get(named.entity().id())).map(Mention::span);
        };
    }

    private Optional<Span> findPhrase(List<String> terms) {
        for (Token first : byTerm.getOrDefault(terms.getFirst(), List.of())) {
            Token last = first;
            for (int i = 1; i < terms.size() && last != null; i++) {
                last = at(terms.get(i), first.position() + i).orElse(null);
            }
            if (last != null) {
                return Optional.of(new Span(
                        first.span().part(), first.span().start(), last.span().end()));
            }
        }
        return Optional.empty();
    }

    private Optional<Token> at(String term, int position) {
        return byTerm.getOrDefault(term, List.of()).stream()
                .filter(token -> token.position() == position)
                .findFirst();
    }
}
