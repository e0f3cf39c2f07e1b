package tocsin.chat.slack;

import com.slack.api.Slack;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

/**
 * Hears people in Slack over Socket Mode and answers them: {@code /tocsin …}, {@code @tocsin …}, direct messages
 * and buttons.
 * Each is acknowledged at once and answered on a virtual thread of its own.
 */
public final class SlackConversation implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SlackConversation.class);

    private final Slack slack;
    private final Ears ears;
    private final Socket socket;
    private final ExecutorService listeners = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-heard-", 0).factory());

    /**
     * A conversation that has not started.
     *
     * @param account with an app token
     * @param respond what to answer; called on many threads at once; empty for silence
     */
    public SlackConversation(SlackAccount account, InstantSource clock, Function<Heard, Optional<Reply>> respond) {
        String appToken = account.appToken()
                .orElseThrow(() ->
                        new IllegalArgumentException("without a Slack app token (xapp-…) no commands can be heard"));
        this.slack = Wire.open(account, Wire.PATIENCE);
        this.ears = new Ears(slack, new Voice(slack, slack.methods(account.botToken())), respond, clock);
        this.socket =
                new Socket(slack, appToken, (id, envelope) -> listeners.execute(() -> ears.hear(id, envelope)), clock);
    }

    /** Connects in the background, and again whenever the connection is lost. */
    public void start() {
        socket.start();
    }

    /** Whether people are heard now, and since when. */
    public SlackLine line() {
        return socket.line();
    }

    /** Stops hearing, gives answers under way three seconds, and lets go of everything. */
    @Override
    public void close() {
        socket.close();
        listeners.shutdown();
        try {
            if (!listeners.awaitTermination(3, TimeUnit.SECONDS)) {
                log.warn("An answer in Slack was not finished in time and is given up");
                listeners.shutdownNow();
            }
        } catch (InterruptedException e) {
            listeners.shutdownNow();
            Thread.currentThread().interrupt();
        }
        ears.close();
        Wire.close(slack);
    }
}
