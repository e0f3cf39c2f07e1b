package tocsin.store.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;

/** A {@link Gist} as it is stored. */
record GistJson(
        @Nullable List<String> terms,
        @Nullable String language,
        @Nullable FactsJson facts) {
    static String write(Gist gist) {
        return Json.write(new GistJson(sorted(gist.terms()), gist.language(), FactsJson.of(gist.facts())));
    }

    static Gist read(String json) {
        GistJson stored = Json.read(json, GistJson.class);
        return new Gist(
                Set.copyOf(Json.list(stored.terms)),
                Json.text(stored.language),
                stored.facts == null ? Facts.NONE : stored.facts.facts());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    /** {@link Facts} as they are stored. */
    record FactsJson(
            @Nullable String event,
            @Nullable List<String> weapons,
            @Nullable List<String> sites,
            @Nullable List<String> actors,
            @Nullable Integer killed,
            boolean claim,
            boolean response,
            @Nullable String day) {

        static FactsJson of(Facts facts) {
            return new FactsJson(
                    facts.event().map(Enum::name).orElse(null),
                    facts.weapons().stream().map(Enum::name).sorted().toList(),
                    sorted(facts.sites()),
                    sorted(facts.actors()),
                    facts.killed().isPresent() ? facts.killed().getAsInt() : null,
                    facts.claim(),
                    facts.response(),
                    facts.day().map(LocalDate::toString).orElse(null));
        }

        Facts facts() {
            return new Facts(
                    Optional.ofNullable(event).flatMap(name -> Json.constant(SubEvent.class, name)),
                    Json.list(weapons).stream()
                            .flatMap(name -> Json.constant(Weapon.class, name).stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    Set.copyOf(Json.list(sites)),
                    Set.copyOf(Json.list(actors)),
                    killed == null ? OptionalInt.empty() : OptionalInt.of(killed),
                    claim,
                    response,
                    Optional.ofNullable(day).map(LocalDate::parse));
        }
    }
}
