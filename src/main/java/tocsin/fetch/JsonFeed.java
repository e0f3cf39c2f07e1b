package tocsin.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tocsin.domain.Advice;
import tocsin.domain.Extras;
import tocsin.domain.Headline;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), read item by item, so that a document without an end still gives its whole items. */
final class JsonFeed {
    private static final Pattern VERSION = Pattern.compile("jsonfeed\\.org/version/(\\d+(?:\\.\\d+)?)");
    private static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactory())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Links base;
    private final Map<String, JsonNode> fields = new HashMap<>();
    private final List<JsonNode> items = new ArrayList<>();
    private boolean hasItems;

    private JsonFeed(Links base) {
        this.base = base;
    }

    /** The feed that a text starting with a brace holds. */
    static ParseOutcome read(String text, Links base) {
        JsonFeed feed = new JsonFeed(base);
        try (JsonParser parser = MAPPER.createParser(text)) {
            feed.collect(parser);
        } catch (IOException cutOrBroken) {
            if (feed.items.isEmpty()) {
                return new ParseOutcome.Unreadable("it is JSON that breaks off or is damaged");
            }
        }
        if (!feed.hasItems && !feed.text("version").contains("jsonfeed.org")) {
            return new ParseOutcome.Unreadable("it is JSON, but no JSON Feed");
        }
        return new ParseOutcome.Parsed(feed.document());
    }

    private void collect(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("items") && value == JsonToken.START_ARRAY) {
                hasItems = true;
                collectItems(parser);
            } else {
                JsonNode node = MAPPER.readTree(parser);
                if (node != null) {
                    fields.put(name, node);
                }
            }
        }
    }

    private void collectItems(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = MAPPER.readTree(parser);
            if (item == null) {
                return;
            }
            if (item.isObject() && items.size() < FeedParser.MAX_HEADLINES) {
                items.add(item);
            }
        }
    }

    private FeedDocument document() {
        Matcher version = VERSION.matcher(text("version"));
        String number = version.find() ? version.group(1) : "1.1";
        Optional<URI> site = base.resolve(text("home_page_url"));
        Links within = site.map(URI::toString).map(base::under).orElse(base);
        Optional<String> language = Languages.tag(text("language"));
        return new FeedDocument(
                "json_" + (number.contains(".") ? number : number + ".0"),
                PlainText.title(text("title"), false),
                site,
                language,
                Advice.NONE,
                hubs(),
                items.stream().map(item -> headline(item, within, language)).toList());
    }

    /** JSON Feed 1.1: {@code hubs} are objects with a {@code type} and a {@code url}; others than WebSub exist. */
    private HubLinks hubs() {
        List<URI> hubs = new ArrayList<>();
        JsonNode named = fields.get("hubs");
        if (named != null) {
            for (JsonNode hub : named) {
                if (text(hub, "type").equalsIgnoreCase("WebSub")) {
                    base.resolve(text(hub, "url")).ifPresent(hubs::add);
                }
            }
        }
        return new HubLinks(hubs, base.resolve(text("feed_url")));
    }

    private static Headline headline(JsonNode item, Links within, Optional<String> feedLanguage) {
        String id = text(item, "id");
        String summary = Stream.of("summary", "content_text", "content_html", "content")
                .map(name -> PlainText.summary(text(item, name)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Optional<URI> link = Stream.of(text(item, "url"), text(item, "external_url"), id)
                .filter(address -> !address.equals(id) || Links.isWebAddress(id))
                .flatMap(address -> within.resolve(address).stream())
                .findFirst();
        return Drafts.headline(
                PlainText.word(id),
                PlainText.title(text(item, "title"), false),
                summary,
                link,
                FeedDates.parse(text(item, "date_published")).or(() -> FeedDates.parse(text(item, "date_modified"))),
                Languages.tag(text(item, "language")).or(() -> feedLanguage),
                Optional.empty(),
                extras(item, within));
    }

    /** 1.0 has one {@code author}, 1.1 a list of {@code authors}; both have lists of {@code tags} and {@code attachments}. */
    private static Extras extras(JsonNode item, Links within) {
        return Drafts.extras(
                Stream.concat(list(item, "authors"), Stream.ofNullable(item.get("author")))
                        .map(author -> author.isTextual() ? author.asText() : text(author, "name")),
                list(item, "tags")
                        .filter(tag -> tag.isValueNode() && !tag.isNull())
                        .map(JsonNode::asText),
                Stream.concat(
                                Stream.of(text(item, "image")),
                                list(item, "attachments").map(file -> text(file, "url")))
                        .flatMap(url -> within.resolve(url).stream()));
    }

    private static Stream<JsonNode> list(JsonNode object, String field) {
        JsonNode list = object.get(field);
        return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }

    private String text(String field) {
        JsonNode value = fields.get(field);
        return value != null && value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    private static String text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
