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
        private final Map<String, Set<String>> steps = new LinkedHashMap<>();

        /**
         * Says that one thing belongs to another.
         *
         * @param place where the file says so, for the mistake of a thing that would belong to itself
         */
        void add(String part, String whole, YamlValue place) {
            if (part.equals(whole)) {
                throw place.mistake("'" + part + "' would belong to itself");
            }
            if (wholes(whole).contains(part)) {
                throw place.mistake("'" + part + "' would belong to itself by way of '" + whole + "'");
            }
            steps.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(whole);
        }

        /** The ids of all that this belongs to by what was added so far. */
        Set<String> wholes(String id) {
            Set<String> wholes = new LinkedHashSet<>();
            climb(id, wholes);
            return wholes;
        }

        private void climb(String id, Set<String> wholes) {
            for (String whole : steps.getOrDefault(id, Set.of())) {
                if (wholes.add(whole)) {
                    climb(whole, wholes);
                }
            }
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
