package tocsin.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Because;
import tocsin.domain.Change;
import tocsin.domain.ChatId;
import tocsin.domain.Entity;
import tocsin.domain.IncidentId;
import tocsin.domain.Match;
import tocsin.domain.Mention;
import tocsin.domain.Notice;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.SubEvent;

/** Decides who is told of a headline. Pure. */
public final class Announcer {
    private Announcer() {}

    /**
     * One headline, read, matched and grouped.
     *
     * @param rung the chats that have been told of the incident already
     */
    public record Story(
            Admitted headline,
            Reading reading,
            List<Match> matches,
            Change change,
            IncidentId incident,
            Set<ChatId> rung) {
        public Story {
            matches = List.copyOf(matches);
            rung = Set.copyOf(rung);
        }
    }

    /**
     * Who is told: a bell for each chat whose watch matches and that has not heard of the incident, a quiet update for
     * those that have when the headline tells something material.
     */
    public static Decision announce(Story story, Instant now) {
        Map<ChatId, List<Match>> asking = story.matches().stream()
                .collect(Collectors.groupingBy(match -> match.watch().chat(), LinkedHashMap::new, Collectors.toList()));
        List<Alert> alerts = new ArrayList<>();
        asking.forEach((chat, matches) -> {
            if (!story.rung().contains(chat)) {
                alerts.add(alert(story, chat, Alert.Kind.BELL, "", matches, now));
            }
        });
        if (story.change() instanceof Change.Grew grew) {
            story.rung().stream()
                    .sorted(Comparator.comparingLong(ChatId::value))
                    .map(chat -> alert(
                            story, chat, Alert.Kind.UPDATE, grew.news(), asking.getOrDefault(chat, List.of()), now))
                    .forEach(alerts::add);
        }
        if (!alerts.isEmpty()) {
            return new Decision.Ring(alerts);
        }
        return new Decision.Quiet(
                asking.isEmpty()
                        ? "no watch matches"
                        : "incident " + story.incident() + " has rung and this adds nothing");
    }

    private static Alert alert(
            Story story, ChatId chat, Alert.Kind kind, String news, List<Match> matches, Instant now) {
        return new Alert(chat, story.incident(), story.headline().id(), kind, notice(story, news, matches), now);
    }

    private static Notice notice(Story story, String news, List<Match> matches) {
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
                asked);
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
