package tocsin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.domain.Because;
import tocsin.domain.Entity;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.text.Tokenizer;

/** Holds one reading against queries. */
final class Matcher {
    private final Reading reading;
    private final Sender sender;
    private final Finder finder;

    Matcher(Reading reading, Sender sender) {
        this.reading = reading;
        this.sender = sender;
        this.finder = new Finder(reading);
    }

    /** The reasons why the query matches, one for each leaf that holds; empty when it does not match. */
    Optional<List<Because>> match(Query query) {
        List<Because> because = new ArrayList<>();
        return satisfies(query, false, because) ? Optional.of(because) : Optional.empty();
    }

    private boolean satisfies(Query query, boolean titleOnly, List<Because> because) {
        return switch (query) {
            case Query.Leaf leaf -> {
                Optional<Because> reason = reason(leaf, titleOnly);
                reason.ifPresent(because::add);
                yield reason.isPresent();
            }
            case Query.InTitle title -> satisfies(title.part(), true, because);
            case Query.Not not -> !satisfies(not.part(), titleOnly, new ArrayList<>());
            case Query.All all -> all.parts().stream().allMatch(part -> satisfies(part, titleOnly, because));
            case Query.Any any -> {
                boolean one = false;
                for (Query part : any.parts()) {
                    List<Because> reasons = new ArrayList<>();
                    if (satisfies(part, titleOnly, reasons)) {
                        because.addAll(reasons);
                        one = true;
                    }
                }
                yield one;
            }
        };
    }

    private Optional<Because> reason(Query.Leaf leaf, boolean titleOnly) {
        return switch (leaf) {
            case Query.TextLeaf text ->
                finder.find(text, titleOnly)
                        .map(span -> new Because(leaf.written(), span.of(reading.headline()), Optional.of(span)));
            case Query.Known known ->
                values(known.field())
                        .filter(known.values()::contains)
                        .findFirst()
                        .map(value -> said(leaf, label(known.field(), value)));
            case Query.From from ->
                names(from.origin())
                        .filter(name -> Tokenizer.holds(name, from.terms()))
                        .findFirst()
                        .map(name -> said(leaf, name));
            case Query.Grave grave ->
                reading.facts().severity().filter(grave.levels()::contains).map(level -> said(leaf, label(level)));
        };
    }

    private static Because said(Query.Leaf leaf, String what) {
        return new Because(leaf.written(), what, Optional.empty());
    }

    private Stream<String> values(Query.Field field) {
        return switch (field) {
            case LANG -> Stream.of(reading.language());
            case COUNTRY ->
                reading.mentions().stream()
                        .map(Mention::entity)
                        .map(Entity::country)
                        .flatMap(Optional::stream);
            case TYPE -> reading.facts().event().map(Enum::name).stream();
            case WEAPON -> reading.facts().weapons().stream().map(Enum::name);
        };
    }

    private static String label(Query.Field field, String value) {
        return switch (field) {
            case LANG -> Locale.of(value).getDisplayLanguage(Locale.ENGLISH);
            case COUNTRY -> Locale.of("", value).getDisplayCountry(Locale.ENGLISH);
            case TYPE -> SubEvent.valueOf(value).label();
            case WEAPON -> Weapon.valueOf(value).label();
        };
    }

    private static String label(Severity level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private Stream<String> names(Query.Origin origin) {
        return switch (origin) {
            case SOURCE -> Stream.of(sender.feed(), sender.host());
            case PUBLISHER -> Stream.of(sender.publisher());
        };
    }
}
