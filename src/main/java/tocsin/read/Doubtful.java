package tocsin.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.text.NameForms;
import tocsin.text.Phrases;
import tocsin.text.Tokenizer;

/**
 * Names that count in headlines of their own language only. A doubtful one is also a word of every day, or letters that stand
 * for other things too (حلب, SDF, Katar): it counts in company alone, where the headline surely names something that belongs to
 * the same news. A local one means something else in other languages (Persian روسیه is Arabic for a Russian). Immutable.
 */
final class Doubtful {
    /** Countries whose wars are one story. */
    private static final List<Set<String>> NEIGHBOURS =
            List.of(Set.of("IL", "LB"), Set.of("IL", "SY"), Set.of("TR", "SY"), Set.of("TR", "IQ"));

    private final Map<String, Phrases<List<Name>>> byLanguage;

    private Doubtful(Map<String, Phrases<List<Name>>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    private record Name(Entity entity, Casing casing, boolean isLocal) {}

    /** Collects names; one may be of several entities. */
    static final class Builder {
        private final Map<String, Map<String, List<Name>>> names = new HashMap<>();

        /** Adds a name that needs company. */
        void add(String language, String text, Entity entity) {
            add(language, text, new Name(entity, Casing.of(text), false));
        }

        /** Adds a name that needs none. */
        void addLocal(String language, String text, Entity entity) {
            add(language, text, new Name(entity, Casing.of(text), true));
        }

        private void add(String language, String text, Name name) {
            Map<String, List<Name>> ofLanguage = names.computeIfAbsent(language, l -> new LinkedHashMap<>());
            Stream.concat(Stream.of(text), NameForms.of(text).stream())
                    .map(form -> String.join(" ", Tokenizer.words(form)))
                    .distinct()
                    .forEach(words -> ofLanguage
                            .computeIfAbsent(words, w -> new ArrayList<>(1))
                            .add(name));
        }

        Doubtful build() {
            Map<String, Phrases<List<Name>>> byLanguage = new HashMap<>();
            names.forEach((language, ofLanguage) -> {
                Phrases.Builder<List<Name>> table = new Phrases.Builder<>();
                ofLanguage.forEach((words, of) -> table.add(words, List.copyOf(of)));
                byLanguage.put(language, table.build());
            });
            return new Doubtful(byLanguage);
        }
    }

    /**
     * The doubtful names that count.
     *
     * @param taken where surer names and false friends stand, which hide a doubtful name
     * @param sure what the headline surely names
     */
    List<Mention> in(Headline headline, String language, List<Token> tokens, List<Span> taken, List<Mention> sure) {
        Phrases<List<Name>> table = byLanguage.get(language);
        if (table == null) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (Phrases.Found<List<Name>> found : table.in(tokens)) {
            Span span = found.span();
            if (taken.stream().noneMatch(span::overlaps)) {
                List<Name> names = found.value().stream()
                        .filter(name -> name.casing().fits(headline, span))
                        .toList();
                meant(names, sure).ifPresent(name -> mentions.add(new Mention(name.entity(), span)));
            }
        }
        return mentions;
    }

    /** The one name that is local or in the best company; none when two are. */
    private static Optional<Name> meant(List<Name> names, List<Mention> sure) {
        List<Predicate<Name>> grounds = List.of(
                Name::isLocal,
                name -> sure.stream().anyMatch(mention -> isOfOneCountry(name.entity(), mention.entity())),
                name -> sure.stream().anyMatch(mention -> isNear(name.entity(), mention.entity())));
        for (Predicate<Name> ground : grounds) {
            List<Name> likely = names.stream().filter(ground).toList();
            if (!likely.isEmpty()) {
                return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What belongs to the same country, or is the same by a surer name. */
    private static boolean isOfOneCountry(Entity entity, Entity other) {
        return other.id().equals(entity.id())
                || (entity.country().isPresent() && land(entity).equals(land(other)));
    }

    /** The country, where Palestine and Israel are one: either is told by the towns and forces of the other. */
    private static Optional<String> land(Entity entity) {
        return entity.country().map(country -> country.equals("PS") ? "IL" : country);
    }

    /** Whoever may act there; and anything for what is known in all countries. */
    private static boolean isNear(Entity entity, Entity other) {
        return switch (entity.kind()) {
            case COUNTRY, BASE -> true;
            case SITE, TOWN, PROVINCE, ARMED_GROUP, STATE_FORCE, PERSON ->
                other.kind().isActor()
                        || entity.country().isEmpty()
                        || NEIGHBOURS.stream().anyMatch(pair -> isIn(pair, entity) && isIn(pair, other));
        };
    }

    private static boolean isIn(Set<String> countries, Entity entity) {
        return land(entity).filter(countries::contains).isPresent();
    }
}
