package tocsin.chat.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the latest ids, so that what Slack sends again is heard once. */
final class Recent {
    private static final int MOST = 2_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether an id comes for the first time; it is remembered now. */
    synchronized boolean isNew(String id) {
        return seen.put(id, true) == null;
    }
}
