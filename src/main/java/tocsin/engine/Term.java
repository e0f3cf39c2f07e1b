package tocsin.engine;

/**
 * Something that a headline has or has not.
 *
 * @param text the word, folded; for an entity or a trait, its name
 * @param edits by how many letters a word may differ; 0 but for {@link Sort#FUZZY}
 */
public record Term(Sort sort, String text, int edits) {
    /** A term that is what it says. */
    public Term(Sort sort, String text) {
        this(sort, text, 0);
    }

    /** What makes a term present. */
    public enum Sort {
        /** The word as it stands. */
        EXACT(1),
        /** The word or another plain inflection of it, see {@link tocsin.text.Stemmer}; a name only as it stands. */
        WORD(2),
        /** A word that begins so. */
        PREFIX(3),
        /** A word that differs by so many letters at most. */
        FUZZY(4),
        /** A thing that few headlines name. */
        ENTITY(5),
        /** What is known of many headlines beside their words. */
        TRAIT(6),
        /** A word of the feed's title or of its host. */
        SOURCE(7),
        /** A word of the publisher's name. */
        PUBLISHER(8);

        private final byte code;

        Sort(int code) {
            this.code = (byte) code;
        }

        /** A number of its own, from 1. */
        byte code() {
            return code;
        }
    }
}
