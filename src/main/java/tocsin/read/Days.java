package tocsin.read;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells on which day it happened, from weekdays, dates and words such as <em>yesterday</em>. */
final class Days {
    /** By so much the day of the region and east of it runs ahead of UTC. */
    private static final Duration EAST = Duration.ofHours(6);

    private static final int LONGEST_MONTH = 31;

    private final Passage passage;
    private final Instant published;

    private Days(Passage passage, Instant published) {
        this.passage = passage;
        this.published = published;
    }

    /** The day that the title names, else the lead. */
    static Optional<LocalDate> of(Passage passage, Instant published) {
        Days days = new Days(passage, published);
        Optional<LocalDate> title = days.in(Passage.TITLE);
        return title.isPresent() ? title : days.in(Passage.LEAD);
    }

    private Optional<LocalDate> in(int sentence) {
        for (int at = 0; at < passage.size(); at++) {
            if (passage.sentence(at) == sentence && !passage.has(Channel.NOT_DAYS, at - 1)) {
                LocalDate day = at(at);
                if (day != null) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable LocalDate at(int at) {
        Lexicon.Found<Vocabulary.Day> day = passage.at(Channel.DAYS, at);
        if (day != null && day.first() == at) {
            return resolve(day.value());
        }
        Lexicon.Found<Integer> month = passage.at(Channel.MONTHS, at);
        if (month == null || month.first() != at) {
            return null;
        }
        int before = ofMonth(at - 1);
        int number = before > 0 ? before : ofMonth(month.last() + 1);
        return number > 0 && !passage.has(Channel.NOT_DAYS, at - 2) ? date(month.value(), number) : null;
    }

    private int ofMonth(int at) {
        if (!passage.isInside(at)) {
            return 0;
        }
        String term = passage.word(at).term();
        int number = 0;
        for (int i = 0; i < term.length() && i < 2 && Character.isDigit(term.charAt(i)); i++) {
            number = number * 10 + term.charAt(i) - '0';
        }
        boolean plain =
                term.length() <= 2 || (term.length() <= 4 && !Character.isDigit(term.charAt(term.length() - 1)));
        return plain && number <= LONGEST_MONTH ? number : 0;
    }

    /** The last such date, the day after publication included, which it may be already in the east. */
    private @Nullable LocalDate date(int month, int day) {
        LocalDate tomorrow = today().plusDays(1);
        try {
            LocalDate date = LocalDate.of(tomorrow.getYear(), month, day);
            return date.isAfter(tomorrow) ? date.minusYears(1) : date;
        } catch (DateTimeException e) {
            return null; // no month has such a day, so the number was of something else
        }
    }

    private LocalDate resolve(Vocabulary.Day day) {
        return switch (day) {
            case Vocabulary.Day.Ago ago -> today().minusDays(ago.days());
            case Vocabulary.Day.Weekday weekday -> {
                // Late on a Tuesday by UTC it is Wednesday in the east, and nobody calls the day of last week by its
                // bare name.
                LocalDate east = LocalDate.ofInstant(published.plus(EAST), ZoneOffset.UTC);
                yield east.getDayOfWeek() == weekday.day()
                        ? east
                        : today().with(TemporalAdjusters.previousOrSame(weekday.day()));
            }
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(published, ZoneOffset.UTC);
    }
}
