package tocsin.engine;

import java.util.HashMap;
import java.util.Map;

/** Gives numbers to tests by their keys. For the one thread that writes. */
final class TestNumbers {
    private final Map<String, Integer> byKey = new HashMap<>();

    /** The number of a test, or -1. */
    int find(String key) {
        return byKey.getOrDefault(key, -1);
    }

    /** The number of a test, a new one when it has none. */
    int number(String key) {
        return byKey.computeIfAbsent(key, unknown -> byKey.size());
    }
}
