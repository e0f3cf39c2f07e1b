package tocsin.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.domain.Feed;
import tocsin.domain.Typography;
import tocsin.fetch.Choice;
import tocsin.fetch.Discovered;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Instead;
import tocsin.fetch.Sites;

/** Whether a feed is lost, whether it is time to look for it, and which of the feeds that were found it is. */
final class Rediscovery {
    /** A site may be broken for an afternoon. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** How often a lost feed is looked for. */
    static final Duration PAUSE = Duration.ofDays(1);

    private Rediscovery() {}

    /** Whether the server itself says that no feed is at the address: what a network in trouble says proves nothing. */
    static boolean isLost(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Gone gone -> true;
            case FetchOutcome.Failed failed ->
                switch (failed.instead()) {
                    case Instead.Nothing nothing -> true;
                    case Instead.Page page -> true;
                    case Instead.AnotherDocument other -> true;
                    case Instead.Unknown unknown -> false;
                };
            case FetchOutcome.Fetched fetched -> false;
            case FetchOutcome.NotModified same -> false;
            case FetchOutcome.Throttled throttled -> false;
        };
    }

    /** Whether a lost feed is to be looked for now. */
    static boolean isDue(Feed.Loss loss, Instant now) {
        return !now.isBefore(loss.since().plus(PATIENCE))
                && loss.sought().map(last -> !now.isBefore(last.plus(PAUSE))).orElse(true);
    }

    /**
     * The feed among those that were found. It is one that repeats a headline, if there is exactly one such; else the only one
     * that there is, when it is of the same site. Comment feeds never are, and a doubt leaves the feed where it is.
     *
     * @param titles of the feed's latest headlines
     */
    static Optional<Choice> choose(Feed feed, Discovered discovered, Collection<String> titles) {
        List<Choice> found = choices(discovered)
                .filter(choice -> !choice.isComments() && !choice.address().equals(feed.address()))
                .filter(choice -> choice.document().isPresent())
                .toList();
        Set<String> known = titles.stream().map(Typography::plain).collect(Collectors.toSet());
        List<Choice> repeating =
                found.stream().filter(choice -> repeats(choice, known)).toList();
        if (!repeating.isEmpty()) {
            return only(repeating);
        }
        return only(found).filter(choice -> isSameSite(feed, choice.address()));
    }

    private static Stream<Choice> choices(Discovered discovered) {
        return switch (discovered) {
            case Discovered.One one -> Stream.of(one.choice());
            case Discovered.Several several -> several.choices().stream();
            case Discovered.None none -> Stream.empty();
        };
    }

    private static Optional<Choice> only(List<Choice> choices) {
        return choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    }

    private static boolean repeats(Choice choice, Set<String> known) {
        return choice.document().stream()
                .flatMap(document -> document.headlines().stream())
                .anyMatch(headline -> known.contains(Typography.plain(headline.title())));
    }

    private static boolean isSameSite(Feed feed, URI address) {
        return Sites.same(feed.address(), address)
                || feed.site().filter(site -> Sites.same(site, address)).isPresent();
    }
}
