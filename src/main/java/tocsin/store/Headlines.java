package tocsin.store;

import java.time.Instant;
import java.util.List;
import tocsin.domain.Admitted;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;

/** The headlines that were seen. */
public interface Headlines {
    /**
     * Marks the headlines as seen and answers those that never were before, in the order given. Two headlines are the
     * same when they share one of {@link tocsin.domain.SeenKeys} within the feed, in one document as in two; all keys of
     * a headline that is known by one of them are known from then on.
     *
     * <p>A known headline that has a title it never had before was edited: that is recorded and answered. It is known by
     * its guid, or by its link when it has no guid; where that stands on several titles in the document, nothing is told.
     */
    Taken admit(Feed feed, List<Headline> headlines, Instant now);

    /** The edits of a headline, the first first. */
    List<Edit> edits(HeadlineId headline);

    /** The titles of the latest headlines of a feed, at most so many, the latest first. */
    List<String> latestTitles(FeedId feed, int most);

    /** The latest headlines of all feeds, at most so many, the latest first. */
    List<Headline> latest(int most);

    /** What a document brought: headlines never seen before, and known ones under another title. */
    record Taken(List<Admitted> admitted, List<Edit> edits) {
        public Taken {
            admitted = List.copyOf(admitted);
            edits = List.copyOf(edits);
        }
    }
}
