package tocsin.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.alert.Announcer;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.Digest;
import tocsin.domain.HeadlineId;
import tocsin.domain.Held;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Past;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Timeline;
import tocsin.read.Catalogue;
import tocsin.store.Memory;

/** Puts digests together: the incidents for which a chat was rung, and those that were held back from it. */
final class DigestBook {
    /** More are counted, not listed. */
    static final int MOST_LISTED = 40;

    private static final Comparator<Account> GRAVEST_FIRST = Comparator.comparing(
                    (Account account) -> account.severity().isPresent())
            .thenComparing(account -> account.severity().orElse(Severity.LOW))
            .thenComparing(Account::at)
            .reversed();

    private final Catalogue catalogue;

    DigestBook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What is to be told. */
    private record Findings(Map<IncidentId, Alert> bells, Map<IncidentId, Set<String>> held) {
        Set<IncidentId> incidents() {
            Set<IncidentId> all = new LinkedHashSet<>(bells.keySet());
            all.addAll(held.keySet());
            return all;
        }
    }

    /**
     * A digest of what was decided between two moments.
     *
     * @param name what it is called: {@code Daily digest}
     */
    Digest write(Memory memory, Chat chat, String name, Instant from, Instant until, Instant now) {
        Findings findings = findings(memory, chat, from, until);
        List<Account> accounts = memory.incidents().named(findings.incidents()).stream()
                .map(Account::of)
                .sorted(GRAVEST_FIRST)
                .toList();
        List<Account> listed = accounts.stream().limit(MOST_LISTED).toList();
        Map<HeadlineId, Past> headlines = headlines(memory, listed);
        return new Digest(
                chat.id(),
                name,
                timeline(chat.zone(), from, until, accounts),
                listed.stream()
                        .map(account -> entry(account, findings, headlines))
                        .toList(),
                accounts.size() - listed.size(),
                now);
    }

    private static Findings findings(Memory memory, Chat chat, Instant from, Instant until) {
        Map<IncidentId, Alert> bells = new LinkedHashMap<>();
        memory.alerts().bells(chat.id(), from, until).forEach(bell -> bells.putIfAbsent(bell.incident(), bell));
        Map<IncidentId, Set<String>> held = new LinkedHashMap<>();
        memory.heldBack().since(chat.id(), from).stream()
                .filter(one -> one.decided().isBefore(until))
                .forEach(one -> reasons(held, one).add(one.reason()));
        return new Findings(bells, held);
    }

    private static Set<String> reasons(Map<IncidentId, Set<String>> held, Held one) {
        return held.computeIfAbsent(one.incident(), none -> new LinkedHashSet<>());
    }

    /** An incident that began before, and of which the chat was told now, is counted at the beginning. */
    private static Timeline timeline(ZoneId zone, Instant from, Instant until, List<Account> accounts) {
        Instant last = until.minusMillis(1);
        return Timeline.of(
                zone,
                from,
                until,
                accounts.stream()
                        .map(account -> new Timeline.Occurrence(
                                account.at().isBefore(from)
                                        ? from
                                        : account.at().isAfter(last) ? last : account.at(),
                                account.type(),
                                account.severity()))
                        .toList());
    }

    private static Map<HeadlineId, Past> headlines(Memory memory, Collection<Account> accounts) {
        List<HeadlineId> ids = accounts.stream()
                .flatMap(account -> account.incident().members().stream())
                .map(Member::headline)
                .toList();
        return memory.history().recall(ids).stream().collect(Collectors.toMap(Past::id, past -> past));
    }

    private Digest.Entry entry(Account account, Findings findings, Map<HeadlineId, Past> headlines) {
        IncidentId id = account.incident().id();
        Optional<Alert> bell = Optional.ofNullable(findings.bells().get(id));
        Set<String> held = findings.held().getOrDefault(id, Set.of());
        return new Digest.Entry(
                bell.map(alert -> alert.notice().title())
                        .orElse(account.incident().title()),
                bell.flatMap(alert -> alert.notice().link()).or(() -> link(account, headlines)),
                account.at(),
                account.severity(),
                account.event().map(SubEvent::label).orElse(""),
                where(account),
                account.publishers(),
                account.figures(),
                bell.isPresent(),
                List.copyOf(held));
    }

    private static Optional<URI> link(Account account, Map<HeadlineId, Past> headlines) {
        return account.incident().members().stream()
                .map(Member::headline)
                .flatMap(id -> Stream.ofNullable(headlines.get(id)))
                .flatMap(past -> past.headline().link().stream())
                .findFirst();
    }

    private String where(Account account) {
        return account.sites().stream()
                .flatMap(id -> catalogue.entity(id).stream())
                .map(Announcer::place)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
