package tocsin.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Notice;
import tocsin.domain.Part;

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
                notice.watches().stream().map(AskedJson::of).toList()));
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
            int number,
            @Nullable String query,
            @Nullable List<String> words,
            @Nullable List<CauseJson> causes) {
        static AskedJson of(Notice.Asked asked) {
            return new AskedJson(
                    asked.number(),
                    asked.query(),
                    asked.words(),
                    asked.causes().stream().map(CauseJson::of).toList());
        }

        Notice.Asked asked() {
            return new Notice.Asked(
                    number,
                    Json.text(query),
                    Json.list(words),
                    Json.list(causes).stream().map(CauseJson::cause).toList());
        }
    }

    /** A {@link Notice.Cause} as it is stored. */
    record CauseJson(
            @Nullable String term,
            @Nullable String words,
            @Nullable String part,
            @Nullable String entity) {
        static CauseJson of(Notice.Cause cause) {
            return new CauseJson(
                    cause.term(),
                    cause.words(),
                    cause.part().map(Enum::name).orElse(null),
                    cause.entity().orElse(null));
        }

        Notice.Cause cause() {
            return new Notice.Cause(
                    Json.text(term),
                    Json.text(words),
                    Optional.ofNullable(part).flatMap(name -> Json.constant(Part.class, name)),
                    Optional.ofNullable(entity));
        }
    }
}
