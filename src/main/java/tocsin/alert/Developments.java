package tocsin.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.domain.Dossier;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.HeadlineId;
import tocsin.domain.Told;

/** What of a headline is material: a first claim, a toll or a severity that rises, a denial, a correction. Pure. */
public final class Developments {
    private Developments() {}

    /**
     * What a headline changes about its incident, in words; empty for the first headline and for what was known.
     *
     * @param nameOf the name of an entity by its id
     */
    public static List<String> by(HeadlineId headline, Dossier dossier, UnaryOperator<String> nameOf) {
        Optional<Told> newcomer = dossier.told().stream()
                .filter(one -> one.headline().equals(headline))
                .findFirst();
        List<Told> others = dossier.without(headline).told();
        if (newcomer.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        Picture before = Picture.of(others);
        Picture after = Picture.of(dossier.told());
        List<String> news = new ArrayList<>();
        words(Word.Kind.CLAIM, "Claimed", before, after, nameOf).ifPresent(news::add);
        words(Word.Kind.DENIAL, "Denied", before, after, nameOf).ifPresent(news::add);
        killed(newcomer.get(), before, after).ifPresent(news::add);
        severity(before, after).ifPresent(news::add);
        return news;
    }

    /** The first word of its kind, and the first with a name. */
    private static Optional<String> words(
            Word.Kind kind, String verb, Picture before, Picture after, UnaryOperator<String> nameOf) {
        boolean hadName =
                before.words(kind).stream().anyMatch(word -> word.entity().isPresent());
        List<Word> now = after.words(kind);
        boolean hasName = now.stream().anyMatch(word -> word.entity().isPresent());
        if (now.isEmpty() || hadName || (!hasName && !before.words(kind).isEmpty())) {
            return Optional.empty();
        }
        String whose = now.stream()
                .flatMap(word -> word.entity().stream())
                .map(nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(whose.isEmpty() ? verb : verb + " by " + whose);
    }

    private static Optional<String> killed(Told newcomer, Picture before, Picture after) {
        Optional<Toll> then = before.toll(Figure.Role.KILLED).filter(Toll::isStated);
        Optional<Toll> now = after.toll(Figure.Role.KILLED).filter(Toll::isStated);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        int most = now.get().high();
        int mostBefore = then.map(Toll::high).orElse(0);
        if (most > mostBefore) {
            return Optional.of("Killed: " + most
                    + then.map(toll -> ", before " + toll.high()).orElse(""));
        }
        return newcomer.facts()
                .harm()
                .figure(Figure.Role.KILLED)
                .filter(figure -> figure.qualifier() == Figure.Qualifier.REVISED && figure.count() < mostBefore)
                .map(figure -> "Corrected: " + figure.count() + " killed, before " + mostBefore);
    }

    private static Optional<String> severity(Picture before, Picture after) {
        Optional<Gravity> then = before.gravity();
        return after.gravity()
                .filter(now -> then.filter(was -> was.level().compareTo(now.level()) >= 0)
                        .isEmpty())
                .map(now -> "Severity: "
                        + name(now)
                        + then.map(was -> ", before " + name(was)).orElse(""));
    }

    private static String name(Gravity gravity) {
        return gravity.level().name().toLowerCase(Locale.ROOT);
    }
}
