package tocsin.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Span;
import tocsin.domain.Token;
import tocsin.text.Names;
import tocsin.text.Near;
import tocsin.text.Phrases;

/** The entities that Tocsin knows by name, and the collections of them. Immutable. */
public final class Catalogue {
    /** So many letters of an id are enough to tell which was meant. */
    private static final int PART = 4;

    private final Map<String, Entity> byId;
    private final Map<String, EntityCollection> collections;
    private final Belonging belonging;
    private final Names<Optional<Entity>> names;

    Catalogue(
            Map<String, Entity> byId,
            Map<String, EntityCollection> collections,
            Belonging belonging,
            Names<Optional<Entity>> names) {
        this.byId = Map.copyOf(byId);
        this.collections = Map.copyOf(collections);
        this.belonging = belonging;
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

    /** The collection of this id. */
    public Optional<EntityCollection> collection(String id) {
        return Optional.ofNullable(collections.get(id));
    }

    /** All collections. */
    public Collection<EntityCollection> collections() {
        return collections.values();
    }

    /**
     * The ids of all larger entities and collections that an entity or a collection belongs to, by however many steps and
     * without itself; empty for an unknown id.
     */
    public Set<String> wholes(String id) {
        return belonging.wholes(id);
    }

    /**
     * The ids of all entities that belong to a larger entity or a collection, by however many steps and without itself;
     * empty for an unknown id. It tells an entity exactly when {@link #wholes} of that entity tells this.
     */
    public Set<String> members(String id) {
        return belonging.members(id);
    }

    /** Whether an entity or a collection has this id. */
    public boolean isKnown(String id) {
        return byId.containsKey(id) || collections.containsKey(id);
    }

    /** The ids of entities and collections that are most like this one, at most three, for people who mistype. */
    public List<String> idsLike(String id) {
        List<String> ids = Stream.concat(byId.keySet().stream(), collections.keySet().stream())
                .toList();
        List<String> like = ids.stream()
                .filter(known -> id.length() >= PART && (known.contains(id) || id.contains(known)))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        Near.within(Math.max(2, id.length() / 3), id, ids).stream()
                .filter(known -> !like.contains(known))
                .forEach(like::add);
        return like.stream().limit(3).toList();
    }

    /** Where the tokens of a headline name entities, from left to right. A false friend hides the name in it. */
    List<Mention> mentions(Headline headline, List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (Phrases.Found<Optional<Entity>> found : names.in(tokens, span -> isWrittenAsName(headline, span))) {
            found.value().ifPresent(entity -> mentions.add(new Mention(entity, found.span())));
        }
        return mentions;
    }

    /** Names have capitals, but for texts that have none at all. */
    private static boolean isWrittenAsName(Headline headline, Span span) {
        return hasCapital(span.of(headline)) || !hasCapital(headline.text(span.part()));
    }

    private static boolean hasCapital(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
