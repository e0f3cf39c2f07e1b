package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * How feeds fare on which a chat depends.
 *
 * @param troubled feeds that fail, have fallen silent or are gone
 * @param back feeds that bring news again, of which the chat was told that they did not
 */
public record FeedReport(ChatId chat, List<Line> troubled, List<Line> back, Instant decided) implements Dispatch {
    public FeedReport {
        if (troubled.isEmpty() && back.isEmpty()) {
            throw new IllegalArgumentException("a report is about one feed at least");
        }
        troubled = List.copyOf(troubled);
        back = List.copyOf(back);
    }

    /**
     * One feed.
     *
     * @param title what people call it
     * @param address as it may be shown
     * @param why what is wrong with it, as a clause; empty when nothing is
     * @param since when the trouble began
     */
    public record Line(String title, URI address, String why, Instant since) {}
}
