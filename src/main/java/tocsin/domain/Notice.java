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
     */
    public record Asked(int number, String query, List<String> words) {
        public Asked {
            words = List.copyOf(words);
        }
    }
}
