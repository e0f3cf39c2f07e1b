package tocsin.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Figure;
import tocsin.domain.Severity;

/** Puts what is known of an incident into words, with times in the chat's zone. */
public final class PictureWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final int MOST_SAYING = 5;
    private static final int MOST_SOURCES = 8;

    private final ZoneId zone;
    private final UnaryOperator<String> nameOf;

    /**
     * Words for a chat.
     *
     * @param nameOf the name of an entity by its id
     */
    public PictureWords(ZoneId zone, UnaryOperator<String> nameOf) {
        this.zone = zone;
        this.nameOf = nameOf;
    }

    /** {@code 3–7 killed, disputed: Reuters 7 (Tue 14:05), AFP at least 3 (Tue 13:10)}, a line for each role; who says so only when several may. */
    public List<Line> tolls(Picture picture) {
        boolean alone = picture.reports() == 1;
        return picture.tolls().stream().map(toll -> toll(toll, alone)).toList();
    }

    /** Claims and denials, a line for each kind. */
    public List<Line> words(Picture picture) {
        List<Line> lines = new ArrayList<>();
        for (Word.Kind kind : Word.Kind.values()) {
            List<Word> words = picture.words(kind);
            if (!words.isEmpty()) {
                String verb = kind == Word.Kind.CLAIM ? "Claimed" : "Denied";
                lines.add(Line.of(
                        new Plain(verb),
                        new Plain(words.stream().map(this::whose).collect(Collectors.joining(",")))));
            }
        }
        return lines;
    }

    /** The sentence of the severity. */
    public List<Line> severity(Picture picture) {
        return picture.gravity().stream()
                .map(gravity -> Line.of(new Plain(
                        (gravity.level().compareTo(Severity.HIGH) >= 0 ? "❗ " : "") + "Severity " + gravity.because())))
                .toList();
    }

    /** {@code 4 sources: Reuters (3), AFP … · latest Tue 14:05}; one source alone is said elsewhere. */
    public List<Line> sources(Picture picture) {
        List<Source> sources = picture.sources();
        if (picture.reports() < 2) {
            return List.of();
        }
        String named = sources.stream()
                .limit(MOST_SOURCES)
                .map(source -> source.publisher() + (source.reports() > 1 ? " (" + source.reports() + ")" : ""))
                .collect(Collectors.joining(", "));
        String more = sources.size() > MOST_SOURCES ? " and " + (sources.size() - MOST_SOURCES) + " more" : "";
        String latest = picture.latest().map(at -> " · latest " + time(at)).orElse("");
        return List.of(Line.of(
                new Strong(sources.size() == 1 ? "1 source" : sources.size() + " sources"),
                new Soft(": " + named + more + latest)));
    }

    /** {@code From Tue 11:58 to Tue 14:50}, once there are two headlines. */
    public List<Line> span(Picture picture) {
        return picture.reports() < 2
                ? List.of()
                : List.of(Line.of(new Soft("From " + time(picture.first().orElseThrow()) + " to "
                        + time(picture.latest().orElseThrow()))));
    }

    /** A moment in few letters: {@code Tue 14:05}. */
    public String time(Instant at) {
        return SHORT.format(at.atZone(zone));
    }

    private Line toll(Toll toll, boolean alone) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Strong(range(toll)));
        runs.add(new Plain(state(toll)));
        if (alone) {
            return new Line(runs);
        }
        boolean agreed =
                toll.says().stream().map(one -> figure(one.figure())).distinct().count() == 1;
        String says = toll.says().stream()
                .limit(MOST_SAYING)
                .map(one -> one.publisher() + (agreed ? "" : " " + figure(one.figure())) + " (" + time(one.at()) + ")")
                .collect(Collectors.joining(", "));
        String more = toll.says().size() > MOST_SAYING ? " and " + (toll.says().size() - MOST_SAYING) + " more" : "";
        runs.add(new Soft(": " + says + more));
        return new Line(runs);
    }

    /** {@code 3–7 killed}, {@code at least 3 wounded}, {@code nobody killed}, {@code some missing}. */
    public static String range(Toll toll) {
        String role = toll.role().name().toLowerCase(Locale.ROOT);
        if (!toll.isStated()) {
            return "some " + role;
        }
        if (toll.low() < toll.high()) {
            return toll.low() + "–" + toll.high() + " " + role;
        }
        boolean plain = toll.says().stream()
                .map(one -> one.figure().qualifier())
                .anyMatch(how -> how == Figure.Qualifier.EXACT || how == Figure.Qualifier.REVISED);
        if (toll.high() == 0) {
            return (toll.role() == Figure.Role.INTERCEPTED ? "none " : "nobody ") + role;
        }
        return (plain ? "" : qualifier(toll.says().getFirst().figure())) + toll.high() + " " + role;
    }

    private static String state(Toll toll) {
        return switch (toll.state()) {
            case SETTLED -> "";
            case RISING -> ", rising";
            case DISPUTED -> ", disputed";
            case CORRECTED -> ", corrected";
        };
    }

    private static String figure(Figure figure) {
        return figure.isStated() ? qualifier(figure) + figure.count() : "some";
    }

    private static String qualifier(Figure figure) {
        return switch (figure.qualifier()) {
            case EXACT, SOME -> "";
            case AT_LEAST -> "at least ";
            case UP_TO -> "up to ";
            case ABOUT -> "about ";
            case REVISED -> "revised to ";
        };
    }

    private String whose(Word word) {
        return word.entity().map(id -> " by " + nameOf.apply(id)).orElse("") + " (" + word.publisher() + ", "
                + time(word.at()) + ")";
    }
}
