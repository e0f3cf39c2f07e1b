package tocsin.pipeline;

import java.util.List;
import tocsin.domain.Past;
import tocsin.domain.Rung;
import tocsin.domain.Watch;
import tocsin.match.Shortfall;

/** Why a headline did not ring in a chat, or that it did. */
sealed interface Silence {
    /** No feed brought it; {@code nearest} are headlines of titles like it. */
    record NotSeen(List<Past> nearest) implements Silence {}

    /** It did ring here, or is about to, or the chat refused it. */
    record Rang(Rung alert) implements Silence {}

    /** It reports an incident that had rung here by another headline. */
    record Joined(Rung bell) implements Silence {}

    /** Nothing is watched here. */
    record NothingWatched() implements Silence {}

    /** Only a draft matches, and drafts do not ring. */
    record OnlyDraft(Watch draft) implements Silence {}

    /** The watch that matches asks for this only since it was seen. */
    record BeforeWatch(Watch watch) implements Silence {}

    /** It came with the first poll of its feed, as old news. */
    record BeforeFeed(Watch watch) implements Silence {}

    /** The watch matches it now; the headline, the catalogue or the release were others when it was seen. */
    record MatchesNow(Watch watch) implements Silence {}

    /** No watch matches. */
    record NoMatch(Watch nearest, Shortfall shortfall, int watches) implements Silence {}
}
