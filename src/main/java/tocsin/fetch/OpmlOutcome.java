package tocsin.fetch;

import java.util.List;

/** How reading a list of feeds ends. */
public sealed interface OpmlOutcome {
    /**
     * It is a list, though perhaps one without feeds.
     *
     * @param feeds each once, in the order of the file
     * @param merged outlines that name a feed which an earlier line names; their tags went to that one
     * @param refused outlines that are meant as feeds and cannot be
     * @param ignored outlines that are none, and what had to be mended
     */
    record Read(List<Listed> feeds, List<Remark> merged, List<Remark> refused, List<Remark> ignored)
            implements OpmlOutcome {
        public Read {
            feeds = List.copyOf(feeds);
            merged = List.copyOf(merged);
            refused = List.copyOf(refused);
            ignored = List.copyOf(ignored);
        }
    }

    /** It is no list of feeds; {@code why} is a clause such as <em>it is empty</em>. */
    record Unreadable(String why) implements OpmlOutcome {}

    /** A feed, and the line on which the file names it first. */
    record Listed(int line, Subscription feed) {}

    /** What is to be said of an outline, by its line and its name. */
    record Remark(int line, String outline, String what) {
        @Override
        public String toString() {
            return "line " + line + ": " + (outline.isEmpty() ? "" : "'" + outline + "' ") + what;
        }
    }
}
