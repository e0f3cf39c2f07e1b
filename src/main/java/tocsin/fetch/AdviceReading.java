package tocsin.fetch;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import tocsin.domain.Advice;

/**
 * Reads what a document asks of those who poll it: {@code ttl}, {@code skipHours} and {@code skipDays} (RSS 2.0), and
 * {@code sy:updatePeriod} with {@code sy:updateFrequency} (RSS 1.0 syndication module). What makes no sense is passed over.
 */
final class AdviceReading {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private AdviceReading() {}

    static Advice of(Document document) {
        Element root = document.getRootElement();
        List<Element> heads = Stream.concat(
                        Stream.of(root),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equalsIgnoreCase("channel")))
                .toList();
        return new Advice(Optional.empty(), period(heads), skipHours(heads), skipDays(heads));
    }

    private static Optional<Duration> period(List<Element> heads) {
        Optional<Duration> ttl =
                text(heads, "ttl").flatMap(AdviceReading::number).map(Duration::ofMinutes);
        return ttl.or(() -> syndication(heads)).filter(period -> !period.isZero());
    }

    private static Optional<Duration> syndication(List<Element> heads) {
        Optional<Duration> period = text(heads, "updatePeriod").flatMap(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        });
        long times =
                text(heads, "updateFrequency").flatMap(AdviceReading::number).orElse(1);
        return period.map(whole -> whole.dividedBy(Math.max(1, times)));
    }

    /** Hours are from 0 to 23; RSS 0.91 counted from 1 to 24, where 24 is midnight. */
    private static Set<Integer> skipHours(List<Element> heads) {
        return entries(heads, "skipHours", "hour")
                .flatMap(text -> number(text).stream())
                .filter(hour -> hour <= 24)
                .map(hour -> hour % 24)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> skipDays(List<Element> heads) {
        return entries(heads, "skipDays", "day")
                .flatMap(text -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equalsIgnoreCase(text)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> entries(List<Element> heads, String list, String entry) {
        return children(heads, list)
                .flatMap(element -> element.getChildren().stream())
                .filter(child -> child.getName().equalsIgnoreCase(entry))
                .map(child -> child.getText().strip());
    }

    private static Optional<String> text(List<Element> heads, String name) {
        return children(heads, name).map(child -> child.getText().strip()).findFirst();
    }

    private static Stream<Element> children(List<Element> heads, String name) {
        return heads.stream()
                .flatMap(head -> head.getChildren().stream())
                .filter(child -> child.getName().equalsIgnoreCase(name));
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
