package tocsin.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tocsin.domain.ChatId;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;

/** The watches of all chats. */
public interface Watches {
    /** Adds a watch under the chat's next free number; a query that the chat has already is answered as it stands. */
    Watch add(ChatId chat, String query, Origin origin, Instant now);

    /** As {@link #add}, but it rings nobody until it is kept. */
    Watch draft(ChatId chat, String query, Instant now);

    /** A draft rings from now on; a watch that rings already is left as it is. */
    void keep(WatchId watch, Instant now);

    /** The watch asks for this from now on, as a draft or not; false when the chat has this query under another number. */
    boolean change(WatchId watch, String query, boolean draft, Instant now);

    /** Takes a watch away; its number is not given out again. */
    void remove(WatchId watch);

    /** The watches of one chat with its drafts, by number. */
    List<Watch> of(ChatId chat);

    /** The watch of a chat that has this number. */
    default Optional<Watch> numbered(ChatId chat, int number) {
        return of(chat).stream().filter(watch -> watch.number() == number).findFirst();
    }

    /** The watches of all chats that are open, by id, without drafts. */
    List<Watch> all();

    /** Those of these watches that are there, ring, and are of an open chat, by id. */
    List<Watch> named(Collection<WatchId> ids);

    /**
     * What came and went since a version, the first first; empty when that is not known any more, and {@link #all} must be asked
     * for.
     */
    Optional<List<WatchChange>> since(long version);

    /**
     * A number that grows whenever {@link #all} does, for those who keep an index of it. Ask for it before
     * {@code all}: an index that is newer than its number is only built once too often.
     */
    long version();
}
