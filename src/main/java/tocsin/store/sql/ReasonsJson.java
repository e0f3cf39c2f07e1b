package tocsin.store.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Reason;

/** A list of {@link Reason} as it is stored. */
record ReasonsJson(@Nullable List<ReasonJson> reasons) {
    static String write(List<Reason> reasons) {
        return Json.write(new ReasonsJson(reasons.stream()
                .map(reason -> new ReasonJson(reason.what(), reason.weight()))
                .toList()));
    }

    static List<Reason> read(String json) {
        return Json.list(Json.read(json, ReasonsJson.class).reasons).stream()
                .map(ReasonJson::reason)
                .toList();
    }

    /** A {@link Reason} as it is stored. */
    record ReasonJson(@Nullable String what, double weight) {
        Reason reason() {
            return new Reason(Json.text(what), weight);
        }
    }
}
