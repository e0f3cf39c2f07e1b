package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The library's long poll, kept alive: started again when it could not start or died, ended within a moment.
 *
 * <p>The session is made here and not by the library's application class, which refuses to register a bot again after a
 * first attempt has failed.
 */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final List<String> KINDS = List.of("message", "channel_post", "callback_query");
    private static final int MOST_UPDATES = 100;
    private static final Duration RESTART = Duration.ofSeconds(5);

    private static final Duration LAST_POLL = Duration.ofSeconds(1);

    /** Telegram counts updates up, but begins anew at any number after a week without one. */
    private static final Duration COUNT_FORGOTTEN = Duration.ofDays(1);

    private final TelegramAccount account;
    private final PollGate gate;
    private final InstantSource clock;
    private final Duration patience;
    private final OkHttpClient http;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("telegram-poll").factory());
    private final BotSession session;

    Poller(TelegramAccount account, LongPollingUpdateConsumer consumer, InstantSource clock, Duration patience) {
        this.account = account;
        this.gate = new PollGate(account, clock);
        this.clock = clock;
        this.patience = patience;
        this.http = Http.polls(patience, gate);
        this.session = new BotSession(
                new ObjectMapper(),
                http,
                executor,
                account.token(),
                account::url,
                this::question,
                Unhurried::new,
                consumer);
    }

    PollGate gate() {
        return gate;
    }

    /** Polls until the gate is closed. */
    void run() {
        while (!gate.isClosed()) {
            try {
                session.start();
                ScheduledFuture<?> polling = session.getRunningPolling();
                if (polling != null) {
                    polling.get();
                }
            } catch (ExecutionException died) {
                LOG.error("The Telegram poller died and is started again.", died.getCause());
            } catch (TelegramApiException unstarted) {
                LOG.warn("Telegram polling could not start and is tried again: {}", why(unstarted));
            } catch (CancellationException | RejectedExecutionException closing) {
                LOG.debug("The Telegram poller ends: {}", closing.toString());
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
            session.stop();
            if (!gate.rest(RESTART)) {
                return;
            }
        }
    }

    private String why(TelegramApiException failure) {
        String cause = failure.getCause() instanceof IOException io ? ": " + NoAnswer.describe(io) : "";
        return account.scrubbed(failure.getMessage() + cause);
    }

    /** Whether the poll goes on; the library's own answer stays true when an exception has ended it. */
    boolean isAlive() {
        ScheduledFuture<?> polling = session.getRunningPolling();
        return polling != null && !polling.isDone();
    }

    private GetUpdates question(int lastUpdate) {
        Optional<Instant> news = gate.lastNews();
        boolean forgotten = news.isPresent()
                && Duration.between(news.get(), clock.instant()).compareTo(COUNT_FORGOTTEN) > 0;
        if (forgotten) {
            session.getLastReceivedUpdate().set(0);
        }
        return GetUpdates.builder()
                .offset(forgotten ? 0 : lastUpdate + 1)
                .limit(MOST_UPDATES)
                .timeout((int) patience.toSeconds())
                .allowedUpdates(KINDS)
                .build();
    }

    /** Interrupts the poll; a call that is cancelled instead would be logged by the library as an error. */
    void close() {
        gate.close();
        session.stop();
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(LAST_POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The Telegram poll does not end when interrupted and is cancelled.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Http.close(http);
    }

    /** Waits between polls that fail beyond the gate, as when an answer cannot be bound to the library's classes. */
    private static final class Unhurried implements BackOff {
        private static final long MILLIS = 5_000;

        @Override
        public void reset() {}

        @Override
        public long nextBackOffMillis() {
            return MILLIS;
        }
    }
}
