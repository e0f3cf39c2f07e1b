package tocsin.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.domain.Entity;
import tocsin.domain.Mention;
import tocsin.domain.Token;
import tocsin.text.Near;
import tocsin.text.Phrases;

/** The entities that Tocsin knows by name. Immutable. */
public final class Catalogue {
    /** So many letters of an id are enough to tell which was meant. */
    private static final int PART = 4;

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
        List<String> like = byId.keySet().stream()
                .filter(known -> id.length() >= PART && (known.contains(id) || id.contains(known)))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Near.within(Math.max(2, id.length() / 3), id, byId.keySet()).stream()
                .filter(known -> !like.contains(known))
                .forEach(like::add);
        return like.stream().limit(3).toList();
    }

    /** Where the tokens name entities, from left to right. A false friend hides the name in it. */
    List<Mention> mentions(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (Phrases.Found<Optional<Entity>> found : names.in(tokens)) {
            found.value().ifPresent(entity -> mentions.add(new Mention(entity, found.span())));
        }
        return mentions;
    }
}
