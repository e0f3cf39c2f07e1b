package tocsin.pipeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.alert.Picture;
import tocsin.alert.PictureWords;
import tocsin.domain.Chat;
import tocsin.domain.Deed;
import tocsin.domain.Dossier;
import tocsin.domain.IncidentId;
import tocsin.domain.Reason;
import tocsin.domain.Rung;
import tocsin.domain.Told;
import tocsin.store.Memory;

/** The story of an incident so far, for one chat. */
final class IncidentPage {
    private static final int MOST_TOLD = 8;
    private static final int LONGEST_TITLE = 160;
    private static final int MOST_REASONS = 4;
    private static final int MOST_DEEDS = 4;

    private final Memory memory;
    private final Chat chat;
    private final PictureWords words;

    IncidentPage(Memory memory, Chat chat, UnaryOperator<String> nameOf) {
        this.memory = memory;
        this.chat = chat;
        this.words = new PictureWords(chat.zone(), nameOf);
    }

    Message of(Dossier dossier) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong("#" + dossier.id() + " · " + cut(dossier.title()))));
        Picture picture = Picture.of(dossier.told());
        blocks.addAll(words.severity(picture));
        blocks.addAll(words.tolls(picture));
        blocks.addAll(words.words(picture));
        blocks.addAll(words.sources(picture));
        blocks.addAll(words.span(picture));
        memory.alerts().bell(chat.id(), dossier.id()).flatMap(this::passage).ifPresent(blocks::add);
        Optional<IncidentId> perhaps = Scenes.undecided(memory, dossier);
        perhaps.ifPresent(other -> blocks.add(Line.of(new Strong("Possibly the same as #" + other))));
        Set<IncidentId> apart = memory.deeds().apartFrom(dossier.id());
        if (!apart.isEmpty()) {
            String others = apart.stream().map(other -> "#" + other).collect(Collectors.joining(", "));
            blocks.add(Line.of(new Plain("Not the same as " + others)));
        }
        List<Deed> deeds = memory.deeds().of(dossier.id());
        blocks.addAll(timeline(dossier, deeds));
        blocks.addAll(deeds(deeds, chat.zone()));
        return new Message(blocks, buttons(dossier, perhaps, deeds));
    }

    private Optional<Line> passage(Rung bell) {
        return memory.history().recall(List.of(bell.alert().headline())).stream()
                .findFirst()
                .map(headline -> Line.of(new Soft("The bell here: " + Passage.of(headline, bell, chat.zone()))));
    }

    private List<Block> timeline(Dossier dossier, List<Deed> deeds) {
        List<Told> inOrder = dossier.told().stream()
                .sorted(Comparator.comparing(Told::published)
                        .thenComparingLong(told -> told.headline().value()))
                .toList();
        int earlier = Math.max(0, inOrder.size() - MOST_TOLD);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong("Timeline"), new Soft(earlier == 0 ? "" : ", and " + earlier + " more before")));
        blocks.add(new Bullets(inOrder.stream()
                .skip(earlier)
                .map(told -> told(told, dossier, deeds))
                .toList()));
        return blocks;
    }

    private Line told(Told told, Dossier dossier, List<Deed> deeds) {
        String title = told.title().isBlank() ? "(no title)" : cut(told.title());
        List<Run> runs = new ArrayList<>();
        runs.add(new Soft(words.time(told.published()) + " · " + told.publisher() + " · "));
        runs.add(told.link().<Run>map(link -> new Link(title, link)).orElseGet(() -> new Plain(title)));
        runs.add(new Soft(" · headline " + told.headline() + " · " + because(told, dossier, deeds)));
        return new Line(runs);
    }

    /** Why a headline is in it: by a person's word, or by the grouper's reasons, the heaviest first. */
    private static String because(Told told, Dossier dossier, List<Deed> deeds) {
        Optional<Deed> moved = deeds.stream()
                .filter(deed -> deed.undone().isEmpty() && deed.headlines().contains(told.headline()))
                .reduce((before, now) -> now);
        if (moved.isPresent()) {
            return "by " + who(moved.get()) + " (deed " + moved.get().id() + ")";
        }
        if (dossier.told().getFirst().headline().equals(told.headline())) {
            return "the first";
        }
        return told.because().stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())))
                .limit(MOST_REASONS)
                .map(reason -> reason.what() + String.format(Locale.ROOT, " %+.1f", reason.weight()))
                .collect(Collectors.joining(", "));
    }

    private static List<Block> deeds(List<Deed> deeds, ZoneId zone) {
        if (deeds.isEmpty()) {
            return List.of();
        }
        return List.of(
                Line.of(new Strong("What people said")),
                new Bullets(deeds.stream()
                        .skip(Math.max(0, deeds.size() - MOST_DEEDS))
                        .map(deed -> Line.of(
                                new Plain(deed.id() + ": " + sentence(deed) + " – " + who(deed) + ", "
                                        + Composer.time(deed.by().at(), zone)),
                                new Soft(deed.undone().isPresent() ? " (undone)" : "")))
                        .toList()));
    }

    static String sentence(Deed deed) {
        return switch (deed.kind()) {
            case MERGE -> "#" + deed.other() + " was merged into #" + deed.incident();
            case SPLIT -> "#" + deed.other() + " was split off #" + deed.incident();
            case NOT_SAME ->
                deed.headlines().isEmpty()
                        ? "#" + deed.incident() + " and #" + deed.other() + " are not the same"
                        : "headline " + deed.headlines().getFirst() + " is not of #" + deed.incident() + " but #"
                                + deed.other();
        };
    }

    private static String who(Deed deed) {
        return deed.by().who().isEmpty() ? "somebody" : deed.by().who();
    }

    private static List<Button> buttons(Dossier dossier, Optional<IncidentId> perhaps, List<Deed> deeds) {
        List<Button> buttons = new ArrayList<>();
        perhaps.ifPresent(other -> {
            buttons.add(new Button("Merge with #" + other, "merge " + dossier.id() + " " + other));
            buttons.add(new Button("Not the same", "notsame " + dossier.id() + " " + other));
        });
        if (dossier.told().size() > 1) {
            buttons.add(new Button(
                    "Split off the latest",
                    "split " + dossier.id() + " " + dossier.told().getLast().headline()));
        }
        deeds.stream()
                .filter(deed -> deed.undone().isEmpty())
                .reduce((before, now) -> now)
                .ifPresent(deed -> buttons.add(new Button("Undo deed " + deed.id(), "undo " + deed.id())));
        return buttons;
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
