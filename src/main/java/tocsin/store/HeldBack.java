package tocsin.store;

import java.time.Instant;
import java.util.List;
import tocsin.domain.ChatId;
import tocsin.domain.Held;

/** What chats were not told of, and why; their digests list it. */
public interface HeldBack {
    /** A headline is held back from a chat; the first reason counts. */
    void record(Held held);

    /** What was held back from a chat at or after this moment, the first first. */
    List<Held> since(ChatId chat, Instant since);
}
