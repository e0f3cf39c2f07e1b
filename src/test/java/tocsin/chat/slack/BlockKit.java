package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads blocks as strictly as Slack does: what is wrong with them, what they say, whom they mention. */
final class BlockKit {
    private static final Set<String> STYLES =
            Set.of("bold", "italic", "strike", "code", "underline", "highlight", "client_highlight", "unlink");

    private final StringBuilder visible = new StringBuilder();
    private final List<Posted.Button> buttons = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Mentions mentions;

    /** The blocks break Slack's rules. */
    static final class Invalid extends RuntimeException {
        Invalid(String why) {
            super(why);
        }
    }

    private BlockKit(Mentions mentions) {
        this.mentions = mentions;
    }

    /** What a person reads above the buttons, and those. */
    record Seen(String visible, List<Posted.Button> buttons, List<String> files) {}

    /** What a person reads; {@link Invalid} where Slack says invalid_blocks. */
    static String read(JsonArray blocks, Mentions mentions) {
        return see(blocks, mentions).visible();
    }

    /** What a person sees; {@link Invalid} where Slack says invalid_blocks. */
    static Seen see(JsonArray blocks, Mentions mentions) {
        check(blocks.size() <= 50, "no more than 50 items allowed");
        BlockKit kit = new BlockKit(mentions);
        for (JsonElement block : blocks) {
            kit.block(object(block));
            kit.visible.append('\n');
        }
        return new Seen(kit.visible.toString().strip(), List.copyOf(kit.buttons), List.copyOf(kit.files));
    }

    private void block(JsonObject block) {
        switch (string(block, "type")) {
            case "image" -> {
                only(block, Set.of("type", "block_id", "slack_file", "alt_text", "title"));
                check(
                        !string(block, "alt_text").isEmpty()
                                && string(block, "alt_text").length() <= 2_000,
                        "alt_text has 1 to 2000 characters");
                files.add(string(object(block.get("slack_file")), "id"));
            }
            case "divider" -> only(block, Set.of("type", "block_id"));
            case "header" -> {
                only(block, Set.of("type", "block_id", "text"));
                check(string(object(block.get("text")), "type").equals("plain_text"), "a header is plain_text");
                textObject(block.get("text"), 150);
            }
            case "section" -> {
                only(block, Set.of("type", "block_id", "text", "fields", "accessory", "expand"));
                check(block.has("text") || block.has("fields"), "a section has text or fields");
                if (block.has("text")) {
                    textObject(block.get("text"), 3_000);
                }
            }
            case "context" -> {
                only(block, Set.of("type", "block_id", "elements"));
                JsonArray elements = array(block, "elements");
                check(elements.size() <= 10, "a context has at most 10 elements");
                elements.forEach(element -> textObject(element, 3_000));
            }
            case "rich_text" -> {
                only(block, Set.of("type", "block_id", "elements"));
                array(block, "elements").forEach(element -> richElement(object(element)));
            }
            case "actions" -> {
                only(block, Set.of("type", "block_id", "elements"));
                JsonArray elements = array(block, "elements");
                check(elements.size() <= 25, "no more than 25 items allowed");
                Set<String> names = new HashSet<>();
                elements.forEach(element -> {
                    Posted.Button button = button(object(element));
                    check(names.add(button.actionId()), "action_id already exists");
                    buttons.add(button);
                });
            }
            default -> throw new Invalid("unsupported type: " + block);
        }
    }

    private static Posted.Button button(JsonObject button) {
        check(string(button, "type").equals("button"), "this stand-in knows no other element");
        only(button, Set.of("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label"));
        JsonObject text = object(button.get("text"));
        only(text, Set.of("type", "text", "emoji"));
        check(string(text, "type").equals("plain_text"), "a button is plain_text");
        String label = string(text, "text");
        check(!label.isEmpty() && label.length() <= 75, "must be less than 76 characters");
        String name = string(button, "action_id");
        check(!name.isEmpty() && name.length() <= 255, "must be less than 256 characters");
        String value = button.has("value") ? string(button, "value") : "";
        check(value.length() <= 2_000, "must be less than 2001 characters");
        check(
                !button.has("style") || Set.of("primary", "danger").contains(string(button, "style")),
                "a style is primary or danger");
        return new Posted.Button(Mentions.pictured(label), name, value);
    }

    private void textObject(JsonElement element, int longest) {
        JsonObject text = object(element);
        String words = string(text, "text");
        check(!words.isEmpty(), "must be more than 0 characters");
        check(words.length() <= longest, "must be less than " + (longest + 1) + " characters");
        switch (string(text, "type")) {
            case "plain_text" -> {
                only(text, Set.of("type", "text", "emoji"));
                visible.append(words);
            }
            case "mrkdwn" -> {
                only(text, Set.of("type", "text", "verbatim"));
                mentions.readMrkdwn(words);
                visible.append(Mentions.shown(words, true));
            }
            default -> throw new Invalid("unsupported text type");
        }
    }

    private void richElement(JsonObject element) {
        switch (string(element, "type")) {
            case "rich_text_section", "rich_text_preformatted", "rich_text_quote" -> {
                array(element, "elements").forEach(run -> run(object(run)));
                visible.append('\n');
            }
            case "rich_text_list" -> {
                check(Set.of("bullet", "ordered").contains(string(element, "style")), "a list is bullet or ordered");
                for (JsonElement item : array(element, "elements")) {
                    check(string(object(item), "type").equals("rich_text_section"), "a list holds sections");
                    visible.append("• ");
                    richElement(object(item));
                }
            }
            default -> throw new Invalid("unsupported rich_text element");
        }
    }

    private void run(JsonObject run) {
        if (run.has("style")) {
            object(run.get("style")).entrySet().forEach(style -> {
                check(STYLES.contains(style.getKey()), "unknown style");
                check(style.getValue().getAsJsonPrimitive().isBoolean(), "a style is true or false");
            });
        }
        switch (string(run, "type")) {
            case "text" -> {
                only(run, Set.of("type", "text", "style"));
                check(!string(run, "text").isEmpty(), "must be more than 0 characters");
                visible.append(string(run, "text"));
            }
            case "link" -> {
                only(run, Set.of("type", "url", "text", "style", "unsafe"));
                String scheme = URI.create(string(run, "url")).getScheme();
                check(Set.of("http", "https", "mailto").contains(scheme), "invalid url");
                visible.append(run.has("text") ? string(run, "text") : string(run, "url"));
            }
            case "user" -> mentions.add(string(run, "user_id"));
            case "usergroup" -> mentions.add(string(run, "usergroup_id"));
            case "broadcast" -> mentions.add(string(run, "range"));
            case "emoji" -> visible.append(Mentions.PICTURE);
            default -> throw new Invalid("unsupported element in a section");
        }
    }

    private static void only(JsonObject object, Set<String> allowed) {
        check(allowed.containsAll(object.keySet()), "invalid additional property in " + object);
    }

    private static JsonObject object(JsonElement element) {
        check(element != null && element.isJsonObject(), "an object is wanting");
        return element.getAsJsonObject();
    }

    private static JsonArray array(JsonObject object, String name) {
        check(object.has(name) && object.get(name).isJsonArray(), "missing array " + name);
        check(!object.getAsJsonArray(name).isEmpty(), name + " is empty");
        return object.getAsJsonArray(name);
    }

    private static String string(JsonObject object, String name) {
        check(
                object.has(name)
                        && object.get(name).isJsonPrimitive()
                        && object.getAsJsonPrimitive(name).isString(),
                "missing string " + name);
        return object.get(name).getAsString();
    }

    private static void check(boolean right, String why) {
        if (!right) {
            throw new Invalid(why);
        }
    }
}
