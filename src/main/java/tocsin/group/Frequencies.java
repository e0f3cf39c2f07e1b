package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/**
 * How rare words are just now: in the incidents of the last {@value #DAYS} days, beside the table that ships. A word counts once for an
 * incident however often it is told, so that a great incident does not make its own name common. Deeds and ordinary news are counted
 * apart, and a word is as common as it is where it is commoner: a stream of little else than ordinary news must not make
 * <em>drone</em> rare. For one thread.
 */
final class Frequencies {
    /** Beyond this a word is not rarer, however many incidents there are. */
    static final double RAREST = 7;

    private static final int DAYS = 30;

    /** For so long an incident is counted. */
    static final Duration MEMORY = Duration.ofDays(DAYS);

    private static final int MOST_INCIDENTS = 50_000;

    /** So many incidents the shipped table stands for. */
    private static final double SEED = 300;

    private final SeedFrequencies seed;
    private final Count deeds = new Count();
    private final Count ordinary = new Count();
    private final Map<IncidentId, Counted> counted = new LinkedHashMap<>();
    private final Deque<IncidentId> oldestFirst = new ArrayDeque<>();

    private record Counted(Instant opened, boolean deed, Set<String> words) {}

    /** How many incidents there are, and how many of them tell of each word. */
    private static final class Count {
        private final Map<String, Integer> incidents = new HashMap<>();
        private int all;

        double share(String word, double seeded) {
            return told(word, seeded) / (SEED + all);
        }

        double told(String word, double seeded) {
            return SEED * seeded + incidents.getOrDefault(word, 0);
        }

        void add(Set<String> words, int times) {
            words.forEach(word -> incidents.merge(word, times, (a, b) -> a + b == 0 ? null : a + b));
        }
    }

    Frequencies(SeedFrequencies seed) {
        this.seed = seed;
    }

    /** From 0 for a word that all tell to {@value #RAREST}. */
    double idf(String word) {
        double share = Math.max(deeds.share(word, seed.deeds(word)), ordinary.share(word, seed.ordinary(word)));
        return Math.min(RAREST, -Math.log(share));
    }

    /** How many incidents tell it, with those that the shipped table stands for; 1 or more. */
    double told(String word) {
        return Math.max(1, deeds.told(word, seed.deeds(word)));
    }

    /** Counts an incident as it stands now, in place of what it was. */
    void count(Incident incident) {
        forget(incident.id());
        Set<String> words = new HashSet<>();
        for (Member member : incident.members()) {
            words.addAll(Window.words(member.gist()));
        }
        boolean deed = incident.members().getFirst().gist().isDeed();
        counted.put(incident.id(), new Counted(incident.opened(), deed, words));
        of(deed).add(words, 1);
        of(deed).all++;
        oldestFirst.add(incident.id());
    }

    /** A member more, whose words count where the incident has not told them yet. */
    void grow(IncidentId incident, Set<String> words) {
        Counted known = counted.get(incident);
        if (known != null) {
            Set<String> fresh = new HashSet<>(words);
            fresh.removeAll(known.words());
            known.words().addAll(fresh);
            of(known.deed()).add(fresh, 1);
        }
    }

    /** The incident counts no more. */
    void forget(IncidentId incident) {
        Counted known = counted.remove(incident);
        if (known != null) {
            of(known.deed()).add(known.words(), -1);
            of(known.deed()).all--;
        }
    }

    /** Forgets what is older than {@value #DAYS} days, and the first counted when there are too many. */
    void roll(Instant now) {
        Instant oldest = now.minus(MEMORY);
        while (!oldestFirst.isEmpty()) {
            Counted first = counted.get(oldestFirst.getFirst());
            boolean stays = first != null
                    && counted.size() <= MOST_INCIDENTS
                    && !first.opened().isBefore(oldest);
            if (stays) {
                return;
            }
            forget(oldestFirst.removeFirst());
        }
    }

    private Count of(boolean deed) {
        return deed ? deeds : ordinary;
    }
}
