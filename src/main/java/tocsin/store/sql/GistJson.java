package tocsin.store.sql;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Facts;
import tocsin.domain.Gist;

/** A {@link Gist} as it is stored. */
record GistJson(
        @Nullable List<String> terms,
        @Nullable String language,
        @Nullable FactsJson facts) {
    static String write(Gist gist) {
        return Json.write(new GistJson(sorted(gist.terms()), gist.language(), FactsJson.of(gist.facts())));
    }

    static Gist read(String json) {
        GistJson stored = Json.read(json, GistJson.class);
        return new Gist(
                Set.copyOf(Json.list(stored.terms)),
                Json.text(stored.language),
                stored.facts == null ? Facts.NONE : stored.facts.facts());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
