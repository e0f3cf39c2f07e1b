package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds what Slack sends when a person presses a button. */
final class PressPayload {
    private PressPayload() {}

    /** A {@code block_actions} payload; what one person alone sees comes without the message. */
    static JsonObject of(Posted posted, Posted.Button button, String responseUrl, String actionTs) {
        JsonObject container =
                WebApi.object("type", "message", "message_ts", posted.ts(), "channel_id", posted.channel());
        container.addProperty("is_ephemeral", posted.ephemeral());
        posted.thread().ifPresent(parent -> container.addProperty("thread_ts", parent));
        JsonObject payload = WebApi.object(
                "type",
                "block_actions",
                "api_app_id",
                "A0TOCSIN",
                "token",
                "x",
                "trigger_id",
                "12.34.x",
                "response_url",
                responseUrl);
        payload.add("user", WebApi.object("id", "U0ANN", "username", "ann", "name", "ann", "team_id", "T0ACME"));
        payload.add("team", WebApi.object("id", "T0ACME", "domain", "acme"));
        payload.add("container", container);
        payload.add(
                "channel",
                WebApi.object(
                        "id", posted.channel(), "name", posted.channel().startsWith("D") ? "directmessage" : "news"));
        payload.add("enterprise", null);
        payload.addProperty("is_enterprise_install", false);
        payload.add("state", state());
        if (!posted.ephemeral()) {
            JsonObject message = posted.json(false);
            message.add("blocks", withStrangers(posted.blocks()));
            payload.add("message", message);
        }
        JsonArray actions = new JsonArray();
        actions.add(action(button, actionTs));
        payload.add("actions", actions);
        return payload;
    }

    private static JsonObject action(Posted.Button button, String actionTs) {
        JsonObject action = WebApi.object(
                "type", "button", "block_id", "bX1y", "action_id", button.actionId(), "action_ts", actionTs);
        if (!button.value().isEmpty()) {
            action.addProperty("value", button.value());
        }
        JsonObject text = WebApi.object("type", "plain_text", "text", SlackApiServer.escaped(button.label()));
        text.addProperty("emoji", true);
        action.add("text", text);
        return action;
    }

    private static JsonObject state() {
        JsonObject state = new JsonObject();
        state.add("values", new JsonObject());
        return state;
    }

    /** Slack adds kinds of blocks and of elements whenever it likes. */
    private static JsonArray withStrangers(JsonArray blocks) {
        JsonArray all = blocks.deepCopy();
        for (JsonElement block : all) {
            JsonArray elements = block.getAsJsonObject().getAsJsonArray("elements");
            elements.add(WebApi.object("type", "hologram"));
        }
        all.add(WebApi.object("type", "hologram", "elements", "none"));
        return all;
    }
}
