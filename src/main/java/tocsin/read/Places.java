package tocsin.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.domain.Entity;
import tocsin.domain.Mention;

/**
 * Tells where it happened from the places that a headline names.
 *
 * <p>The bases and sites of the title. A title that names towns alone may mean the government there, so the bases and sites of the lead
 * stand beside them. What follows the lead recalls older events: it counts when nothing before it names a place, and it names only one.
 */
final class Places {
    private final Passage passage;
    private final List<Place> title = new ArrayList<>(2);
    private final List<Place> lead = new ArrayList<>(2);
    private final List<Place> rest = new ArrayList<>(2);

    /** A place, and where it is named first. */
    record Place(Entity entity, int first) {}

    private Places(Passage passage, Scope scope) {
        this.passage = passage;
        for (int at = 0; at < passage.size(); at = passage.mentionEnd(at) + 1) {
            Mention mention = passage.mention(at);
            if (mention != null
                    && mention.entity().kind().isPlace()
                    && scope.isOfNow(at)
                    && !speaks(mention.entity(), at)) {
                stretch(at).add(new Place(mention.entity(), at));
            }
        }
    }

    static List<Place> in(Passage passage, Scope scope) {
        return List.copyOf(new Places(passage, scope).where().values());
    }

    private Map<String, Place> where() {
        if (!exact(title).isEmpty()) {
            return byId(exact(title));
        }
        List<Place> news = new ArrayList<>(title.isEmpty() && exact(lead).isEmpty() ? lead : exact(lead));
        news.addAll(0, title);
        if (!news.isEmpty()) {
            return byId(news);
        }
        Map<String, Place> recalled = byId(exact(rest));
        return recalled.size() == 1 ? recalled : Map.of();
    }

    private List<Place> stretch(int at) {
        return switch (passage.sentence(at)) {
            case Passage.TITLE -> title;
            case Passage.LEAD -> lead;
            default -> rest;
        };
    }

    /** <em>Tehran warns</em>: the town is its government. */
    private boolean speaks(Entity entity, int at) {
        int next = passage.mentionEnd(at) + 1;
        boolean marked = passage.has(Channel.IN, at - 1)
                || passage.has(Channel.ON, at - 1)
                || passage.has(Channel.NEAR, at - 1)
                || passage.has(Channel.OF, at - 1);
        return entity.kind() == Entity.Kind.TOWN
                && !marked
                && passage.isInside(next)
                && passage.together(at, next)
                && (passage.has(Channel.SPEECH, next)
                        || passage.has(Channel.RESPONSES, next)
                        || passage.has(Channel.DENIALS, next)
                        || passage.has(Channel.BLAMES, next)
                        || passage.has(Channel.PLANNED, next));
    }

    private static List<Place> exact(List<Place> places) {
        return places.stream()
                .filter(place -> place.entity().kind() != Entity.Kind.TOWN)
                .toList();
    }

    private static Map<String, Place> byId(List<Place> places) {
        Map<String, Place> byId = new LinkedHashMap<>();
        places.forEach(place -> byId.putIfAbsent(place.entity().id(), place));
        return byId;
    }
}
