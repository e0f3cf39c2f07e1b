package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 01 Jan 2004 19:48:21 GMT | 2004-01-01T19:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 +0300 | 2004-01-01T16:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 -03:30 | 2004-01-01T23:18:21Z",
                "Thu,01 January 2004 19:48 EST | 2004-01-02T00:48:00Z",
                "1 Jan 04 19:48 PDT | 2004-01-02T02:48:00Z",
                "01 Jan 2004 19:48:21 | 2004-01-01T19:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 GMT+0200 | 2004-01-01T17:48:21Z",
                "Thu, 01 Jan 2004 19:48:21 XYZ | 2004-01-01T19:48:21Z",
                "Sun Jan  4 16:29:06 PST 2004 | 2004-01-05T00:29:06Z",
                "January 5th, 2003 4:05 PM | 2003-01-05T16:05:00Z",
                "Mi, 05 Okt 2011 12:00:00 +0200 | 2011-10-05T10:00:00Z",
                "mar., 05 déc. 2023 07:00:00 +0100 | 2023-12-05T06:00:00Z",
                "5 мая 2023 07:00 MSK | 2023-05-05T04:00:00Z",
                "٢٢ نوفمبر ٢٠٢٦ ١٠:١٥:٠٠ +0300 | 2026-11-22T07:15:00Z",
                "22 تشرين الثاني 2026 10:15 | 2026-11-22T10:15:00Z",
                "2004年05月28日 18:31:58 | 2004-05-28T18:31:58Z",
                "2004-05-25 오후 11:23:17 | 2004-05-25T23:23:17Z",
                "2003-12-31T10:14:55Z | 2003-12-31T10:14:55Z",
                "2003-12-31T10:14:55.123456+03:00 | 2003-12-31T07:14:55Z",
                "2003-12-31 10:14 | 2003-12-31T10:14:00Z",
                "20031231T101455Z | 2003-12-31T10:14:55Z",
                "2003-12-31T24:00:00Z | 2004-01-01T00:00:00Z",
                "2003-12-31T23:59:60Z | 2003-12-31T23:59:59Z",
                "2003-12 | 2003-12-01T00:00:00Z",
                "2003 | 2003-01-01T00:00:00Z",
                "2003-365 | 2003-12-31T00:00:00Z",
                "31/12/2003 10:14 | 2003-12-31T10:14:00Z",
                "3/4/2024 3:45:00 PM | 2024-03-04T15:45:00Z",
                "1700000000 | 2023-11-14T22:13:20Z",
                "2003-12-31T10:14:55 Europe/Berlin | 2003-12-31T09:14:55Z",
                "Sun, 22 Nov 2026 08:00:00 AST | 2026-11-22T12:00:00Z",
                "Tuesday 14th November 2023 10:30 GMT+3 | 2023-11-14T07:30:00Z",
                "Tue Nov 14 2023 10:30:00 GMT+0300 (Arabian Standard Time) | 2023-11-14T07:30:00Z",
                "Tue, 14 Nov 2099 10:30:00 GMT | 2099-11-14T10:30:00Z",
                "November 14, 2023, 10:30 am EST | 2023-11-14T15:30:00Z",
                "1700000000000 | 2023-11-14T22:13:20Z",
            })
    void a_date_is_read_however_it_is_written(String text, Instant moment) {
        assertThat(FeedDates.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "0001-01-01T00:00:00Z", "2003-02-30", "3/4/2024 15:45", "31 Jan", "25:99"})
    void what_names_no_certain_day_is_no_date(String text) {
        assertThat(FeedDates.parse(text)).isEmpty();
    }
}
