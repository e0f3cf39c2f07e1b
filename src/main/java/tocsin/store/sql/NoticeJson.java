package tocsin.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Notice;

/** A {@link Notice} as it is stored. */
record NoticeJson(
        @Nullable String what,
        @Nullable String where,
        @Nullable String news,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String link,
        String published,
        @Nullable List<AskedJson> watches) {

    static String write(Notice notice) {
        return Json.write(new NoticeJson(
                notice.what(),
                notice.where(),
                notice.news(),
                notice.title(),
                notice.publisher(),
                notice.link().map(URI::toString).orElse(null),
                notice.published().toString(),
                notice.watches().stream()
                        .map(asked -> new AskedJson(asked.number(), asked.query(), asked.words()))
                        .toList()));
    }

    static Notice read(String json) {
        NoticeJson stored = Json.read(json, NoticeJson.class);
        return new Notice(
                Json.text(stored.what),
                Json.text(stored.where),
                Json.text(stored.news),
                Json.text(stored.title),
                Json.text(stored.publisher),
                Optional.ofNullable(stored.link).map(URI::create),
                Instant.parse(stored.published),
                Json.list(stored.watches).stream().map(AskedJson::asked).toList());
    }

    /** A {@link Notice.Asked} as it is stored. */
    record AskedJson(
            int number, @Nullable String query, @Nullable List<String> words) {
        Notice.Asked asked() {
            return new Notice.Asked(number, Json.text(query), Json.list(words));
        }
    }
}
