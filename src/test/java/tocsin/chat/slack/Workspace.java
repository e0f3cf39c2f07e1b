package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The channels of the stand-in and what was posted in them, under Slack's rules. */
final class Workspace {
    /** Slack answers {@code {"ok":false,"error":…}}. */
    static final class Refusal extends RuntimeException {
        Refusal(String error) {
            super(error);
        }
    }

    /** Where the app stands with a channel. */
    enum Channel {
        JOINED,
        NOT_JOINED,
        ARCHIVED
    }

    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final List<Posted> messages = new CopyOnWriteArrayList<>();
    final Files files = new Files();
    volatile int longestPage = 999;
    private final AtomicInteger serial = new AtomicInteger(100);

    synchronized void channel(String id, Channel standing) {
        channels.put(id, standing);
    }

    List<Posted> messages() {
        return List.copyOf(messages);
    }

    private synchronized Channel standing(String id) {
        Channel standing = channels.get(id);
        if (standing == null) {
            throw new Refusal("channel_not_found");
        }
        return standing;
    }

    private void mustBeIn(String id) {
        if (standing(id) == Channel.NOT_JOINED) {
            throw new Refusal("not_in_channel");
        }
    }

    Posted post(Map<String, String> form) {
        String channel = form.getOrDefault("channel", "");
        mustBeIn(channel);
        if (standing(channel) == Channel.ARCHIVED) {
            throw new Refusal("is_archived");
        }
        Optional<String> thread = Optional.ofNullable(form.get("thread_ts"));
        thread.ifPresent(parent -> parent(channel, parent));
        Posted posted = compose(form, channel, thread, false);
        messages.add(posted);
        return posted;
    }

    Posted update(Map<String, String> form) {
        String channel = form.getOrDefault("channel", "");
        mustBeIn(channel);
        Posted old = messages.stream()
                .filter(message -> message.channel().equals(channel)
                        && message.ts().equals(form.get("ts"))
                        && !message.ephemeral())
                .findFirst()
                .orElseThrow(() -> new Refusal("message_not_found"));
        Posted changed = old.changedTo(compose(form, channel, old.thread(), false));
        messages.set(messages.indexOf(old), changed);
        return changed;
    }

    void delete(String ts) {
        messages.removeIf(message -> message.ts().equals(ts));
    }

    /** Takes an answer that came to an address of a command's or, with the message's timestamp, of a press. */
    void respond(String channel, Optional<String> pressed, Map<String, String> json) {
        boolean ephemeral = !"in_channel".equals(json.get("response_type"));
        Posted made = compose(json, channel, Optional.ofNullable(json.get("thread_ts")), ephemeral);
        if (!isTrue(json.get("replace_original"))) {
            messages.add(made);
            return;
        }
        Posted old = messages.stream()
                .filter(message -> Optional.of(message.ts()).equals(pressed))
                .findFirst()
                .orElseThrow(() -> new Refusal("message_not_found"));
        messages.set(messages.indexOf(old), old.changedTo(made));
    }

    private Posted compose(Map<String, String> form, String channel, Optional<String> thread, boolean ephemeral) {
        String text = form.getOrDefault("text", "");
        JsonArray blocks = blocks(form.get("blocks"));
        if (text.isBlank() && blocks.isEmpty()) {
            throw new Refusal("no_text");
        }
        if (text.length() > 40_000) {
            throw new Refusal("msg_too_long");
        }
        Mentions mentions = new Mentions();
        mentions.readMrkdwn(text);
        if (isTrue(form.get("link_names")) || "full".equals(form.get("parse"))) {
            mentions.readNames(text);
        }
        String visible = Mentions.shown(text, !form.containsKey("mrkdwn") || isTrue(form.get("mrkdwn")));
        List<Posted.Button> buttons = List.of();
        if (!blocks.isEmpty()) {
            try {
                BlockKit.Seen seen = BlockKit.see(blocks, mentions);
                visible = seen.visible();
                buttons = seen.buttons();
                seen.files().forEach(files::show);
            } catch (BlockKit.Invalid e) {
                throw new Refusal("invalid_blocks");
            }
            if (blocks.toString().length() > 100_000 || visible.length() > 13_200) {
                throw new Refusal("msg_blocks_too_long");
            }
        }
        return new Posted(
                channel,
                timestamp(),
                thread,
                visible,
                mentions.names(),
                text,
                blocks,
                buttons,
                Optional.ofNullable(form.get("metadata")).map(Workspace::metadata),
                ephemeral);
    }

    private static JsonArray blocks(@Nullable String json) {
        if (json == null || json.isEmpty()) {
            return new JsonArray();
        }
        try {
            return JsonParser.parseString(json).getAsJsonArray();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refusal("invalid_blocks_format");
        }
    }

    private static JsonObject metadata(String json) {
        try {
            JsonObject mark = JsonParser.parseString(json).getAsJsonObject();
            if (!mark.get("event_type").getAsString().matches("[A-Za-z0-9_.-]{1,255}")) {
                throw new Refusal("invalid_metadata_format");
            }
            for (Map.Entry<String, JsonElement> entry :
                    mark.getAsJsonObject("event_payload").entrySet()) {
                if (entry.getValue().isJsonNull()) {
                    throw new Refusal("invalid_metadata_schema");
                }
            }
            return mark;
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            throw new Refusal("invalid_metadata_format");
        }
    }

    private Posted parent(String channel, String ts) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts) && !message.ephemeral())
                .findFirst()
                .orElseThrow(() -> new Refusal("thread_not_found"));
    }

    JsonObject history(Map<String, String> form) {
        String channel = form.getOrDefault("channel", "");
        mustBeIn(channel);
        return page(
                form,
                messages().reversed().stream()
                        .filter(message -> message.channel().equals(channel))
                        .filter(message -> message.thread().isEmpty() && !message.ephemeral())
                        .toList());
    }

    JsonObject replies(Map<String, String> form) {
        String channel = form.getOrDefault("channel", "");
        mustBeIn(channel);
        Posted parent = parent(channel, form.getOrDefault("ts", ""));
        return page(
                form,
                messages().stream()
                        .filter(message -> message.channel().equals(channel))
                        .filter(message -> message.equals(parent)
                                || (message.thread().equals(Optional.of(parent.ts())) && !message.ephemeral()))
                        .toList());
    }

    private JsonObject page(Map<String, String> form, List<Posted> all) {
        double oldest = Double.parseDouble(form.getOrDefault("oldest", "0"));
        List<Posted> fitting = all.stream()
                .filter(message -> Double.parseDouble(message.ts()) >= oldest)
                .toList();
        int limit = Math.min(longestPage, Integer.parseInt(form.getOrDefault("limit", "100")));
        int from = Integer.parseInt(form.getOrDefault("cursor", "0"));
        int to = Math.min(fitting.size(), from + limit);
        JsonArray found = new JsonArray();
        fitting.subList(from, to).forEach(message -> found.add(message.json(isTrue(form.get("include_all_metadata")))));
        JsonObject answer = new JsonObject();
        answer.add("messages", found);
        answer.addProperty("has_more", to < fitting.size());
        JsonObject metadata = new JsonObject();
        metadata.addProperty("next_cursor", to < fitting.size() ? Integer.toString(to) : "");
        answer.add("response_metadata", metadata);
        return answer;
    }

    String timestamp() {
        return String.format(Locale.ROOT, "%d.%06d", Instant.now().getEpochSecond(), serial.incrementAndGet());
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
