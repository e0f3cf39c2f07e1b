package tocsin.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private final Doubtful doubtful;
    private final Namesakes namesakes;
    private final String edition;

    Catalogue(
            Map<String, Entity> byId,
            Map<String, EntityCollection> collections,
            Belonging belonging,
            Names<Optional<Entity>> names,
            Doubtful doubtful,
            Namesakes namesakes,
            String edition) {
        this.byId = Map.copyOf(byId);
        this.collections = Map.copyOf(collections);
        this.belonging = belonging;
        this.names = names;
        this.doubtful = doubtful;
        this.namesakes = namesakes;
        this.edition = edition;
    }

    /** A word that is another one when a letter of the catalogue's files is. */
    String edition() {
        return edition;
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

    /**
     * Where the tokens of a headline name entities, from left to right. A false friend hides the name in it.
     *
     * @param language ISO 639-1, in which doubtful names count
     */
    List<Mention> mentions(Headline headline, String language, List<Token> tokens) {
        List<Phrases.Found<Optional<Entity>>> all = names.in(
                tokens, span -> Casing.NAME.fits(headline, span) && LoneSpelling.fits(headline, language, span));
        Namesakes.Beside beside = all.isEmpty() ? Namesakes.Beside.NOTHING : namesakes.beside(tokens);
        List<Mention> mentions = new ArrayList<>();
        List<Span> taken = new ArrayList<>();
        for (Phrases.Found<Optional<Entity>> found : all) {
            Span span = found.span();
            taken.add(span);
            found.value()
                    .filter(entity -> !isArea(entity) || (!beside.takes(found) && Casing.NAME.fits(headline, span)))
                    .ifPresent(entity -> mentions.add(new Mention(entity, span)));
        }
        mentions.addAll(doubtful.in(headline, language, tokens, taken, List.copyOf(mentions)));
        mentions.sort(Comparator.comparing((Mention mention) -> mention.span().part())
                .thenComparingInt(mention -> mention.span().start()));
        return mentions;
    }

    /** What lends its name to clubs and streets. */
    private static boolean isArea(Entity entity) {
        return switch (entity.kind()) {
            case TOWN, PROVINCE, COUNTRY -> true;
            case BASE, SITE, ARMED_GROUP, STATE_FORCE, PERSON -> false;
        };
    }
}
