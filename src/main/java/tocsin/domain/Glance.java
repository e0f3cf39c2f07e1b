package tocsin.domain;

import java.util.Optional;

/**
 * A stored headline as it is passed when history is looked through: as much of it as tells whether it deserves more.
 *
 * @param said empty when it was not asked for
 * @param imprint of its reading; empty when it was read by another edition, or was edited since
 */
public record Glance(HeadlineId id, FeedId feed, String publisher, Optional<Said> said, Optional<Imprint> imprint) {
    /**
     * What the feed says.
     *
     * @param language the tag that it gives
     */
    public record Said(Optional<String> language, Wording wording) {}

    /** This, with what the feed says of the same headline. */
    public Glance saying(Past past) {
        Wording wording = new Wording(past.headline().title(), past.headline().summary());
        return new Glance(
                id, feed, publisher, Optional.of(new Said(past.headline().language(), wording)), imprint);
    }
}
