package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import tocsin.domain.Gist;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;

/**
 * The incidents that may still take headlines, filed under the words and places of their members, and how rare words are just now. It
 * holds what lived in the last {@link #LIFE}; who is asked for candidates gets the few that share the most. For one thread.
 */
public final class Window {
    /** An incident takes headlines for so long after its first. */
    public static final Duration LIFE = Duration.ofDays(14);

    /** One that nobody has told of again is given up after so long. */
    public static final Duration QUIET = Duration.ofDays(3);

    /** For so long the words of incidents are counted; a window that is loaded from a store needs as much. */
    public static final Duration MEMORY = Frequencies.MEMORY;

    private static final int MOST_CANDIDATES = 16;

    private final Frequencies frequencies;
    private final Map<IncidentId, Held> incidents = new HashMap<>();
    private final Postings postings = new Postings();
    private Instant swept = Instant.MIN;

    /** An empty window with the shipped table of frequencies. */
    public Window() {
        this(SeedFrequencies.shipped());
    }

    Window(SeedFrequencies seed) {
        this.frequencies = new Frequencies(seed);
    }

    /** Files an incident as it stands now, in place of what it was. */
    public void put(Incident incident) {
        if (incidents.containsKey(incident.id())) {
            remove(incident.id());
        }
        incidents.put(incident.id(), Held.of(incident));
        incident.members().forEach(member -> postings.add(incident.id(), words(member.gist())));
        frequencies.count(incident);
    }

    /** A headline joins an incident of the window, or opens one. */
    public void join(IncidentId id, String title, Member member) {
        Held known = incidents.get(id);
        if (known == null) {
            put(new Incident(id, title, member.published(), List.of(member)));
            return;
        }
        incidents.put(id, known.with(member));
        Set<String> words = words(member.gist());
        postings.add(id, words);
        frequencies.grow(id, words);
    }

    /** The incident takes no more and counts no more. */
    public void remove(IncidentId id) {
        if (incidents.remove(id) != null) {
            postings.gone(id);
        }
        frequencies.forget(id);
    }

    /** The incident with this id, if it is held. */
    public Optional<Incident> incident(IncidentId id) {
        return Optional.ofNullable(incidents.get(id)).map(Held::incident);
    }

    /** Those that are held, in no order. */
    public Collection<Incident> incidents() {
        return incidents.values().stream().map(Held::incident).toList();
    }

    /** Gives up what is over at this moment; looks once an hour. */
    public void sweep(Instant now) {
        if (now.isBefore(swept.plus(Duration.ofHours(1)))) {
            return;
        }
        swept = now;
        List<IncidentId> over = incidents().stream()
                .filter(incident -> isOver(incident, now))
                .map(Incident::id)
                .toList();
        over.forEach(id -> {
            incidents.remove(id);
            postings.gone(id);
        });
        frequencies.roll(now);
        postings.tidy(incidents());
    }

    /** Whether a headline of this moment is too late for it; a great story is quiet for days and goes on. */
    static boolean isOver(Incident incident, Instant now) {
        boolean aged = incident.opened().plus(LIFE).isBefore(now);
        boolean forgotten = incident.members().size() == 1
                && incident.members().getLast().published().plus(QUIET).isBefore(now);
        return aged || forgotten;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    /** The incidents that share the most with a headline, by id. */
    List<Held> candidates(Comparison comparison) {
        Told told = comparison.told();
        Map<String, Double> weights = new HashMap<>(comparison.likeness().rarity());
        for (String key : keys(told.gist())) {
            weights.put(key, frequencies.idf(key));
        }
        PriorityQueue<Postings.Shared> most = new PriorityQueue<>();
        for (Postings.Shared shared : postings.sharing(weights)) {
            Held held = incidents.get(shared.incident());
            if (held != null && !isOver(held.incident(), told.published())) {
                most.add(shared);
                if (most.size() > MOST_CANDIDATES) {
                    most.poll();
                }
            }
        }
        return most.stream()
                .map(Postings.Shared::incident)
                .sorted(Comparator.comparingLong(IncidentId::value))
                .flatMap(id -> Optional.ofNullable(incidents.get(id)).stream())
                .toList();
    }

    /** All by which an incident is found and a word is counted. */
    static Set<String> words(Gist gist) {
        Set<String> words = new HashSet<>(gist.terms());
        words.addAll(gist.more());
        words.addAll(keys(gist));
        return words;
    }

    private static Set<String> keys(Gist gist) {
        Set<String> keys = new HashSet<>();
        gist.where().places().forEach(place -> keys.add(key(place)));
        gist.where().regions().forEach(place -> keys.add(key(place)));
        return keys;
    }

    /** A place, told from the word. */
    static String key(String place) {
        return "~" + place;
    }
}
