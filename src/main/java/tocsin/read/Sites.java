package tocsin.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.domain.Mention;

/** Tells where it happened from the places that a headline names. */
final class Sites {
    private Sites() {}

    /**
     * The bases and sites of the title. A title that names towns alone may mean the government there, so the bases and sites
     * of the lead stand beside them. What follows the lead recalls older events: it counts when nothing before it names a
     * place, and it names only one.
     */
    static Set<String> of(Text text) {
        List<Entity> title = places(text, Text.Stretch.TITLE);
        List<Entity> lead = places(text, Text.Stretch.LEAD);
        if (!exact(title).isEmpty()) {
            return ids(exact(title));
        }
        List<Entity> news =
                !title.isEmpty() ? join(title, exact(lead)) : !exact(lead).isEmpty() ? exact(lead) : lead;
        if (!news.isEmpty()) {
            return ids(news);
        }
        Set<String> recalled = ids(exact(places(text, Text.Stretch.REST)));
        return recalled.size() == 1 ? recalled : Set.of();
    }

    private static List<Entity> places(Text text, Text.Stretch stretch) {
        return text.mentionsIn(stretch).stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind().isPlace())
                .toList();
    }

    private static List<Entity> exact(List<Entity> places) {
        return places.stream()
                .filter(entity -> entity.kind() != Entity.Kind.TOWN)
                .toList();
    }

    private static List<Entity> join(List<Entity> one, List<Entity> other) {
        Set<Entity> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static Set<String> ids(List<Entity> entities) {
        Set<String> ids = new LinkedHashSet<>();
        entities.forEach(entity -> ids.add(entity.id()));
        return ids;
    }
}
