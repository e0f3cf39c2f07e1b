package tocsin.chat.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Makes an envelope smaller before Slack's client binds it. A pressed button comes with the whole message below which it
 * stands and with the state of its inputs, in which the client would choke on any kind of block that it does not know.
 */
final class Envelope {
    private Envelope() {}

    /** The envelope without what nobody here reads. */
    static String lean(String envelope) {
        JsonObject json = JsonParser.parseString(envelope).getAsJsonObject();
        JsonElement payload = json.get("payload");
        if (payload != null && payload.isJsonObject() && isPress(payload.getAsJsonObject())) {
            payload.getAsJsonObject().remove("message");
            payload.getAsJsonObject().remove("state");
            return json.toString();
        }
        return envelope;
    }

    private static boolean isPress(JsonObject payload) {
        JsonElement type = payload.get("type");
        return type != null && type.isJsonPrimitive() && type.getAsString().equals("block_actions");
    }
}
