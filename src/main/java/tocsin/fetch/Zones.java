package tocsin.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as feeds write them. */
final class Zones {
    private static final Pattern OFFSET = Pattern.compile(
            "(?:\\b(?:GMT|UTC|UT|Z)\\s*)?([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION = Pattern.compile("\\b[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?\\b");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z]{1,5}\\b");

    /** Minutes east of Greenwich, in the sense that is usual in news feeds where a name has several (RFC 822 first). */
    private static final Map<String, Integer> MINUTES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("ET", -300),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("CT", -360),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("MT", -420),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("PT", -480),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("NST", -210),
            Map.entry("NDT", -150),
            Map.entry("BRT", -180),
            Map.entry("ART", -180),
            Map.entry("BST", 60),
            Map.entry("WEST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("MEZ", 60),
            Map.entry("WAT", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("CAT", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("IDT", 180),
            Map.entry("TRT", 180),
            Map.entry("MSK", 180),
            Map.entry("EAT", 180),
            Map.entry("MSD", 240),
            Map.entry("GST", 240),
            Map.entry("IRST", 210),
            Map.entry("IRDT", 270),
            Map.entry("AFT", 270),
            Map.entry("PKT", 300),
            Map.entry("IST", 330),
            Map.entry("NPT", 345),
            Map.entry("ICT", 420),
            Map.entry("WIB", 420),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("AWST", 480),
            Map.entry("PHT", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private Zones() {}

    /** A zone, and the text without it. */
    record Found(ZoneId zone, String rest) {
        /** The moment of a local time. */
        Instant toInstant(LocalDateTime local) {
            return local.atZone(zone).toInstant();
        }
    }

    /** The zone that a text behind a time names; UTC when it names none that is known. */
    static Found in(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            return new Found(offset(offset), without(text, offset));
        }
        Matcher region = REGION.matcher(text);
        if (region.find()) {
            return new Found(region(region.group()), without(text, region));
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            Integer minutes = MINUTES.get(name.group().toUpperCase(Locale.ROOT));
            if (minutes != null) {
                return new Found(ZoneOffset.ofTotalSeconds(minutes * 60), without(text, name));
            }
        }
        return new Found(ZoneOffset.UTC, text);
    }

    private static ZoneOffset offset(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int total = hours * 60 + minutes;
        if (total > 18 * 60 || minutes > 59) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofTotalSeconds(60 * (offset.group(1).equals("-") ? -total : total));
    }

    private static ZoneId region(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }
}
