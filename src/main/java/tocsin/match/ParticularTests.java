package tocsin.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tocsin.domain.Entity;
import tocsin.domain.FeedId;
import tocsin.domain.Particulars;
import tocsin.domain.Sender;
import tocsin.text.Tokenizer;

/** What can be said by the particulars and the sender of a headline; nothing is cut for it. */
final class ParticularTests {
    private static final int FREE = 0;
    private static final int NAMES = 1;

    private final Collection<Entity> entities;
    private final Function<FeedId, Optional<Sender>> senders;

    ParticularTests(Collection<Entity> entities, Function<FeedId, Optional<Sender>> senders) {
        this.entities = entities;
        this.senders = senders;
    }

    Sieve.Test named(Query.Named named, boolean titleOnly) {
        return mentioned(ids(entity -> entity.belongsTo(named.id())), titleOnly);
    }

    Sieve.Test kind(Query.Kind kind, boolean titleOnly) {
        return mentioned(ids(entity -> entity.kind() == kind.kind()), titleOnly);
    }

    private Set<String> ids(Predicate<Entity> wanted) {
        return entities.stream().filter(wanted).map(Entity::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Sieve.Test mentioned(Set<String> ids, boolean titleOnly) {
        return test(particulars ->
                isAny(particulars.inTitle(), ids) || (!titleOnly && isAny(particulars.inSummary(), ids)));
    }

    /** A headline names few; a country has hundreds. */
    private static boolean isAny(Set<String> named, Set<String> wanted) {
        for (String id : named) {
            if (wanted.contains(id)) {
                return true;
            }
        }
        return false;
    }

    Sieve.Test known(Query.Known known) {
        return switch (known.field()) {
            case LANG -> test(particulars -> known.values().contains(particulars.language()));
            case COUNTRY ->
                mentioned(
                        ids(entity -> entity.country()
                                .filter(known.values()::contains)
                                .isPresent()),
                        false);
            case TYPE ->
                test(particulars -> particulars
                        .event()
                        .filter(event -> known.values().contains(event.name()))
                        .isPresent());
            case WEAPON ->
                test(particulars -> particulars.weapons().stream()
                        .anyMatch(weapon -> known.values().contains(weapon.name())));
        };
    }

    Sieve.Test grave(Query.Grave grave) {
        return test(particulars ->
                particulars.severity().filter(grave.levels()::contains).isPresent());
    }

    private static Sieve.Test test(Predicate<Particulars> holds) {
        return new Sieve.Test(
                FREE,
                page -> page.imprint()
                        .map(imprint -> Verdict.of(holds.test(imprint.particulars())))
                        .orElse(Verdict.MAYBE));
    }

    Sieve.Test from(Query.From from) {
        return switch (from.origin()) {
            case PUBLISHER -> {
                Map<String, Verdict> known = new HashMap<>();
                yield new Sieve.Test(
                        NAMES,
                        page -> known.computeIfAbsent(
                                page.glance().publisher(), name -> Verdict.of(Tokenizer.holds(name, from.terms()))));
            }
            case SOURCE -> {
                Map<FeedId, Verdict> known = new HashMap<>();
                yield new Sieve.Test(
                        NAMES, page -> known.computeIfAbsent(page.glance().feed(), feed -> source(feed, from)));
            }
        };
    }

    private Verdict source(FeedId feed, Query.From from) {
        return senders.apply(feed)
                .map(sender -> Verdict.of(
                        Tokenizer.holds(sender.feed(), from.terms()) || Tokenizer.holds(sender.host(), from.terms())))
                .orElse(Verdict.MAYBE);
    }
}
