package tocsin.read;

/**
 * A named set of entities, as {@code us-bases-in-iraq}. What it holds, {@link Catalogue#members} tells.
 *
 * @param id stable and lower case; no entity has it too
 * @param name what people read
 */
public record EntityCollection(String id, String name) {}
