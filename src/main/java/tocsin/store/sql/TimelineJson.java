package tocsin.store.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.domain.EventType;
import tocsin.domain.Timeline;

/** A {@link Timeline} as it is stored. */
record TimelineJson(
        String step,
        String zone,
        String from,
        String until,
        @Nullable List<ColumnJson> columns) {
    record ColumnJson(String start, @Nullable Map<String, Integer> counts, int untyped, int critical) {}

    static TimelineJson of(Timeline timeline) {
        return new TimelineJson(
                timeline.step().name(),
                timeline.zone().getId(),
                timeline.from().toString(),
                timeline.until().toString(),
                timeline.columns().stream().map(TimelineJson::json).toList());
    }

    private static ColumnJson json(Timeline.Column column) {
        Map<String, Integer> counts = new TreeMap<>();
        column.counts().forEach((type, count) -> counts.put(type.name(), count));
        return new ColumnJson(column.start().toString(), counts, column.untyped(), column.critical());
    }

    Timeline timeline() {
        return new Timeline(
                Timeline.Step.valueOf(step),
                ZoneId.of(zone),
                Instant.parse(from),
                Instant.parse(until),
                Json.list(columns).stream().map(TimelineJson::column).toList());
    }

    /** What a newer release counts under a type of its own is untyped here. */
    private static Timeline.Column column(ColumnJson json) {
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        int untyped = json.untyped;
        for (Map.Entry<String, Integer> one :
                (json.counts == null ? Map.<String, Integer>of() : json.counts).entrySet()) {
            EventType type = Json.constant(EventType.class, one.getKey()).orElse(null);
            if (type == null) {
                untyped += one.getValue();
            } else {
                counts.put(type, one.getValue());
            }
        }
        return new Timeline.Column(Instant.parse(json.start), counts, untyped, json.critical);
    }
}
