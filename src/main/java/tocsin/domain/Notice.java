package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an alert says, without the markup of any chat.
 *
 * @param what the kind of event in words, as {@code Air/drone strike}; empty for news that is no incident
 * @param where the places in words, as {@code Ain al-Asad Air Base, Iraq}; empty when none is known
 * @param news what is new in an update, as {@code Claimed by Islamic Resistance in Iraq}; empty in a bell
 * @param watches the watches that asked for it; never empty in a bell
 */
public record Notice(
        String what,
        String where,
        String news,
        String title,
        String publisher,
        Optional<URI> link,
        Instant published,
        List<Asked> watches) {
    public Notice {
        watches = List.copyOf(watches);
    }

    /**
     * A watch that asked for this.
     *
     * @param words the raw words of the headline that satisfied it
     * @param causes which part of the query each of them satisfied; empty when an older release stored it
     */
    public record Asked(int number, String query, List<String> words, List<Cause> causes) {
        public Asked {
            words = List.copyOf(words);
            causes = List.copyOf(causes);
        }

        /** A watch of which only the words are known. */
        public Asked(int number, String query, List<String> words) {
            this(number, query, words, List.of());
        }
    }

    /**
     * A part of a query that was satisfied.
     *
     * @param term the part as its owner wrote it
     * @param words the raw words that satisfied it, or what is known of the headline
     * @param part where they stand; empty for what is known of the headline beside its text
     * @param entity the name of the entity that they stand for
     */
    public record Cause(String term, String words, Optional<Part> part, Optional<String> entity) {}
}
