package tocsin.chat.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The presses of buttons that clients wait for, as answerCallbackQuery knows them. */
final class CallbackQueries {
    static final String GONE = "query is too old and response timeout expired or query ID is invalid";

    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private int count;

    synchronized String begin() {
        String id = "48" + ++count;
        waiting.add(id);
        return id;
    }

    /** Why not; empty when it is done. */
    synchronized String answer(String id, String note) {
        if (note.length() > 200) {
            return "MESSAGE_TOO_LONG";
        }
        if (!waiting.remove(id)) {
            return GONE;
        }
        notes.put(id, note);
        return "";
    }

    synchronized List<String> waiting() {
        return List.copyOf(waiting);
    }

    /** What was shown to the person alone, by press. */
    synchronized Map<String, String> notes() {
        return Map.copyOf(notes);
    }
}
