package tocsin.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as feeds write them: RFC 822 and 2822 in all their misspellings, ISO 8601, asctime, and months in a dozen
 * languages, with digits of any script. It looks for a time, a zone and a day one by one, since feeds mix their formats too.
 * Without a zone, or with one that nobody knows, a time is UTC.
 */
public final class FeedDates {
    private static final int LONGEST = 120;
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,:]\\d+)?)?(?:\\s*([AaPp])\\.?[Mm]\\b\\.?)?");
    private static final Pattern COMPACT_TIME = Pattern.compile("(?<=\\d)[Tt](\\d{2})(\\d{2})(\\d{2})?()(?:\\.\\d+)?");
    private static final Pattern NAMED_OFFSET = Pattern.compile("([+-]\\d{2}:?\\d{2}) ?\\(.*");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");
    private static final Pattern ISO_DAY =
            Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)");
    private static final Pattern COMPACT_DAY = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{3})(?!\\d)");
    private static final Pattern NUMBERS_ONLY =
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
    private static final Pattern YEAR_ONLY = Pattern.compile("\\d{4}");

    private FeedDates() {}

    /** The moment that a text names, to the second; empty when it names none between 1900 and 2200. */
    public static Optional<Instant> parse(String raw) {
        // Browsers write the zone's name behind its offset: GMT+0300 (Arabian Standard Time).
        String text = NAMED_OFFSET.matcher(plain(raw)).replaceFirst("$1");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher epoch = EPOCH.matcher(text);
            Optional<Instant> read =
                    epoch.matches() ? Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))) : moment(text);
            return read.filter(FeedDates::isPlausible).map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            time = COMPACT_TIME.matcher(text);
            if (!time.find()) {
                return day(text, false).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
            }
        }
        String before = text.substring(0, time.start()).replaceFirst("[Tt]$", "");
        Zones.Found zone = Zones.in(text.substring(time.end()));
        Duration sinceMidnight = sinceMidnight(time);
        return day(before + " " + zone.rest(), time.group(4) != null)
                .map(day -> zone.toInstant(day.atStartOfDay().plus(sinceMidnight)));
    }

    /** The time of day, where 24:00 is the next day's first moment; a leap second counts as the one before it. */
    private static Duration sinceMidnight(Matcher time) {
        int hour = number(time, 1);
        String half = time.group(4);
        if (half != null && !half.isEmpty() && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : number(time, 3);
        if (hour > 24 || number(time, 2) > 59 || second > 60) {
            throw new DateTimeException("no such time of day");
        }
        return Duration.ofHours(hour).plusMinutes(number(time, 2)).plusSeconds(Math.min(59, second));
    }

    private static Optional<LocalDate> day(String text, boolean american) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.find()) {
            int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
            return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), day));
        }
        Matcher compact = COMPACT_DAY.matcher(text);
        if (compact.find()) {
            return Optional.of(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
        }
        Optional<LocalDate> named = Months.day(text);
        if (named.isPresent()) {
            return named;
        }
        Matcher ofYear = DAY_OF_YEAR.matcher(text);
        if (ofYear.find()) {
            return Optional.of(LocalDate.ofYearDay(number(ofYear, 1), number(ofYear, 2)));
        }
        Matcher numbers = NUMBERS_ONLY.matcher(text);
        if (numbers.find()) {
            return numeric(number(numbers, 1), number(numbers, 2), number(numbers, 3), american);
        }
        String year = text.strip();
        return YEAR_ONLY.matcher(year).matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(year), 1, 1))
                : Optional.empty();
    }

    /** 3/4/2024 is read only where an AM or PM gives away that an American wrote it: a wrong day is worse than none. */
    private static Optional<LocalDate> numeric(int first, int second, int year, boolean american) {
        if (first > 12 || first == second) {
            return Optional.of(LocalDate.of(year, second, first));
        }
        return american || second > 12 ? Optional.of(LocalDate.of(year, first, second)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static boolean isPlausible(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1900 && year <= 2200;
    }

    /** ASCII digits, plain blanks, and the East Asian signs for year, month, day and half of day replaced. */
    private static String plain(String raw) {
        if (raw.length() > LONGEST * 4) {
            return "";
        }
        StringBuilder plain = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(c);
            }
        });
        String text = plain.toString().strip();
        return text.chars().allMatch(c -> c < 0x80) ? text : western(text);
    }

    private static String western(String text) {
        return text.replaceAll("[年년]\\s*|[月월]\\s*", "-")
                .replaceAll("[日일]", " ")
                .replace('\u2212', '-')
                .replaceAll("(?:오전|上午)\\s*(\\d+:\\d+(?::\\d+)?)", "$1 AM")
                .replaceAll("(?:오후|下午)\\s*(\\d+:\\d+(?::\\d+)?)", "$1 PM")
                .replaceAll("(\\d:\\d\\d)\\s*ص", "$1 AM")
                .replaceAll("(\\d:\\d\\d)\\s*م(?!\\p{L})", "$1 PM");
    }
}
