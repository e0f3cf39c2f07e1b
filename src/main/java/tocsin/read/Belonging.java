package tocsin.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tocsin.yaml.YamlValue;

/** What belongs to what, by however many steps: entities to larger ones, and both to collections. Immutable. */
final class Belonging {
    private final Map<String, Set<String>> wholes;
    private final Map<String, Set<String>> members;

    private Belonging(Map<String, Set<String>> wholes, Map<String, Set<String>> members) {
        this.wholes = wholes;
        this.members = members;
    }

    /** The ids of all that this belongs to, without itself. */
    Set<String> wholes(String id) {
        return wholes.getOrDefault(id, Set.of());
    }

    /** The ids of the entities that belong to this, without itself. */
    Set<String> members(String id) {
        return members.getOrDefault(id, Set.of());
    }

    /** Collects single steps; not safe for several threads. */
    static final class Builder {
        private final Map<String, Map<String, YamlValue>> steps = new LinkedHashMap<>();

        /**
         * Says that one thing belongs to another.
         *
         * @param place where the file says so, for the mistake of a thing that belongs to itself
         */
        void add(String part, String whole, YamlValue place) {
            steps.computeIfAbsent(part, p -> new LinkedHashMap<>()).putIfAbsent(whole, place);
        }

        /** The ids of all that this belongs to by what was added so far. */
        Set<String> wholes(String id) {
            Set<String> wholes = new LinkedHashSet<>();
            climb(id, new LinkedHashSet<>(Set.of(id)), wholes);
            return wholes;
        }

        private void climb(String id, Set<String> path, Set<String> wholes) {
            steps.getOrDefault(id, Map.of()).forEach((whole, place) -> {
                if (!path.add(whole)) {
                    throw place.mistake(
                            "'" + whole + "' would belong to itself: " + String.join(" > ", path) + " > " + whole);
                }
                if (wholes.add(whole)) {
                    climb(whole, path, wholes);
                }
                path.remove(whole);
            });
        }

        /**
         * The whole of it.
         *
         * @param entities the ids that {@link Belonging#members} may tell, which are not those of collections
         */
        Belonging build(Set<String> entities) {
            Map<String, Set<String>> wholes = new LinkedHashMap<>();
            Map<String, Set<String>> members = new LinkedHashMap<>();
            steps.keySet().forEach(id -> {
                Set<String> above = Set.copyOf(wholes(id));
                wholes.put(id, above);
                if (entities.contains(id)) {
                    above.forEach(whole -> members.computeIfAbsent(whole, w -> new LinkedHashSet<>())
                            .add(id));
                }
            });
            members.replaceAll((id, parts) -> Set.copyOf(parts));
            return new Belonging(Map.copyOf(wholes), Map.copyOf(members));
        }
    }
}
