package tocsin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.domain.Change;
import tocsin.domain.Gist;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Past;
import tocsin.domain.Reading;
import tocsin.domain.Typography;
import tocsin.group.Gists;
import tocsin.group.Grouper;
import tocsin.group.Window;
import tocsin.read.Reader;

/**
 * How often headlines would have rung: once for all that report one incident. Headlines that nobody asked for and that
 * report no event were never grouped, so that is made up for here.
 */
final class Rings {
    /** Grouping takes the longer the more there are; beyond this only equal titles are one. */
    private static final int MOST_GROUPED = 100;

    private final Reader reader;
    private final Grouper grouper;

    Rings(Reader reader, Grouper grouper) {
        this.reader = reader;
        this.grouper = grouper;
    }

    /**
     * One bell.
     *
     * @param first the headline that would have rung it
     * @param headlines how many matching ones report the same
     */
    record Ring(Past first, int headlines) {
        Instant at() {
            return first.published();
        }
    }

    /** The bells that these headlines would have rung, the latest first. */
    List<Ring> of(List<Past> hits) {
        Map<IncidentId, List<Past>> grouped = new LinkedHashMap<>();
        List<Past> loose = new ArrayList<>();
        hits.stream()
                .sorted(Comparator.comparing(Past::published)
                        .thenComparingLong(past -> past.id().value()))
                .forEach(past -> past.incident()
                        .map(incident -> grouped.computeIfAbsent(incident, none -> new ArrayList<>()))
                        .orElse(loose)
                        .add(past));
        List<List<Past>> copies = copies(loose);
        return Stream.concat(grouped.values().stream(), stories(copies))
                .map(story -> new Ring(story.getFirst(), story.size()))
                .sorted(Comparator.comparing(Ring::at).reversed())
                .toList();
    }

    /** Headlines of one title, as agencies sell them. */
    private static List<List<Past>> copies(List<Past> oldestFirst) {
        List<List<Past>> copies = new ArrayList<>();
        Map<String, List<Past>> latest = new HashMap<>();
        for (Past past : oldestFirst) {
            String title = Typography.plain(past.headline().title());
            List<Past> known = latest.get(title);
            if (known == null || isOver(known.getLast().published(), past)) {
                known = new ArrayList<>();
                latest.put(title, known);
                copies.add(known);
            }
            known.add(past);
        }
        return copies;
    }

    private static boolean isOver(Instant last, Past next) {
        return last.isBefore(next.published().minus(Grouper.WINDOW));
    }

    private Stream<List<Past>> stories(List<List<Past>> copies) {
        if (copies.size() > MOST_GROUPED) {
            return copies.stream();
        }
        Window window = new Window();
        Map<IncidentId, List<Past>> stories = new LinkedHashMap<>();
        for (List<Past> some : copies) {
            Past first = some.getFirst();
            Gist gist = gist(first);
            IncidentId id = switch (grouper.group(gist, first.published(), window)) {
                case Change.Opened opened -> new IncidentId(stories.size() + 1);
                case Change.Grew grew -> grew.incident();
                case Change.Unchanged same -> same.incident();
            };
            stories.computeIfAbsent(id, none -> new ArrayList<>()).addAll(some);
            window.join(
                    id,
                    first.headline().title(),
                    new Member(first.id(), first.sender().publisher(), first.published(), gist));
        }
        return stories.values().stream();
    }

    private Gist gist(Past past) {
        Reading reading = reader.read(past.headline(), past.published());
        return Gists.of(reading, reader.stopwords(reading.language()));
    }
}
