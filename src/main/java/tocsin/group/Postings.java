package tocsin.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/** Which incidents tell a word, the latest last. What is gone stays filed until tidied. */
final class Postings {
    /** Of a word that very many tell, so many of the latest are looked at. */
    private static final int LATEST = 64;

    /** A word that is less rare finds nobody by itself. */
    private static final double COMMON = 2;

    private final Map<String, Ids> byWord = new HashMap<>();
    private final Set<IncidentId> gone = new HashSet<>();
    private final Map<IncidentId, Set<String>> filed = new HashMap<>();

    /** How much an incident shares; the least first, of equals the youngest. */
    record Shared(IncidentId incident, double weight) implements Comparable<Shared> {
        @Override
        public int compareTo(Shared other) {
            int byWeight = Double.compare(weight, other.weight);
            return byWeight != 0 ? byWeight : Long.compare(other.incident.value(), incident.value());
        }
    }

    private static final class Ids {
        private long[] ids = new long[2];
        private int size;

        void add(long id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }
    }

    void add(IncidentId incident, Set<String> words) {
        gone.remove(incident);
        Set<String> known = filed.computeIfAbsent(incident, none -> new HashSet<>());
        for (String word : words) {
            if (known.add(word)) {
                byWord.computeIfAbsent(word, none -> new Ids()).add(incident.value());
            }
        }
    }

    void gone(IncidentId incident) {
        gone.add(incident);
        filed.remove(incident);
    }

    /** Files anew when more are gone than stay. */
    void tidy(Collection<Incident> staying) {
        if (gone.size() <= staying.size()) {
            return;
        }
        byWord.clear();
        gone.clear();
        filed.clear();
        staying.stream()
                .sorted(Comparator.comparingLong(incident -> incident.id().value()))
                .forEach(incident -> incident.members().stream()
                        .map(Member::gist)
                        .forEach(gist -> add(incident.id(), Window.words(gist))));
    }

    /** The incidents that tell any of these words, with the sum of the squared weights of those that they tell. */
    List<Shared> sharing(Map<String, Double> weights) {
        List<Map.Entry<String, Double>> rarestFirst = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<Long, Double> shared = new HashMap<>();
        for (Map.Entry<String, Double> word : rarestFirst) {
            Ids ids = byWord.get(word.getKey());
            if (ids == null || (word.getValue() < COMMON && !shared.isEmpty())) {
                continue;
            }
            double weight = word.getValue() * word.getValue();
            for (int i = ids.size - 1; i >= Math.max(0, ids.size - LATEST); i--) {
                shared.merge(ids.ids[i], weight, Double::sum);
            }
        }
        List<Shared> all = new ArrayList<>(shared.size());
        shared.forEach((id, weight) -> {
            IncidentId incident = new IncidentId(id);
            if (!gone.contains(incident)) {
                all.add(new Shared(incident, weight));
            }
        });
        return all;
    }
}
