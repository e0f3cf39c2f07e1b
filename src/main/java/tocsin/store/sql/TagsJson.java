package tocsin.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.domain.Feed;

/** The tags of a {@link Feed} as they are stored, in order. */
final class TagsJson {
    private TagsJson() {}

    static String write(Collection<String> tags) {
        return Json.write(new TreeSet<>(tags));
    }

    static Set<String> read(String json) {
        return new TreeSet<>(List.of(Json.read(json, String[].class)));
    }
}
