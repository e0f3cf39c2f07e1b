package tocsin.domain;

import java.util.Optional;

/**
 * What was struck, or where it happened.
 *
 * @param entity the id of the base, site or town: {@code ain-al-asad}; empty when only its sort is told (<em>an embassy</em>)
 * @param sort empty for an entity whose sort nothing tells
 * @param near it happened beside it: <em>near the embassy</em>, <em>off Hodeidah</em>
 */
public record Target(Optional<String> entity, Optional<TargetClass> sort, boolean near) {
    public Target {
        if (entity.isEmpty() && sort.isEmpty()) {
            throw new IllegalArgumentException("a target has an entity or a sort");
        }
    }

    /** A place of which nothing more is known. */
    public static Target at(String entity) {
        return new Target(Optional.of(entity), Optional.empty(), false);
    }
}
