package tocsin.pipeline;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people say them. */
final class Spell {
    private static final int DAYS_A_WEEK = 7;

    private Spell() {}

    /** {@code once}, {@code twice}, {@code 1,240 times}. */
    static String times(long count) {
        return count == 1 ? "once" : count == 2 ? "twice" : number(count) + " times";
    }

    /** {@code 1,240}. */
    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** {@code one headline}, {@code 1,240 headlines}. */
    static String count(long count, String thing) {
        return count == 1 ? "one " + thing : number(count) + " " + thing + "s";
    }

    /** How long the last of it was: {@code minute}, {@code 35 minutes}, {@code 5 hours}, {@code 3 days}, {@code 4 weeks}. */
    static String time(Duration time) {
        long days = time.toDays();
        if (days >= 2 * DAYS_A_WEEK && days % DAYS_A_WEEK == 0) {
            return days / DAYS_A_WEEK + " weeks";
        }
        if (days >= 2) {
            return days + " days";
        }
        if (time.toHours() >= 2) {
            return time.toHours() + " hours";
        }
        if (time.toHours() == 1) {
            return "hour";
        }
        return time.toMinutes() >= 2 ? time.toMinutes() + " minutes" : "minute";
    }
}
