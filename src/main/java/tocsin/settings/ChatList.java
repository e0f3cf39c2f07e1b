package tocsin.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import tocsin.domain.ChatAddress;

/** Reads the chats that the operator sets up: each an address, or a mapping with one. */
final class ChatList {
    private final Section top;
    private final ZoneId zone;
    private final Accounts accounts;
    private final Findings findings;

    ChatList(Section top, ZoneId zone, Accounts accounts, Findings findings) {
        this.top = top;
        this.zone = zone;
        this.accounts = accounts;
        this.findings = findings;
    }

    /** The chats in the order of the file. */
    List<Settings.ChatEntry> read() {
        List<Settings.ChatEntry> chats = new ArrayList<>();
        Map<ChatAddress, Place> seen = new HashMap<>();
        for (Item item : top.items(Keys.CHATS)) {
            chat(item).ifPresent(chat -> {
                accounts.requireOn(Keys.CHATS, chat.address(), item.place());
                Place earlier = seen.putIfAbsent(chat.address(), item.place());
                if (earlier != null) {
                    findings.error(
                            item.place(),
                            "the chat " + chat.address() + " is listed twice, the first time at " + earlier
                                    + ": put its watches together");
                }
                chats.add(chat);
            });
        }
        return chats;
    }

    private Optional<Settings.ChatEntry> chat(Item item) {
        if (!(item.node() instanceof MappingNode)) {
            return top.text(Keys.CHATS, item)
                    .flatMap(given -> top.read(Keys.CHATS, given))
                    .map(address -> new Settings.ChatEntry(address, Optional.empty(), zone, List.of()));
        }
        Section entry = top.entry(Keys.CHATS, item);
        Optional<ChatAddress> address = entry.required(Keys.CHAT_ADDRESS);
        var title = entry.value(Keys.CHAT_TITLE);
        var ownZone = entry.value(Keys.CHAT_ZONE);
        var watches = entry.values(Keys.CHAT_WATCHES);
        return address.map(chat -> new Settings.ChatEntry(chat, title, ownZone.orElse(zone), watches));
    }
}
