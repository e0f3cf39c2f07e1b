package tocsin.fetch;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import tocsin.domain.Advice;

/** What a feed's document asks of those who poll it: how often, and through which hub rather than by polling. */
final class FeedRequests {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String SYNDICATION = "/modules/syndication";

    private final List<Element> elements = new ArrayList<>();

    private FeedRequests(Document document) {
        Element root = document.getRootElement();
        elements.addAll(root.getChildren());
        root.getChildren().stream()
                .filter(child -> child.getName().equalsIgnoreCase("channel"))
                .findFirst()
                .ifPresent(channel -> elements.addAll(channel.getChildren()));
    }

    /** How often a document asks to be polled; what is no number or no day counts as not said. */
    static Advice advice(Document document) {
        FeedRequests said = new FeedRequests(document);
        return new Advice(said.timeToLive().or(said::updatePeriod), said.numbers("skiphours", "hour"), said.days());
    }

    /** The hubs and the self link of a document: {@code atom:link} in any feed, or {@code link} in an Atom feed. */
    static HubLinks hubs(Document document, Links base) {
        FeedRequests said = new FeedRequests(document);
        return new HubLinks(
                said.links("hub", base).distinct().toList(),
                said.links("self", base).findFirst());
    }

    /** RSS 2.0: minutes. */
    private Optional<Duration> timeToLive() {
        return named("ttl")
                .flatMap(ttl -> number(ttl).stream().boxed())
                .filter(minutes -> minutes > 0)
                .map(minutes -> bounded(Duration.ofMinutes(minutes)))
                .findFirst();
    }

    /** RSS 1.0 syndication module: so many times in an hour, day, week, month or year; daily and once when left out. */
    private Optional<Duration> updatePeriod() {
        Optional<String> name = syndication("updateperiod").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<Long> frequency = syndication("updatefrequency")
                .flatMap(text -> number(text).stream().boxed().findFirst())
                .filter(times -> times > 0);
        if (name.isEmpty() && frequency.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> period = switch (name.orElse("daily")) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
        return period.map(whole -> whole.dividedBy(frequency.orElse(1L)));
    }

    private Optional<String> syndication(String name) {
        return elements.stream()
                .filter(element -> element.getName().equalsIgnoreCase(name))
                .filter(element -> element.getNamespaceURI().contains(SYNDICATION)
                        || element.getNamespacePrefix().equals("sy")
                        || element.getNamespaceURI().isEmpty())
                .map(element -> element.getText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private Set<Integer> numbers(String list, String entry) {
        return entries(list, entry)
                .flatMap(hour -> number(hour).stream().boxed())
                // Midnight is 0 in the specification and 24 in an older one.
                .filter(hour -> hour >= 0 && hour <= 24)
                .map(hour -> (int) (hour % 24))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<DayOfWeek> days() {
        return entries("skipdays", "day")
                .flatMap(name ->
                        Stream.of(DayOfWeek.values()).filter(day -> day.name().equalsIgnoreCase(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> entries(String list, String entry) {
        return elements.stream()
                .filter(element -> Names.of(element).equals(list))
                .flatMap(element -> element.getChildren().stream())
                .filter(child -> child.getName().equalsIgnoreCase(entry))
                .map(child -> child.getText().strip());
    }

    private Stream<String> named(String name) {
        return elements.stream()
                .filter(element -> Names.of(element).equals(name))
                .map(element -> element.getText().strip());
    }

    private Stream<URI> links(String relation, Links base) {
        return elements.stream()
                .filter(element -> element.getName().equalsIgnoreCase("link"))
                .filter(link -> Names.attribute(link, "rel")
                        .filter(rel -> rel.equalsIgnoreCase(relation))
                        .isPresent())
                .flatMap(link -> Names.attribute(link, "href").stream()
                        .flatMap(href -> base.within(link).resolve(href).stream()));
    }

    private static OptionalLong number(String text) {
        return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Duration bounded(Duration period) {
        return period.compareTo(LONGEST) > 0 ? LONGEST : period;
    }
}
