package tocsin.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day of news: outlets, and their items in order of publication.
 *
 * <p>{@code newsday.yml} explains its own format.
 */
public record NewsDay(List<Outlet> outlets, List<NewsItem> items) {
    private static final String FILE = "newsday.yml";

    public NewsDay {
        outlets = List.copyOf(outlets);
        items = items.stream().sorted(Comparator.comparing(NewsItem::published)).toList();
    }

    /** The day that comes with Tocsin. */
    public static NewsDay load() {
        try (InputStream in = NewsDay.class.getResourceAsStream("/tocsin/demo/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program's resources");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a day from YAML.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException if it is malformed; the message names the file, the entry and the key
     */
    static NewsDay parse(String yaml, String name) {
        Fields top = Fields.parse(yaml, name);
        Map<String, Outlet> outlets = new LinkedHashMap<>();
        for (Fields entry : top.list("feeds")) {
            Outlet outlet = outlet(entry);
            if (outlets.put(outlet.id(), outlet) != null) {
                throw entry.wrong("id", "'" + outlet.id() + "' is used twice");
            }
        }
        List<NewsItem> items =
                top.list("items").stream().map(entry -> item(entry, outlets)).toList();
        top.nothingElse();
        return new NewsDay(List.copyOf(outlets.values()), items);
    }

    private static Outlet outlet(Fields entry) {
        Outlet outlet = new Outlet(
                entry.text("id"),
                entry.text("host"),
                entry.path("path"),
                format(entry),
                entry.text("title"),
                entry.text("language"));
        entry.nothingElse();
        return outlet;
    }

    private static Outlet.Format format(Fields entry) {
        String name = entry.text("format");
        return Arrays.stream(Outlet.Format.values())
                .filter(format -> format.rome().equals(name))
                .findFirst()
                .orElseThrow(() -> entry.wrong("format", "'" + name + "' is none of rss_2.0, atom_1.0, rss_1.0"));
    }

    private static NewsItem item(Fields entry, Map<String, Outlet> outlets) {
        String feed = entry.text("feed");
        Outlet outlet = Optional.ofNullable(outlets.get(feed))
                .orElseThrow(() -> entry.wrong("feed", "'" + feed + "' is no feed of this file"));
        URI link = outlet.address(entry.path("path"));
        NewsItem item = new NewsItem(
                outlet,
                entry.instant("published"),
                entry.text("title"),
                entry.text("summary"),
                entry.flag("html"),
                link,
                entry.optionalText("guid").orElse(link.toString()),
                entry.flag("backdrop"),
                entry.optionalText("story"));
        entry.nothingElse();
        return item;
    }
}
