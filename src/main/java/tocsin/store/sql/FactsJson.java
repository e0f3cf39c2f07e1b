package tocsin.store.sql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.Harm;
import tocsin.domain.Party;
import tocsin.domain.Response;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.Telling;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;

/**
 * {@link Facts} as they are stored. Those of the first release have {@code sites}, {@code actors}, {@code killed} and no more; where
 * {@code targets} is missing, they are read as such.
 */
record FactsJson(
        @Nullable String event,
        @Nullable List<String> weapons,
        @Nullable List<String> sites,
        @Nullable List<String> actors,
        @Nullable Integer killed,
        boolean claim,
        boolean response,
        @Nullable String day,
        @Nullable List<TargetJson> targets,
        @Nullable List<PartyJson> parties,
        @Nullable List<String> victims,
        @Nullable List<FigureJson> figures,
        boolean denial,
        @Nullable List<String> responses,
        boolean update,
        boolean novelty,
        @Nullable String severity,
        @Nullable String because) {

    record TargetJson(@Nullable String entity, @Nullable String sort, boolean near) {}

    record PartyJson(@Nullable String id, @Nullable String role) {}

    record FigureJson(
            @Nullable String role, int count, @Nullable String qualifier) {}

    static FactsJson of(Facts facts) {
        Telling telling = facts.telling();
        return new FactsJson(
                facts.event().map(Enum::name).orElse(null),
                names(facts.weapons()),
                null,
                null,
                null,
                telling.claim(),
                telling.answer(),
                facts.day().map(LocalDate::toString).orElse(null),
                facts.targets().stream().map(FactsJson::json).toList(),
                facts.parties().stream()
                        .map(party -> new PartyJson(party.entity(), party.role().name()))
                        .toList(),
                names(facts.harm().victims()),
                facts.harm().figures().stream().map(FactsJson::json).toList(),
                telling.denial(),
                names(telling.responses()),
                telling.update(),
                telling.novelty(),
                facts.severity().map(Enum::name).orElse(null),
                facts.gravity().map(Gravity::because).orElse(null));
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toList();
    }

    private static TargetJson json(Target target) {
        return new TargetJson(
                target.entity().orElse(null), target.sort().map(Enum::name).orElse(null), target.near());
    }

    private static FigureJson json(Figure figure) {
        return new FigureJson(
                figure.role().name(), figure.count(), figure.qualifier().name());
    }

    Facts facts() {
        return targets == null ? firstRelease() : whole(targets);
    }

    private Facts firstRelease() {
        return new Facts(
                happened(),
                weapons(Json.list(weapons)),
                Set.copyOf(Json.list(sites)),
                Set.copyOf(Json.list(actors)),
                killed == null || killed < 0 ? OptionalInt.empty() : OptionalInt.of(killed),
                claim,
                response,
                date());
    }

    private Facts whole(List<TargetJson> struck) {
        return new Facts(
                happened(),
                weapons(Json.list(weapons)),
                struck.stream().flatMap(one -> target(one).stream()).toList(),
                Json.list(parties).stream().flatMap(one -> party(one).stream()).toList(),
                new Harm(constants(VictimClass.class, victims), figures(Json.list(figures))),
                new Telling(claim, denial, constants(Response.class, responses), response, update, novelty),
                date(),
                constant(Severity.class, severity).map(level -> new Gravity(level, Json.text(because))));
    }

    private Optional<SubEvent> happened() {
        return constant(SubEvent.class, event);
    }

    private Optional<LocalDate> date() {
        return Optional.ofNullable(day).map(LocalDate::parse);
    }

    private static Set<Weapon> weapons(List<String> names) {
        return constants(Weapon.class, names);
    }

    /** What a newer release may have named otherwise is left out. */
    private static Optional<Target> target(TargetJson json) {
        Optional<String> entity = Optional.ofNullable(json.entity);
        Optional<TargetClass> sort = constant(TargetClass.class, json.sort);
        return entity.isEmpty() && sort.isEmpty() ? Optional.empty() : Optional.of(new Target(entity, sort, json.near));
    }

    private static Optional<Party> party(PartyJson json) {
        return Optional.ofNullable(json.id)
                .flatMap(id -> constant(Party.Role.class, json.role).map(role -> new Party(id, role)));
    }

    private static List<Figure> figures(List<FigureJson> stored) {
        Set<Figure.Role> roles = EnumSet.noneOf(Figure.Role.class);
        return stored.stream()
                .flatMap(one -> figure(one).stream())
                .filter(figure -> roles.add(figure.role()))
                .toList();
    }

    private static Optional<Figure> figure(FigureJson json) {
        return constant(Figure.Role.class, json.role)
                .flatMap(role -> constant(Figure.Qualifier.class, json.qualifier)
                        .map(qualifier -> new Figure(role, json.count, qualifier)));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Optional.ofNullable(name).flatMap(given -> Json.constant(type, given));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, @Nullable List<String> names) {
        return Json.list(names).stream()
                .flatMap(name -> Json.constant(type, name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
