package tocsin.read;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.domain.Facts;
import tocsin.domain.SubEvent;
import tocsin.domain.Token;
import tocsin.domain.Weapon;
import tocsin.text.Phrases;

/** Reads the facts off one headline with one language's vocabulary. */
final class FactReader {
    /** By so much the day of the region and east of it runs ahead of UTC. */
    private static final Duration EAST = Duration.ofHours(6);

    private final Vocabulary words;
    private final Text text;

    FactReader(Vocabulary words, Text text) {
        this.words = words;
        this.text = text;
    }

    Facts facts(Instant published) {
        Set<Weapon> weapons = weapons();
        Set<String> sites = Sites.of(text);
        Actors actors = new Actors(words, text);
        Set<String> claimants = actors.claimants(text.all());
        boolean claim = !claimants.isEmpty();
        boolean response = has(words.responses(), text.title())
                || !actors.claimants(text.title()).isEmpty();
        return new Facts(
                event(weapons, sites),
                weapons,
                sites,
                claim ? claimants : actors.all(),
                Toll.of(words, text),
                claim,
                response,
                day(published));
    }

    private Optional<SubEvent> event(Set<Weapon> weapons, Set<String> sites) {
        if (has(words.unreal(), text.title()) || has(words.elsewhere(), text.news())) {
            return Optional.empty();
        }
        if (!weapons.isEmpty() && wasUsed(sites)) {
            return Optional.of(subEvent(weapons.iterator().next()));
        }
        return words.events().in(text.title()).stream().findFirst().map(Phrases.Found::value);
    }

    /** Whether something was done with the weapon. One that only the lead names needs a place, or a deed in the title. */
    private boolean wasUsed(Set<String> sites) {
        if (has(words.weapons(), text.title())) {
            return has(words.deeds(), text.news());
        }
        return has(words.deeds(), text.lead()) && (!sites.isEmpty() || has(words.deeds(), text.title()));
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

    /** The weapons of the title in their order; of the lead when the title names none. The rest recalls older attacks. */
    private Set<Weapon> weapons() {
        Set<Weapon> found = new LinkedHashSet<>(values(words.weapons(), text.title()));
        if (found.isEmpty()) {
            found.addAll(values(words.weapons(), text.lead()));
        }
        return found;
    }

    private Optional<LocalDate> day(Instant published) {
        return Stream.of(text.title(), text.lead())
                .flatMap(stretch -> values(words.days(), stretch).stream())
                .findFirst()
                .map(day -> resolve(day, published));
    }

    private static LocalDate resolve(Vocabulary.Day day, Instant published) {
        LocalDate today = LocalDate.ofInstant(published, ZoneOffset.UTC);
        return switch (day) {
            case Vocabulary.Day.Ago ago -> today.minusDays(ago.days());
            case Vocabulary.Day.Weekday weekday -> {
                // Late on a Tuesday by UTC it is Wednesday in the east, and nobody calls the day of last week by its
                // bare name.
                LocalDate east = LocalDate.ofInstant(published.plus(EAST), ZoneOffset.UTC);
                yield east.getDayOfWeek() == weekday.day()
                        ? east
                        : today.with(TemporalAdjusters.previousOrSame(weekday.day()));
            }
        };
    }

    private static boolean has(Phrases<?> phrases, List<Token> tokens) {
        return !phrases.in(tokens).isEmpty();
    }

    private static <T> List<T> values(Phrases<T> phrases, List<Token> tokens) {
        return phrases.in(tokens).stream().map(Phrases.Found::value).toList();
    }
}
