package tocsin.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tocsin.domain.Entity;
import tocsin.domain.Facts;
import tocsin.domain.Mention;
import tocsin.domain.SubEvent;
import tocsin.domain.Token;
import tocsin.domain.Weapon;
import tocsin.text.Phrases;

/** Reads the facts off one headline with one language's vocabulary. */
final class FactReader {
    /** How many words may stand between a number and what it counts: <em>four US soldiers were killed</em>. */
    private static final int NUMBER_REACH = 4;

    private static final int HIGHEST_TOLL = 100_000;

    private final Vocabulary words;
    private final Text text;

    FactReader(Vocabulary words, Text text) {
        this.words = words;
        this.text = text;
    }

    /** What can be told of a language without a vocabulary: who and where. */
    static Facts withoutVocabulary(Text text) {
        return new Facts(
                Optional.empty(),
                Set.of(),
                sites(text),
                actors(text),
                OptionalInt.empty(),
                false,
                false,
                Optional.empty());
    }

    Facts facts(Instant published) {
        List<Token> news = new ArrayList<>(text.title());
        news.addAll(text.lead());
        Set<Weapon> weapons = weapons();
        Set<String> actors = actors(text);
        boolean claim = !actors.isEmpty() && has(words.claims(), text.all());
        boolean response = has(words.responses(), text.title()) || (claim && has(words.claims(), text.title()));
        return new Facts(
                event(weapons, news), weapons, sites(text), actors, killed(news), claim, response, day(published));
    }

    private Optional<SubEvent> event(Set<Weapon> weapons, List<Token> news) {
        if (has(words.unreal(), text.title())) {
            return Optional.empty();
        }
        if (!weapons.isEmpty() && has(words.deeds(), news)) {
            return Optional.of(subEvent(weapons.iterator().next()));
        }
        List<Phrases.Found<SubEvent>> named = words.events().in(text.title());
        return named.stream().findFirst().map(Phrases.Found::value);
    }

    private static SubEvent subEvent(Weapon weapon) {
        return switch (weapon) {
            case DRONE, AIRCRAFT -> SubEvent.AIR_DRONE_STRIKE;
            case ROCKET, MISSILE, MORTAR, ARTILLERY -> SubEvent.SHELLING_ARTILLERY_MISSILE_ATTACK;
            case IED -> SubEvent.REMOTE_EXPLOSIVE_LANDMINE_IED;
            case SUICIDE_BOMB -> SubEvent.SUICIDE_BOMB;
            case GRENADE -> SubEvent.GRENADE;
            case CHEMICAL -> SubEvent.CHEMICAL_WEAPON;
            case FIREARM, BLADE -> SubEvent.ATTACK;
        };
    }

    /** The weapons of the title; of the lead when the title names none. The rest recalls older attacks. */
    private Set<Weapon> weapons() {
        List<Weapon> found = values(words.weapons(), text.title());
        if (found.isEmpty()) {
            found = values(words.weapons(), text.lead());
        }
        return found.isEmpty() ? Set.of() : EnumSet.copyOf(found);
    }

    private static Set<String> sites(Text text) {
        for (Text.Stretch stretch : Text.Stretch.values()) {
            List<Entity> places = text.mentionsIn(stretch).stream()
                    .map(Mention::entity)
                    .filter(entity -> entity.kind().isPlace())
                    .toList();
            if (!places.isEmpty()) {
                List<Entity> exact = places.stream()
                        .filter(entity -> entity.kind() != Entity.Kind.TOWN)
                        .toList();
                return ids(exact.isEmpty() ? places : exact, entity -> true);
            }
        }
        return Set.of();
    }

    private static Set<String> actors(Text text) {
        List<Entity> named = text.mentions().stream().map(Mention::entity).toList();
        return ids(named, entity -> entity.kind().isActor());
    }

    private static Set<String> ids(List<Entity> entities, Predicate<Entity> which) {
        return entities.stream().filter(which).map(Entity::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private OptionalInt killed(List<Token> news) {
        for (Phrases.Found<Boolean> dead : words.killed().in(news)) {
            OptionalInt count = numberBefore(dead.firstPosition(), news);
            if (count.isPresent()) {
                return count;
            }
        }
        return has(words.unharmed(), text.all()) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private OptionalInt numberBefore(int position, List<Token> tokens) {
        return tokens.reversed().stream()
                .filter(token -> token.position() < position && token.position() >= position - NUMBER_REACH)
                .map(this::number)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private OptionalInt number(Token token) {
        Integer named = words.numbers().get(token.term());
        if (named != null) {
            return OptionalInt.of(named);
        }
        boolean digits = token.term().length() <= 6 && token.term().chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(token.term()) < HIGHEST_TOLL
                ? OptionalInt.of(Integer.parseInt(token.term()))
                : OptionalInt.empty();
    }

    private Optional<LocalDate> day(Instant published) {
        LocalDate today = LocalDate.ofInstant(published, ZoneOffset.UTC);
        for (List<Token> stretch : List.of(text.title(), text.lead(), text.rest())) {
            List<Vocabulary.Day> named = values(words.days(), stretch);
            if (!named.isEmpty()) {
                return Optional.of(
                        switch (named.getFirst()) {
                            case Vocabulary.Day.Ago ago -> today.minusDays(ago.days());
                            case Vocabulary.Day.Weekday weekday ->
                                today.with(TemporalAdjusters.previousOrSame(weekday.day()));
                        });
            }
        }
        return Optional.empty();
    }

    private static boolean has(Phrases<?> phrases, List<Token> tokens) {
        return !phrases.in(tokens).isEmpty();
    }

    private static <T> List<T> values(Phrases<T> phrases, List<Token> tokens) {
        return phrases.in(tokens).stream().map(Phrases.Found::value).toList();
    }
}
