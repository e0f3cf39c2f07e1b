package tocsin.read;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Party;
import tocsin.domain.Target;
import tocsin.domain.Telling;

/** A kind of fact, as the files of {@code src/test/resources/tocsin/read/facts} write it. */
enum GoldFact {
    EVENT,
    WEAPONS,
    TARGETS,
    PARTIES,
    VICTIMS,
    FIGURES,
    CUES,
    DAY;

    /** This fact as the files write it. */
    Set<String> of(Facts facts) {
        return written(facts).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> written(Facts facts) {
        return switch (this) {
            case EVENT -> Stream.of(facts.event().map(GoldFact::name).orElse("none"));
            case WEAPONS -> facts.weapons().stream().map(GoldFact::name);
            case TARGETS -> facts.targets().stream().map(GoldFact::target);
            case PARTIES ->
                facts.parties().stream()
                        .filter(party -> party.role() != Party.Role.NAMED)
                        .map(party -> party.entity() + "=" + name(party.role()));
            case VICTIMS -> facts.harm().victims().stream().map(GoldFact::name);
            case FIGURES -> facts.harm().figures().stream().map(GoldFact::figure);
            case CUES -> cues(facts.telling());
            case DAY -> facts.day().stream().map(LocalDate::toString);
        };
    }

    /** The field of the files. */
    String field() {
        return name(this);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String target(Target target) {
        return (target.near() ? "near:" : "")
                + target.entity().orElse("")
                + "="
                + target.sort().map(GoldFact::name).orElse("?");
    }

    private static String figure(Figure figure) {
        String count = switch (figure.qualifier()) {
            case EXACT -> String.valueOf(figure.count());
            case SOME -> "some";
            default -> name(figure.qualifier()) + "-" + figure.count();
        };
        return name(figure.role()) + "=" + count;
    }

    private static Stream<String> cues(Telling telling) {
        Stream<String> flags = Stream.of(
                        telling.claim() ? "claim" : "",
                        telling.denial() ? "denial" : "",
                        telling.answer() ? "answer" : "",
                        telling.update() ? "update" : "",
                        telling.novelty() ? "novelty" : "")
                .filter(flag -> !flag.isEmpty());
        return Stream.concat(flags, telling.responses().stream().map(GoldFact::name));
    }
}
