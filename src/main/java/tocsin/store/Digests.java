package tocsin.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Chat;
import tocsin.domain.ChatId;
import tocsin.domain.DigestPlan;

/** When chats are sent digests. */
public interface Digests {
    /** A chat is sent digests by this plan, in place of any before; the first one is due after this moment. */
    void plan(DigestPlan plan, Instant now);

    /** A chat is sent digests no longer; whether it was. */
    boolean cancel(ChatId chat);

    /** The plan of a chat. */
    Optional<DigestPlan> of(ChatId chat);

    /** The plans of all open chats. */
    List<Planned> all();

    /** Takes the digest of this moment upon oneself; false when it, or a later one, was taken before. */
    boolean claim(ChatId chat, Instant due);

    /** A plan with its chat; all that was due up to {@code done} was taken care of. */
    record Planned(Chat chat, DigestPlan plan, Instant done) {}
}
