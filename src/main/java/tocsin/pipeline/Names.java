package tocsin.pipeline;

import java.util.function.UnaryOperator;
import tocsin.domain.Entity;
import tocsin.read.Reader;

/** What people call entities. */
final class Names {
    private Names() {}

    /** By the catalogue that a reader knows; an entity that has left it is called by its id. */
    static UnaryOperator<String> of(Reader reader) {
        return id -> reader.catalogue().entity(id).map(Entity::name).orElse(id);
    }
}
