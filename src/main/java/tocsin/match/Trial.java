package tocsin.match;

import java.util.List;
import java.util.Optional;
import tocsin.domain.Because;
import tocsin.domain.Reading;
import tocsin.domain.Sender;

/** One reading on trial: which queries it satisfies, and what lies between it and those that it does not. */
public final class Trial {
    private final Matcher matcher;

    /** The trial of a reading of a headline from this sender. */
    public Trial(Reading reading, Sender sender) {
        this.matcher = new Matcher(reading, sender);
    }

    /** The reasons why the query matches, one for each leaf that holds; empty when it does not match. */
    public Optional<List<Because>> match(Query query) {
        return matcher.match(query);
    }

    /** What lies between the query and the headline. */
    public Shortfall shortfall(Query query) {
        return shortfall(query, false);
    }

    private Shortfall shortfall(Query query, boolean inTitle) {
        return switch (query) {
            case Query.Leaf leaf -> holds(leaf, inTitle) ? Shortfall.held(1) : Shortfall.of(missing(leaf, inTitle));
            case Query.InTitle title -> shortfall(title.part(), true);
            case Query.Not not ->
                match(within(not.part(), inTitle))
                        .map(by -> Shortfall.of(new Lack.Excluded(not.part(), by)))
                        .orElse(Shortfall.NONE);
            case Query.All all ->
                all.parts().stream().map(part -> shortfall(part, inTitle)).reduce(Shortfall.NONE, Shortfall::and);
            case Query.Any any -> choice(any, inTitle);
        };
    }

    /** A choice of which nothing is there is one lack, whatever it could be. */
    private Shortfall choice(Query.Any any, boolean inTitle) {
        Shortfall nearest = Shortfall.nearest(any.parts().stream().map(part -> shortfall(part, inTitle)));
        return nearest.lacks().isEmpty() || nearest.held() > 0 ? nearest : Shortfall.of(missing(any, inTitle));
    }

    private Lack missing(Query part, boolean inTitle) {
        Optional<String> elsewhere = match(part)
                .filter(by -> inTitle)
                .flatMap(by -> by.stream().map(Because::text).findFirst());
        return new Lack.Missing(part, inTitle, elsewhere);
    }

    private boolean holds(Query part, boolean inTitle) {
        return match(within(part, inTitle)).isPresent();
    }

    private static Query within(Query part, boolean inTitle) {
        return inTitle ? new Query.InTitle(part) : part;
    }
}
