package tocsin.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Entity;
import tocsin.domain.Mention;
import tocsin.domain.Token;
import tocsin.text.Phrases;

/** The entities that Tocsin knows by name. Immutable. */
public final class Catalogue {
    private final Map<String, Entity> byId;
    private final Phrases<Optional<Entity>> names;

    Catalogue(Map<String, Entity> byId, Phrases<Optional<Entity>> names) {
        this.byId = Map.copyOf(byId);
        this.names = names;
    }

    /** The entity of this id. */
    public Optional<Entity> entity(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All entities. */
    public Collection<Entity> entities() {
        return byId.values();
    }

    /** The ids that are most like this one, at most three, for people who mistype. */
    public List<String> idsLike(String id) {
        return byId.keySet().stream()
                .map(known -> Map.entry(known, distance(known, id)))
                .filter(entry -> entry.getValue() <= Math.max(2, id.length() / 3))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the tokens name entities, from left to right. A false friend hides the name in it. */
    List<Mention> mentions(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (Phrases.Found<Optional<Entity>> found : names.in(tokens)) {
            found.value().ifPresent(entity -> mentions.add(new Mention(entity, found.span())));
        }
        return mentions;
    }

    /** Levenshtein's distance; a part of a longer id counts as near. */
    private static int distance(String known, String typed) {
        if (typed.length() >= 4 && (known.contains(typed) || typed.contains(known))) {
            return 1;
        }
        int[] row = new int[typed.length() + 1];
        for (int j = 0; j <= typed.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= known.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= typed.length(); j++) {
                int substituted = diagonal + (known.charAt(i - 1) == typed.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[typed.length()];
    }
}
