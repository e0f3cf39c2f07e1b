package tocsin.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks a few addresses whether they are feeds, each once, and stops when a server shows that it is too much for it. */
final class Probes {
    private static final int MOST_TROUBLE = 2;

    private final Function<URI, FetchOutcome> fetch;
    private final Set<URI> asked = new HashSet<>();
    private final List<WebPage> pages = new ArrayList<>();
    private int left;
    private int troubles;
    private Optional<String> stopped = Optional.empty();

    Probes(Function<URI, FetchOutcome> fetch, int most) {
        this.fetch = fetch;
        this.left = most;
    }

    /** Those that are feeds, in their order; when no more may be asked but some were feeds, the rest counts as well. */
    List<Choice> all(List<Choice> candidates) {
        List<Choice> found = new ArrayList<>();
        for (Choice candidate : candidates) {
            boolean credible = left == 0 && stopped.isEmpty() && !found.isEmpty();
            if (credible && asked.add(candidate.address())) {
                found.add(candidate);
            } else {
                probe(candidate).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The first that is a feed, alone; the others are not asked. */
    List<Choice> first(List<Choice> candidates) {
        return candidates.stream()
                .flatMap(candidate -> probe(candidate).stream())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** The web pages that came instead of feeds. */
    List<WebPage> pages() {
        return List.copyOf(pages);
    }

    /** Why no more was asked, if a server's trouble was the reason. */
    Optional<String> stopped() {
        return stopped;
    }

    private Optional<Choice> probe(Choice candidate) {
        if (left == 0 || stopped.isPresent() || !asked.add(candidate.address())) {
            return Optional.empty();
        }
        left--;
        switch (fetch.apply(candidate.address())) {
            case FetchOutcome.Fetched fetched -> {
                return Optional.of(read(candidate, fetched.document()));
            }
            case FetchOutcome.Throttled throttled -> stopped = Optional.of(throttled.why());
            case FetchOutcome.Failed failed -> note(failed);
            case FetchOutcome.NotModified same -> troubles++;
            case FetchOutcome.Gone gone -> {
                // Nothing there: the next place may have it.
            }
        }
        return Optional.empty();
    }

    private void note(FetchOutcome.Failed failed) {
        switch (failed.instead()) {
            case Instead.Page page -> pages.add(page.page());
            case Instead.Unknown unknown -> {
                troubles++;
                if (troubles >= MOST_TROUBLE) {
                    stopped = Optional.of(failed.why());
                }
            }
            case Instead.Nothing nothing -> {}
            case Instead.AnotherDocument other -> {}
        }
    }

    private static Choice read(Choice candidate, FeedDocument document) {
        String title = document.title().isEmpty() ? candidate.title() : document.title();
        return new Choice(candidate.address(), title, Optional.of(document));
    }
}
