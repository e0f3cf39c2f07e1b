package tocsin.fetch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days whose month is written out: {@code 5 Jan 2003}, {@code Mi, 05 Okt 2011}, {@code January 5th, 2003}, {@code ٥ يناير}. */
final class Months {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}_]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** For each month the beginnings of its names, folded to lower case; the longest beginning that fits wins. */
    private static final List<String> NAMES = List.of(
            "jan gen ene oca ян січ сту ιαν يناير كانون_الثاني ژانویه ינואר",
            "feb fev fév şub ub фев лют φεβ فبراير شباط فوریه פברואר",
            "mar mär mae mrz mrt mär mac мар бер μαρ μάρ مارس آذار מרץ maa",
            "apr avr abr nis апр кві κві απρ أبريل ابريل نيسان آوریل אפריל",
            "may mai mei mag maj maí ма тра μάι μαΐ μαϊ مايو أيار مه מאי",
            "jun juin giu haz июн чер ιούν ιουν يونيو حزيران ژوئن יוני",
            "jul juil lug tem июл лип ιούλ ιουλ يوليو تموز ژوئیه יולי",
            "aug aoû aou ago ağu авг сер αύγ αυγ أغسطس اغسطس آب اوت אוגוסט",
            "sep set eyl сен вер σεπ سبتمبر أيلول ايلول سپتامبر ספטמבר",
            "oct okt ott out eki окт жов οκτ أكتوبر اكتوبر تشرين_الأول اکتبر אוקטובר",
            "nov kas noy ноя лис νοέ νοε نوفمبر تشرين_الثاني نوامبر נובמבר",
            "dec dez dic dic déc ara des дек гру δεκ ديسمبر كانون_الأول دسامبر דצמבר");

    private static final Map<String, Integer> BEGINNINGS = beginnings();
    private static final int LONGEST =
            BEGINNINGS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private Months() {}

    /** The day that a text without its time names, if it names a month. */
    static Optional<LocalDate> day(String text) {
        String joined = text.replace("كانون ال", "كانون_ال").replace("تشرين ال", "تشرين_ال");
        Matcher word = WORD.matcher(joined);
        Optional<LocalDate> day = Optional.empty();
        while (word.find()) {
            Integer month = month(word.group());
            if (month != null) {
                // The last one counts: "mar., 05 déc. 2023" is a Tuesday, not a March.
                day = around(joined.substring(0, word.start()), month, joined.substring(word.end()));
            }
        }
        return day;
    }

    private static Optional<LocalDate> around(String before, int month, String after) {
        int day = 0;
        int year = -1;
        Matcher number = NUMBER.matcher(before + " " + after);
        while (number.find()) {
            String digits = number.group();
            if (digits.length() == 4) {
                year = year < 0 ? Integer.parseInt(digits) : year;
            } else if (digits.length() <= 2 && day == 0) {
                day = Integer.parseInt(digits);
            } else if (digits.length() <= 3 && year < 0) {
                year = century(Integer.parseInt(digits));
            }
        }
        if (year < 0) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, Math.max(1, day)));
    }

    /** RFC 2822 section 4.3: two digits up to 49 are of this century, three count from 1900. */
    private static int century(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static @Nullable Integer month(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        for (int length = Math.min(LONGEST, folded.length()); length >= 2; length--) {
            Integer month = BEGINNINGS.get(folded.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return null;
    }

    private static Map<String, Integer> beginnings() {
        Map<String, Integer> beginnings = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : List.of(NAMES.get(month - 1).split(" ", -1))) {
                beginnings.put(name, month);
            }
        }
        return Map.copyOf(beginnings);
    }
}
