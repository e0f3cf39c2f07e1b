package tocsin.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Because;
import tocsin.domain.ChatId;
import tocsin.domain.Entity;
import tocsin.domain.Held;
import tocsin.domain.IncidentId;
import tocsin.domain.Listener;
import tocsin.domain.Match;
import tocsin.domain.Mention;
import tocsin.domain.Notice;
import tocsin.domain.Reading;
import tocsin.domain.Severity;
import tocsin.domain.Span;
import tocsin.domain.SubEvent;

/** Decides who is told of a headline. Pure. */
public final class Announcer {
    private Announcer() {}

    /**
     * One headline, read, matched and grouped.
     *
     * @param news what it tells that is material and was not known; empty for nothing
     * @param severity of the incident, this headline considered
     * @param listeners the chats that have been told of the incident already
     */
    public record Story(
            Admitted headline,
            Reading reading,
            List<Match> matches,
            IncidentId incident,
            List<String> news,
            Optional<Severity> severity,
            List<Listener> listeners) {
        public Story {
            matches = List.copyOf(matches);
            news = List.copyOf(news);
            listeners = List.copyOf(listeners);
        }
    }

    /**
     * Who is told: a bell for each chat whose watch matches and that has not heard of the incident, an update for those that
     * have when the headline tells something material. Updates keep the manners, a bell never waits.
     */
    public static Decision announce(Story story, Manners manners, Instant now) {
        Map<ChatId, List<Match>> asking = story.matches().stream()
                .collect(Collectors.groupingBy(match -> match.watch().chat(), LinkedHashMap::new, Collectors.toList()));
        Set<ChatId> told = story.listeners().stream().map(Listener::chat).collect(Collectors.toSet());
        List<Alert> alerts = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        asking.forEach((chat, matches) -> {
            if (!told.contains(chat)) {
                alerts.add(bell(story, chat, matches, now));
            }
        });
        if (!story.news().isEmpty()) {
            for (Listener listener : story.listeners()) {
                Optional<String> wait = wait(story, listener, manners, now);
                if (wait.isPresent()) {
                    held.add(new Held(
                            listener.chat(), story.incident(), story.headline().id(), wait.get(), now));
                } else {
                    alerts.add(update(story, listener, asking, manners, now));
                }
            }
        }
        if (!alerts.isEmpty() || !held.isEmpty()) {
            return new Decision.Ring(alerts, held);
        }
        return new Decision.Quiet(
                asking.isEmpty()
                        ? "no watch matches"
                        : "incident " + story.incident() + " has rung and this adds nothing");
    }

    /** Why an update waits for the message to be edited, as a clause. */
    private static Optional<String> wait(Story story, Listener listener, Manners manners, Instant now) {
        Duration cooldown = manners.cooldown(story.severity());
        return listener.lastUpdate()
                .filter(last -> now.isBefore(last.plus(cooldown)))
                .map(last -> "within " + text(cooldown) + " of the last update of this incident ("
                        + story.severity()
                                .map(level -> level.name().toLowerCase(Locale.ROOT))
                                .orElse("no severity")
                        + ")");
    }

    private static String text(Duration time) {
        return time.toSeconds() % 60 == 0 ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
    }

    private static Alert bell(Story story, ChatId chat, List<Match> matches, Instant now) {
        return alert(story, chat, Alert.Kind.BELL, notice(story, "", matches, false), now);
    }

    private static Alert update(
            Story story, Listener listener, Map<ChatId, List<Match>> asking, Manners manners, Instant now) {
        boolean loud = listener.loudness().orElse(manners.loudness()).rings(story.severity());
        List<Match> matches = asking.getOrDefault(listener.chat(), List.of());
        Notice notice = notice(story, String.join("; ", story.news()), matches, loud);
        return alert(story, listener.chat(), Alert.Kind.UPDATE, notice, now);
    }

    private static Alert alert(Story story, ChatId chat, Alert.Kind kind, Notice notice, Instant now) {
        return new Alert(chat, story.incident(), story.headline().id(), kind, notice, now);
    }

    private static Notice notice(Story story, String news, List<Match> matches, boolean loud) {
        Admitted admitted = story.headline();
        List<Notice.Asked> asked = matches.stream()
                .map(match -> new Notice.Asked(
                        match.watch().number(),
                        match.watch().query(),
                        match.because().stream().map(Because::text).distinct().toList(),
                        match.because().stream()
                                .map(because -> cause(story.reading(), because))
                                .distinct()
                                .toList()))
                .toList();
        return new Notice(
                story.reading().facts().event().map(SubEvent::label).orElse(""),
                where(story.reading()),
                news,
                admitted.headline().title(),
                admitted.publisher(),
                admitted.headline().link(),
                admitted.published(),
                asked,
                loud);
    }

    private static Notice.Cause cause(Reading reading, Because because) {
        return new Notice.Cause(
                because.term(),
                because.text(),
                because.span().map(Span::part),
                because.span()
                        .flatMap(span -> reading.mentions().stream()
                                .filter(mention -> mention.span().equals(span))
                                .map(mention -> mention.entity().name())
                                .findFirst()));
    }

    /** {@code Ain al-Asad Air Base, Iraq}: the places of the event, each with its country. */
    private static String where(Reading reading) {
        return reading.mentions().stream()
                .map(Mention::entity)
                .filter(entity -> reading.facts().sites().contains(entity.id()))
                .map(Announcer::place)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** A place with its country in English. */
    public static String place(Entity entity) {
        return entity.country()
                .map(code -> entity.name() + ", " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .orElse(entity.name());
    }
}
