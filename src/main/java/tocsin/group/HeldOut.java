package tocsin.group;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups a labelled stream and holds the result against what the person said. */
public final class HeldOut {
    private final List<Labelled> stream;

    /** Of a stream in the order of publication; of at least one headline. */
    public HeldOut(List<Labelled> stream) {
        this.stream = List.copyOf(stream);
    }

    /** With one set of weights throughout. */
    public GroupingScore with(Weights weights) {
        Grouper grouper = new Grouper(weights, id -> id);
        return score(headline -> grouper);
    }

    /** Each month of the stream with weights that were learned from the other streams and the stream's other months. */
    public GroupingScore withoutEachMonth(List<List<Labelled>> others, Weights.Bounds bounds) {
        Training training = new Training();
        others.forEach(training::add);
        training.add(stream);
        Map<YearMonth, Grouper> groupers = new HashMap<>();
        for (Labelled headline : stream) {
            groupers.computeIfAbsent(
                    headline.month(),
                    month -> new Grouper(training.weights(other -> !other.equals(month), bounds), id -> id));
        }
        Grouper shipped = new Grouper(id -> id);
        return score(headline -> groupers.getOrDefault(headline.month(), shipped));
    }

    private GroupingScore score(Function<Labelled, Grouper> grouperOf) {
        Incidents incidents = new Incidents(new Grouper(id -> id));
        List<GroupingScore.Judged> judged = new ArrayList<>();
        for (Labelled one : stream) {
            Incidents.Placed placed =
                    incidents.take(grouperOf.apply(one), one.title(), one.publisher(), one.gist(), one.published());
            judged.add(new GroupingScore.Judged(
                    one.incident(), Long.toString(placed.incident().value())));
        }
        return GroupingScore.of(judged);
    }
}
