package tocsin.match;

import java.util.List;
import tocsin.domain.Entity;

/** What a watch asks for, as a tree. */
public sealed interface Query {
    /** A leaf: something that stands in the headline, or does not. */
    sealed interface Leaf extends Query {
        /** The leaf as its owner wrote it. */
        String written();
    }

    /** One word, folded. */
    record Word(String written, String term) implements Leaf {}

    /** Words in this order side by side, folded. A word with an inner hyphen is one too. */
    record Phrase(String written, List<String> terms) implements Leaf {
        public Phrase {
            terms = List.copyOf(terms);
        }
    }

    /** An entity of the catalogue, by any of its names. */
    record Named(String written, Entity entity) implements Leaf {}

    /** All of these. */
    record All(List<Query> parts) implements Query {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Any(List<Query> parts) implements Query {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Not(Query part) implements Query {}
}
