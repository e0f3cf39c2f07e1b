package tocsin.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hubs that Link headers name (RFC 8288 section 3). */
final class LinkHeader {
    private static final int LONGEST = 8_000;
    private static final Pattern LINK =
            Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\";,]*))?)*+)");
    private static final Pattern REL =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\";,]+))", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    /** The hubs and the self link of all Link headers of an answer; relative ones are resolved against {@code base}. */
    static HubLinks hubs(List<String> headers, Links base) {
        List<URI> hubs = new ArrayList<>();
        Optional<URI> self = Optional.empty();
        for (String header : headers) {
            Matcher link = LINK.matcher(header.length() > LONGEST ? header.substring(0, LONGEST) : header);
            while (link.find()) {
                Set<String> relations = relations(link.group(2));
                Optional<URI> target = base.resolve(link.group(1));
                if (relations.contains("hub")) {
                    target.filter(hub -> !hubs.contains(hub)).ifPresent(hubs::add);
                }
                if (relations.contains("self") && self.isEmpty()) {
                    self = target;
                }
            }
        }
        return new HubLinks(hubs, self);
    }

    /** Only the first rel of a link counts (section 3.3); it may name several relations. */
    private static Set<String> relations(String parameters) {
        Matcher rel = REL.matcher(parameters);
        if (!rel.find()) {
            return Set.of();
        }
        String names = rel.group(1) == null ? rel.group(2) : rel.group(1);
        return Set.copyOf(List.of(names.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
                .distinct()
                .toList());
    }
}
