package tocsin.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.domain.ChatId;
import tocsin.domain.HeadlineId;
import tocsin.domain.Past;
import tocsin.domain.Reading;
import tocsin.domain.Rung;
import tocsin.match.Trial;
import tocsin.read.Reader;
import tocsin.store.Memory;

/** The alerts that one watch rang in its chat, with their headlines. */
record PastAlerts(List<One> all) {
    /** A chat that was rung more often is judged by its latest alerts. */
    private static final int MOST = 1_000;

    /** An alert, and its headline as it is read now. */
    record One(Rung rung, Past past, Reading reading, Trial trial) {
        static One of(Rung rung, Past past, Reader reader) {
            Reading reading = reader.read(past.headline(), past.published());
            return new One(rung, past, reading, new Trial(reading, past.sender()));
        }
    }

    /** The alerts that were delivered, the latest first. */
    static PastAlerts of(Memory memory, ChatId chat, int watch, Reader reader) {
        List<Rung> rung = memory.alerts().of(chat, MOST).stream()
                .filter(one -> one.state() == Rung.State.DELIVERED)
                .filter(one -> one.alert().notice().watches().stream().anyMatch(asked -> asked.number() == watch))
                .toList();
        Map<HeadlineId, Past> headlines =
                memory
                        .history()
                        .recall(rung.stream()
                                .map(one -> one.alert().headline())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Past::id, Function.identity()));
        return new PastAlerts(rung.stream()
                .flatMap(
                        one -> Optional.ofNullable(headlines.get(one.alert().headline()))
                                .map(past -> One.of(one, past, reader))
                                .stream())
                .toList());
    }

    /** Those that nobody called not relevant, but for this one. */
    List<One> keptBeside(Rung but) {
        return all.stream()
                .filter(one -> one.rung().isKept() && !one.rung().id().equals(but.id()))
                .toList();
    }

    /** Those that somebody called not relevant, but for this one. */
    List<One> dismissedBeside(Rung but) {
        return all.stream()
                .filter(one -> !one.rung().isKept() && !one.rung().id().equals(but.id()))
                .toList();
    }
}
