package tocsin.store.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.Whereabouts;

/** A {@link Gist} as it is stored. Those of the first releases have no places and no words of the summary. */
record GistJson(
        @Nullable List<String> terms,
        @Nullable List<String> more,
        @Nullable List<String> sites,
        @Nullable List<String> towns,
        @Nullable List<String> regions,
        @Nullable List<String> also,
        @Nullable String language,
        @Nullable FactsJson facts) {
    static String write(Gist gist) {
        return Json.write(new GistJson(
                sorted(gist.terms()),
                sorted(gist.more()),
                sorted(gist.where().sites()),
                sorted(gist.where().towns()),
                sorted(gist.where().regions()),
                sorted(gist.where().also()),
                gist.language(),
                FactsJson.of(gist.facts())));
    }

    static Gist read(String json) {
        GistJson stored = Json.read(json, GistJson.class);
        Facts facts = stored.facts == null ? Facts.NONE : stored.facts.facts();
        Set<String> terms = set(stored.terms);
        if (stored.sites == null) {
            return new Gist(terms, Json.text(stored.language), facts);
        }
        Whereabouts where =
                new Whereabouts(set(stored.sites), set(stored.towns), set(stored.regions), set(stored.also));
        return new Gist(terms, set(stored.more), where, Json.text(stored.language), facts);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return Set.copyOf(Json.list(values));
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
