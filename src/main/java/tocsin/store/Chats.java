package tocsin.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Loudness;

/** The chats that Tocsin has met. */
public interface Chats {
    /** The chat at this address, made if it is new, and open again if it was closed. A known one keeps its zone. */
    Chat meet(ChatAddress address, String title, ZoneId zone);

    /** The chat at this address. */
    Optional<Chat> at(ChatAddress address);

    /** All chats, by id. */
    List<Chat> all();

    /**
     * The chat has a new address (Telegram: a group became a supergroup). When a chat is known there already, its
     * watches and alerts are joined with this one's, without doubles, and this one's id remains; joined watches take this
     * chat's next numbers. The joined chat is open when either was.
     */
    void move(ChatId chat, ChatAddress to);

    /** Sets the zone in which the chat reads times, unless somebody there has chosen one. */
    void zone(ChatId chat, ZoneId zone);

    /** When updates ring again in the chat; empty: as the operator says. */
    Optional<Loudness> loudness(ChatId chat);

    /** Sets when updates ring again in the chat; empty: as the operator says. */
    void loudness(ChatId chat, Optional<Loudness> loudness);

    /** Somebody in the chat chooses its zone, which stays whatever the configuration says. */
    void chooseZone(ChatId chat, ZoneId zone);

    /** The chat threw us out: its alerts wait no longer, and none is owed to it until it is met again. */
    void close(ChatId chat, String why);
}
