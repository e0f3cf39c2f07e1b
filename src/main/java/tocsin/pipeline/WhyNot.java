package tocsin.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Chat;
import tocsin.domain.Past;
import tocsin.domain.Rung;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.Query;
import tocsin.match.QueryParser;
import tocsin.match.Shortfall;
import tocsin.match.Trial;
import tocsin.read.Reader;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Finds out why a headline did not ring in a chat. */
final class WhyNot {
    /** Feeds copy each other; more than that tell nothing new. */
    private static final int MOST_COPIES = 20;

    private final Store store;
    private final Seek seek;
    private final Reader reader;
    private final QueryParser parser;

    WhyNot(Store store, Seek seek, Reader reader, QueryParser parser) {
        this.store = store;
        this.seek = seek;
        this.reader = reader;
        this.parser = parser;
    }

    /**
     * The headline that was asked about, and why it was silent.
     *
     * @param headline empty when none was found
     */
    record Answer(Optional<Past> headline, Silence silence) {}

    /** Of several headlines of one link or title, one that rang tells most, else the latest. */
    Answer ask(Chat chat, String linkOrTitle) {
        Seek.Found found = seek.seek(linkOrTitle);
        List<Past> equal = found.equal();
        if (equal.isEmpty()) {
            return new Answer(Optional.empty(), new Silence.NotSeen(found.nearest()));
        }
        return store.look(memory -> {
            List<Answer> answers = equal.stream()
                    .limit(MOST_COPIES)
                    .map(past -> new Answer(Optional.of(past), why(memory, chat, past)))
                    .toList();
            return answers.stream()
                    .filter(answer -> answer.silence() instanceof Silence.Rang)
                    .findFirst()
                    .or(() -> answers.stream()
                            .filter(answer -> answer.silence() instanceof Silence.Joined)
                            .findFirst())
                    .orElse(answers.getFirst());
        });
    }

    private record Asking(Watch watch, Query query) {}

    private Silence why(Memory memory, Chat chat, Past past) {
        Optional<Rung> rang =
                memory.alerts().about(chat.id(), List.of(past.id())).stream().findFirst();
        Optional<Rung> bell =
                past.incident().flatMap(incident -> memory.alerts().bell(chat.id(), incident));
        if (rang.isPresent() || bell.isPresent()) {
            return rang.<Silence>map(Silence.Rang::new).orElseGet(() -> new Silence.Joined(bell.orElseThrow()));
        }
        List<Asking> asking = asking(memory, chat);
        if (asking.isEmpty()) {
            return new Silence.NothingWatched();
        }
        Trial trial = new Trial(reader.read(past.headline(), past.published()), past.sender());
        List<Watch> matching = asking.stream()
                .filter(one -> trial.match(one.query()).isPresent())
                .map(Asking::watch)
                .sorted(Comparator.comparing(Watch::draft))
                .toList();
        return matching.isEmpty() ? nearest(asking, trial) : matched(memory, past, matching);
    }

    private static Silence matched(Memory memory, Past past, List<Watch> matching) {
        Watch first = matching.getFirst();
        if (first.draft()) {
            return new Silence.OnlyDraft(first);
        }
        boolean allLater = matching.stream()
                .filter(watch -> !watch.draft())
                .allMatch(watch -> watch.since()
                        .filter(since -> !since.isBefore(past.seen()))
                        .isPresent());
        if (allLater) {
            return new Silence.BeforeWatch(first);
        }
        boolean firstPoll = memory.history().feedBegin(past).equals(past.seen());
        return firstPoll ? new Silence.BeforeFeed(first) : new Silence.MatchesNow(first);
    }

    private static Silence nearest(List<Asking> asking, Trial trial) {
        record Distance(Watch watch, Shortfall shortfall) {}
        Distance nearest = asking.stream()
                .map(one -> new Distance(one.watch(), trial.shortfall(one.query())))
                .min(Comparator.comparing(Distance::shortfall, Shortfall.NEAREST)
                        .thenComparingInt(distance -> distance.watch().number()))
                .orElseThrow();
        return new Silence.NoMatch(nearest.watch(), nearest.shortfall(), asking.size());
    }

    private List<Asking> asking(Memory memory, Chat chat) {
        return memory.watches().of(chat.id()).stream()
                .flatMap(watch -> query(watch).map(query -> new Asking(watch, query)).stream())
                .toList();
    }

    /** Empty for a watch that cannot be read any more: it asks for nothing, which the log tells the operator. */
    private Optional<Query> query(Watch watch) {
        try {
            return Optional.of(parser.parse(watch.query()));
        } catch (BadQuery e) {
            return Optional.empty();
        }
    }
}
