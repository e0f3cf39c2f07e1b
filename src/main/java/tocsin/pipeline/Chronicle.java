package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.domain.Chat;
import tocsin.domain.IncidentId;
import tocsin.domain.Past;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.Query;
import tocsin.match.QueryParser;
import tocsin.read.Reader;
import tocsin.store.Store;

/**
 * The command {@code timeline}: the incidents of a period that a query finds, as a picture and in words. An incident is found when
 * one of its headlines matches, and stands where its first headline was published.
 */
final class Chronicle {
    /** Somebody asked for it, so it may take longer than what goes along with another answer. */
    private static final LookBack.Limits LIMITS = new LookBack.Limits(1_000_000, 20_000, Duration.ofSeconds(4));

    private final Store store;
    private final QueryParser parser;
    private final LookBack lookBack;
    private final InstantSource clock;

    Chronicle(Store store, Sweep sweep, Reader reader, QueryParser parser, InstantSource clock) {
        this.store = store;
        this.parser = parser;
        this.lookBack = new LookBack(store, sweep, reader, clock, LIMITS);
        this.clock = clock;
    }

    /** The answer to {@code timeline [QUERY] [PERIOD]}. */
    Message answer(Chat chat, String asked) {
        int last = asked.lastIndexOf(' ');
        String end = asked.substring(last + 1);
        if (!Period.isMeant(end)) {
            return answer(chat, asked, Period.USUAL);
        }
        Optional<Period> period = Period.of(end);
        return period.map(known ->
                        answer(chat, asked.substring(0, Math.max(0, last)).strip(), known))
                .orElseGet(() -> Message.text("I cannot show " + end + ". " + Period.LIMITS));
    }

    private Message answer(Chat chat, String what, Period period) {
        try {
            Optional<Query> query = what.isEmpty() ? ofWatches(chat) : Optional.of(parser.parse(what));
            return query.map(known -> show(chat, known, what, period)).orElseGet(Chronicle::nothingWatched);
        } catch (BadQuery e) {
            return WatchWords.mistake("I cannot look for that: ", e);
        }
    }

    private static Message nothingWatched() {
        return Message.of(Line.of(
                new Plain("Nothing is watched here yet, so say what to look for: "),
                new Code("timeline @ain-al-asad 30d")));
    }

    /** All that the chat watches for. */
    private Optional<Query> ofWatches(Chat chat) {
        List<Query> queries = store.look(memory -> memory.watches().of(chat.id())).stream()
                .flatMap(watch -> parsed(watch).stream())
                .toList();
        return queries.isEmpty()
                ? Optional.empty()
                : Optional.of(queries.size() == 1 ? queries.getFirst() : new Query.Any(queries));
    }

    /** Empty for a watch that the catalogue of today no longer understands; it rings nobody either. */
    private Optional<Query> parsed(Watch watch) {
        try {
            return Optional.of(parser.parse(watch.query()));
        } catch (BadQuery broken) {
            return Optional.empty();
        }
    }

    private Message show(Chat chat, Query query, String what, Period period) {
        Instant until = clock.instant().plusMillis(1);
        Instant from = period.begin(clock.instant(), chat.zone());
        Instant before = from.minus(Duration.between(from, until));
        LookBack.Findings findings = lookBack.hold(query, before);
        List<IncidentId> incidents = findings.hits().stream()
                .map(Past::incident)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Account> accounts = store.look(memory -> memory.incidents().named(incidents)).stream()
                .map(Account::of)
                .toList();
        return new ChronicleWords(chat, what, period, findings).message(from, until, before, accounts);
    }
}
