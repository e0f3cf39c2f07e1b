package tocsin.pipeline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.alert.Composer;
import tocsin.alert.DigestComposer;
import tocsin.alert.Message;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.domain.Chat;
import tocsin.domain.DigestPlan;
import tocsin.read.Catalogue;
import tocsin.store.Store;

/** The commands {@code digest} and {@code zone}: what happened, when to be told of it, and by which clock. */
final class DigestDesk {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
    private static final LocalTime USUAL = LocalTime.of(8, 0);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SHORTEST_DAY = 3;
    private static final String HOW =
            "I do not understand that. Try: digest, digest 7d, digest daily 08:00, digest weekly monday 08:00, digest off";

    private final Store store;
    private final DigestBook book;
    private final InstantSource clock;

    DigestDesk(Store store, Catalogue catalogue, InstantSource clock) {
        this.store = store;
        this.book = new DigestBook(catalogue);
        this.clock = clock;
    }

    /** What a digest of this plan is called. */
    static String name(DigestPlan plan) {
        return plan.weekday().isPresent() ? "Weekly digest" : "Daily digest";
    }

    /** The answer to {@code digest [PERIOD | daily TIME | weekly DAY TIME | off]}. */
    Message digest(Chat chat, String asked) {
        String[] words = asked.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        return switch (words[0]) {
            case "" -> now(chat);
            case "off" -> words.length == 1 ? off(chat) : Message.text(HOW);
            case "daily" -> words.length <= 2 ? plan(chat, Optional.empty(), words, 1) : Message.text(HOW);
            case "weekly" -> words.length <= 3 ? weekly(chat, words) : Message.text(HOW);
            default -> words.length == 1 && Period.isMeant(words[0]) ? of(chat, words[0]) : Message.text(HOW);
        };
    }

    /** Of the last day, or week where digests are weekly. */
    private Message now(Chat chat) {
        Optional<DigestPlan> plan = store.look(memory -> memory.digests().of(chat.id()));
        boolean weekly = plan.flatMap(DigestPlan::weekday).isPresent();
        return since(
                chat,
                weekly ? "The last 7 days" : "The last 24 hours",
                clock.instant().minus(weekly ? WEEK : DAY));
    }

    private Message of(Chat chat, String typed) {
        return Period.of(typed)
                .map(period -> since(chat, "The last " + period.words(), period.begin(clock.instant(), chat.zone())))
                .orElseGet(() -> Message.text("I cannot tell of " + typed + ". " + Period.LIMITS));
    }

    private Message since(Chat chat, String name, Instant from) {
        Instant now = clock.instant();
        return DigestComposer.compose(
                store.look(memory -> book.write(memory, chat, name, from, now.plusMillis(1), now)));
    }

    private Message off(Chat chat) {
        boolean was = store.change(memory -> memory.digests().cancel(chat.id()));
        return Message.text(was ? "No more digests are sent here." : "No digests are sent here anyway.");
    }

    private Message weekly(Chat chat, String[] words) {
        if (words.length < 2 || TIME.matcher(words[1]).matches()) {
            return plan(chat, Optional.of(DayOfWeek.MONDAY), words, 1);
        }
        Optional<DayOfWeek> day = Stream.of(DayOfWeek.values())
                .filter(one -> words[1].length() >= SHORTEST_DAY
                        && one.name().toLowerCase(Locale.ROOT).startsWith(words[1]))
                .findFirst();
        return day.isPresent()
                ? plan(chat, day, words, 2)
                : Message.text("'" + words[1] + "' is no day of the week. Try: digest weekly monday 08:00");
    }

    private Message plan(Chat chat, Optional<DayOfWeek> weekday, String[] words, int where) {
        Optional<LocalTime> at = words.length > where ? time(words[where]) : Optional.of(USUAL);
        if (at.isEmpty()) {
            return Message.text("'" + words[where] + "' is no time of the day. Write it as 08:00 or 17:30.");
        }
        DigestPlan plan = new DigestPlan(chat.id(), at.get(), weekday);
        Instant now = clock.instant();
        store.change(memory -> {
            memory.digests().plan(plan, now);
            return true;
        });
        return Message.of(
                Line.of(new Plain("A digest is sent here " + when(plan) + ", by the clock of "
                        + chat.zone().getId() + ". The next one: "
                        + Composer.time(plan.nextDue(now, chat.zone()), chat.zone()) + ".")),
                Line.of(
                        new Plain("Another clock: "),
                        new Code("zone Asia/Baghdad"),
                        new Plain(". No digests: "),
                        new Code("digest off")));
    }

    private static String when(DigestPlan plan) {
        return plan.weekday()
                        .map(day -> "every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                        .orElse("every day")
                + " at " + plan.at();
    }

    private static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(typed);
        return time.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                : Optional.empty();
    }

    /** The answer to {@code zone [NAME]}. */
    Message zone(Chat chat, String asked) {
        if (asked.isBlank()) {
            return Message.of(Line.of(
                    new Plain("Times here are those of " + chat.zone().getId() + ". Another zone: "),
                    new Code("zone Asia/Baghdad")));
        }
        Optional<ZoneId> zone = known(asked.strip());
        if (zone.isEmpty()) {
            return Message.text("'" + asked.strip() + "' is no time zone that I know. Write one as Asia/Baghdad,"
                    + " Europe/Berlin or UTC.");
        }
        Instant now = clock.instant();
        store.change(memory -> {
            memory.chats().chooseZone(chat.id(), zone.get());
            // Else a digest that was sent by the old clock could be due once more by the new one.
            memory.digests().of(chat.id()).ifPresent(plan -> memory.digests().plan(plan, now));
            return true;
        });
        return Message.text("Times here are those of " + zone.get().getId() + " now. It is "
                + Composer.time(now, zone.get()) + ".");
    }

    /** By its name in the time zone database, whatever the case; and UTC. */
    private static Optional<ZoneId> known(String name) {
        String plain = name.replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(plain))
                .findFirst()
                .map(ZoneId::of);
    }
}
