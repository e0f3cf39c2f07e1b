package tocsin.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tocsin.domain.Glance;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Past;

/**
 * The headlines that were admitted, to look back at. Their ids grow with the moment at which they were seen, but for
 * headlines that several machines admit in the same second.
 */
public interface History {
    /** When the first headline of all was seen. */
    Optional<Instant> begin();

    /** From the first headline that was seen at or after this moment to the last of all. */
    Optional<Stretch> seenSince(Instant since);

    /** When the first headline of a stretch was seen. */
    Instant begin(Stretch stretch);

    /**
     * Passes all headlines of a stretch, the latest first, and holds none of them.
     *
     * @param edition by which the imprints must have been made, see {@link #learn}
     * @param wording whether titles and summaries are wanted, which are most of the work
     */
    void glance(Stretch stretch, String edition, boolean wording, Consumer<Glance> passer);

    /** Passes the titles and links of all headlines of a stretch, the latest first, and holds none of them. */
    void titles(Stretch stretch, Consumer<Titled> passer);

    /** These headlines, the latest first. */
    List<Past> recall(Collection<HeadlineId> headlines);

    /** When the first headline of the feed of this one was seen: what came with it was there before us. */
    Instant feedBegin(Past headline);

    /**
     * Keeps what readings leave of their headlines.
     *
     * @param edition of what they were read with: another catalogue or another release may leave other imprints
     */
    void learn(Map<HeadlineId, Imprint> imprints, String edition);

    /** The latest headlines of a stretch of which this edition has left no imprint, at most so many. */
    List<HeadlineId> unlearned(Stretch stretch, String edition, int most);

    /** A headline by its name and address. */
    record Titled(HeadlineId id, String title, Optional<String> link) {}

    /** Headlines with ids from {@code first} to {@code last}, some of which may be missing. */
    record Stretch(long first, long last) {
        public Stretch {
            if (first > last) {
                throw new IllegalArgumentException("a stretch runs from " + first + " to " + last);
            }
        }

        /** The latest ids, at most so many. */
        public Stretch latest(long most) {
            return new Stretch(Math.max(first, last - most + 1), last);
        }

        /** How many headlines there are at most. */
        public long size() {
            return last - first + 1;
        }

        /** Parts of it of this size, the latest first. */
        public List<Stretch> parts(int size) {
            List<Stretch> parts = new ArrayList<>();
            for (long end = last; end >= first; end -= size) {
                parts.add(new Stretch(Math.max(first, end - size + 1), end));
            }
            return parts;
        }
    }
}
