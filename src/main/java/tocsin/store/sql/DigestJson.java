package tocsin.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.domain.ChatId;
import tocsin.domain.Digest;
import tocsin.domain.Severity;

/** A {@link Digest} as it is stored. */
record DigestJson(
        @Nullable String name,
        TimelineJson timeline,
        @Nullable List<EntryJson> entries,
        int more) {
    record EntryJson(
            @Nullable String title,
            @Nullable String link,
            String at,
            @Nullable String severity,
            @Nullable String what,
            @Nullable String where,
            @Nullable List<String> publishers,
            @Nullable String figures,
            boolean rang,
            @Nullable List<String> held) {
        Digest.Entry entry() {
            return new Digest.Entry(
                    Json.text(title),
                    Optional.ofNullable(link).map(URI::create),
                    Instant.parse(at),
                    Optional.ofNullable(severity).flatMap(name -> Json.constant(Severity.class, name)),
                    Json.text(what),
                    Json.text(where),
                    Json.list(publishers),
                    Json.text(figures),
                    rang,
                    Json.list(held));
        }
    }

    static String write(Digest digest) {
        return Json.write(new DigestJson(
                digest.name(),
                TimelineJson.of(digest.timeline()),
                digest.entries().stream().map(DigestJson::json).toList(),
                digest.more()));
    }

    private static EntryJson json(Digest.Entry entry) {
        return new EntryJson(
                entry.title(),
                entry.link().map(URI::toString).orElse(null),
                entry.at().toString(),
                entry.severity().map(Enum::name).orElse(null),
                entry.what(),
                entry.where(),
                entry.publishers(),
                entry.figures(),
                entry.rang(),
                entry.held());
    }

    static Digest read(String json, ChatId chat, Instant decided) {
        DigestJson stored = Json.read(json, DigestJson.class);
        return new Digest(
                chat,
                Json.text(stored.name),
                stored.timeline.timeline(),
                Json.list(stored.entries).stream().map(EntryJson::entry).toList(),
                stored.more,
                decided);
    }
}
