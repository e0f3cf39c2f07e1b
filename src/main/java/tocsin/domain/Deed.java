package tocsin.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said of incidents, over the grouper's head.
 *
 * @param incident the one that took headlines (merge), lost them (split), or is not the same as the other
 * @param other the one that was merged into it, was split off from it, or is not the same
 * @param headlines those that went from one to the other; empty when two incidents were said not to be the same
 * @param undone when it was taken back
 */
public record Deed(
        DeedId id,
        Kind kind,
        IncidentId incident,
        IncidentId other,
        List<HeadlineId> headlines,
        By by,
        Optional<Instant> undone) {
    /** What was said. */
    public enum Kind {
        /** The two are one. */
        MERGE,
        /** Some headlines are an incident of their own. */
        SPLIT,
        /** The two are not one, or a headline is not of this incident. */
        NOT_SAME
    }

    public Deed {
        headlines = List.copyOf(headlines);
    }

    /**
     * Who said it, where and when.
     *
     * @param who as the chat calls the person; empty when it does not say
     */
    public record By(ChatId chat, String who, Instant at) {}
}
