package tocsin.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.Notice;
import tocsin.domain.Part;
import tocsin.domain.Rung;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Says why an alert rang: which watch, by which words, where they stand, and what they stand for. */
final class Why {
    private final Store store;

    Why(Store store) {
        this.store = store;
    }

    /**
     * The reasons of an alert.
     *
     * @param about what the chat calls the message that is meant
     * @param link of the alert's headline; empty when it is not given
     */
    Message answer(Chat chat, Optional<String> about, String link) {
        return store.look(memory -> switch (Meant.of(memory, chat, about, link)) {
            case Meant.None none -> none.why();
            case Meant.This that -> reasons(memory, chat, that.alert());
        });
    }

    private static Message reasons(Memory memory, Chat chat, Rung rung) {
        Alert alert = rung.alert();
        List<Block> blocks = new ArrayList<>(heading(alert, chat));
        if (alert.kind() == Alert.Kind.BELL) {
            blocks.addAll(watches(memory, alert));
            return new Message(blocks);
        }
        Optional<Rung> bell = memory.alerts().bell(chat.id(), alert.incident());
        blocks.add(Line.of(new Plain("An update, since it is news of an incident that rang here"
                + bell.flatMap(Rung::ended)
                        .map(when -> " on " + Composer.time(when, chat.zone()))
                        .orElse("") + ": " + alert.notice().news() + ".")));
        blocks.addAll(watches(memory, alert));
        bell.filter(first -> alert.notice().watches().isEmpty())
                .ifPresent(first -> blocks.addAll(watches(memory, first.alert())));
        return new Message(blocks);
    }

    private static List<Block> heading(Alert alert, Chat chat) {
        Notice notice = alert.notice();
        String title = notice.title().isBlank() ? "(no title)" : notice.title();
        return List.of(
                Line.of(notice.link().<Run>map(link -> new Link(title, link)).orElseGet(() -> new Strong(title))),
                Line.of(new Soft(notice.publisher() + " · " + Composer.time(notice.published(), chat.zone()))));
    }

    private static List<Block> watches(Memory memory, Alert alert) {
        List<Block> blocks = new ArrayList<>();
        for (Notice.Asked asked : alert.notice().watches()) {
            String now = memory.watches()
                    .numbered(alert.chat(), asked.number())
                    .map(watch -> watch.query().equals(asked.query()) ? "" : ", which is now ")
                    .orElse(", which was taken away since");
            List<Run> runs = new ArrayList<>(List.of(
                    new Strong("Watch " + asked.number()), new Plain(": "), new Code(asked.query()), new Plain(now)));
            memory.watches()
                    .numbered(alert.chat(), asked.number())
                    .filter(watch -> !watch.query().equals(asked.query()))
                    .ifPresent(watch -> runs.add(new Code(watch.query())));
            blocks.add(new Line(runs));
            if (!asked.causes().isEmpty()) {
                blocks.add(new Bullets(asked.causes().stream().map(Why::cause).toList()));
            } else if (!asked.words().isEmpty()) {
                blocks.add(Line.of(new Plain("by “" + String.join("”, “", asked.words()) + "”")));
            }
        }
        return blocks;
    }

    private static Line cause(Notice.Cause cause) {
        if (cause.part().isEmpty()) {
            return Line.of(new Code(cause.term()), new Plain(" – it is " + cause.words()));
        }
        String where = cause.part().get() == Part.TITLE ? "in the title" : "in the summary";
        return Line.of(
                new Code(cause.term()),
                new Plain(" – “" + cause.words() + "” " + where
                        + cause.entity()
                                .map(name -> ", which stands for " + name)
                                .orElse("")));
    }
}
