package tocsin.chat.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the stand-in: asked for, uploaded, completed, and looked through before a block may show them. */
final class Files {
    private final Map<String, File> files = new LinkedHashMap<>();
    private int looksThrough = 1;

    private static final class File {
        private final int length;
        private byte[] bytes = {};
        private boolean complete;
        private int refusals;

        File(int length) {
            this.length = length;
        }
    }

    /** A block that shows a file is refused so many times before the file is ready. */
    synchronized void looksThrough(int times) {
        looksThrough = times;
    }

    synchronized JsonObject ask(Map<String, String> form, String base) {
        String length = form.getOrDefault("length", "");
        if (form.getOrDefault("filename", "").isEmpty() || !length.matches("[1-9][0-9]{0,9}")) {
            throw new Workspace.Refusal("invalid_arguments");
        }
        if (form.getOrDefault("alt_txt", "").length() > 1_000) {
            throw new Workspace.Refusal("alt_txt_too_large");
        }
        String id = String.format("F%08d", files.size() + 1);
        files.put(id, new File(Integer.parseInt(length)));
        return WebApi.object("upload_url", base + "/upload/" + id, "file_id", id);
    }

    /** The HTTP status. */
    synchronized int put(String id, byte[] bytes) {
        File file = files.get(id);
        if (file == null || file.length != bytes.length) {
            return 400;
        }
        file.bytes = bytes;
        return 200;
    }

    synchronized JsonObject complete(Map<String, String> form) {
        JsonArray answered = new JsonArray();
        try {
            for (JsonElement one :
                    JsonParser.parseString(form.getOrDefault("files", "")).getAsJsonArray()) {
                String id = one.getAsJsonObject().get("id").getAsString();
                File file = files.get(id);
                if (file == null || file.bytes.length == 0 || file.complete) {
                    throw new Workspace.Refusal("file_not_found");
                }
                file.complete = true;
                file.refusals = looksThrough;
                answered.add(WebApi.object("id", id));
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new Workspace.Refusal("invalid_arguments");
        }
        JsonObject answer = new JsonObject();
        answer.add("files", answered);
        return answer;
    }

    /** A block shows a file. */
    synchronized void show(String id) {
        File file = files.get(id);
        if (file == null || !file.complete || file.refusals-- > 0) {
            throw new Workspace.Refusal("invalid_blocks");
        }
    }

    synchronized Optional<byte[]> bytes(String id) {
        return Optional.ofNullable(files.get(id)).map(file -> file.bytes.clone());
    }

    synchronized int count() {
        return files.size();
    }
}
