package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a chat was told of in a stretch of time, and what was held back from it.
 *
 * @param name what it is called: {@code Daily digest}
 * @param timeline counts all incidents
 * @param entries the gravest first, and of equal gravity the latest; no more than are worth listing
 * @param more how many incidents are not listed
 */
public record Digest(ChatId chat, String name, Timeline timeline, List<Entry> entries, int more, Instant decided)
        implements Dispatch {
    public Digest {
        entries = List.copyOf(entries);
    }

    /**
     * One incident.
     *
     * @param at when its first headline was published
     * @param what the kind of event in words; empty for news that is no incident
     * @param where the places in words; empty when none is known
     * @param publishers who report it, the first first
     * @param figures of people harmed in words, as {@code 3–5 killed}; empty when none are stated
     * @param rang whether the chat was rung for it
     * @param held why the chat was not told of headlines of it, each reason once
     */
    public record Entry(
            String title,
            Optional<URI> link,
            Instant at,
            Optional<Severity> severity,
            String what,
            String where,
            List<String> publishers,
            String figures,
            boolean rang,
            List<String> held) {
        public Entry {
            publishers = List.copyOf(publishers);
            held = List.copyOf(held);
        }
    }
}
