package tocsin.match;

import java.util.List;
import java.util.Set;
import tocsin.domain.Entity;
import tocsin.domain.Severity;

/** What a watch asks for, as a tree. {@link QueryPrinter} writes it so that it is read back as the same tree. */
public sealed interface Query {
    /** A leaf: something that holds for the headline, or does not. */
    sealed interface Leaf extends Query {
        /** The leaf as its owner wrote it, with straight quotes. */
        String written();
    }

    /** A leaf that is found at places of the text. */
    sealed interface TextLeaf extends Leaf {}

    /** One bare word, folded, or another plain inflection of it. */
    record Word(String written, String term) implements TextLeaf {}

    /** Words in this order side by side, folded. One word in quotes is one too, and so is a word with an inner hyphen. */
    record Phrase(String written, List<Piece> pieces) implements TextLeaf {
        public Phrase {
            pieces = List.copyOf(pieces);
        }
    }

    /** Words in any order, with at most so many others between the first and the last of them. */
    record Near(String written, List<Piece> pieces, int distance) implements TextLeaf {
        public Near {
            pieces = List.copyOf(pieces);
        }
    }

    /** Words that begin like this, folded. */
    record Prefix(String written, String start) implements TextLeaf {}

    /** Words that differ from this by so many letters at most, folded. */
    record Fuzzy(String written, String term, int edits) implements TextLeaf {}

    /** An expression of RE2 that is found in the title or in the summary as they are written; case does not count. */
    record Regex(String written, String expression) implements TextLeaf {}

    /** An entity by any of its names, or anything that is part of it, or of a collection. */
    record Named(String written, String id) implements TextLeaf {}

    /** Any entity of a kind. */
    record Kind(String written, Entity.Kind kind) implements TextLeaf {}

    /** A word of a phrase, folded; a prefix stands for all words that begin like it. */
    record Piece(String term, boolean prefix) {}

    /** This, within the title. */
    record InTitle(Query part) implements Query {}

    /** Something that is known of the headline beside its text. */
    record Known(String written, Field field, Set<String> values) implements Leaf {
        public Known {
            values = Set.copyOf(values);
        }
    }

    /** The feed's title or host, or the publisher, by words side by side, folded. */
    record From(String written, Origin origin, List<String> terms) implements Leaf {
        public From {
            terms = List.copyOf(terms);
        }
    }

    /** How grave the incident is. */
    record Grave(String written, Set<Severity> levels) implements Leaf {
        public Grave {
            levels = Set.copyOf(levels);
        }
    }

    /** What {@link Known} can ask for; the values are those of the domain. */
    enum Field {
        /** ISO 639-1, lower case. */
        LANG,
        /** ISO 3166-1 alpha-2 of an entity that is named. */
        COUNTRY,
        /** {@link tocsin.domain.SubEvent} by name. */
        TYPE,
        /** {@link tocsin.domain.Weapon} by name. */
        WEAPON
    }

    /** Where a headline comes from. */
    enum Origin {
        SOURCE,
        PUBLISHER
    }

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
