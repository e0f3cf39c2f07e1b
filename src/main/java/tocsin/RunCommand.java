package tocsin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.settings.Settings;

/** {@code tocsin run}: the service. */
@Command(name = "run", description = "Runs the service until it is stopped (SIGTERM or Ctrl-C).")
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);
    private static final Duration START_MAY_FINISH = Duration.ofSeconds(2);

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Override
    public Integer call() throws Misuse, InterruptedException {
        Settings settings = configuration.load();
        if (settings.accounts().isEmpty()) {
            throw new Misuse(
                    "No chat account is on, so nobody could be rung: set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN,"
                            + " or terminal.enabled.");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        CompletableFuture<Wiring> started = new CompletableFuture<>();
        // Before the start, so that a signal in the middle of it finds somebody who waits for its end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, stopped), "stop"));
        try {
            started.complete(Wiring.connect(settings));
        } finally {
            started.cancel(false);
        }
        log.info(
                "Tocsin {} is running: {} feeds in the configuration, accounts {}",
                Version.current(),
                settings.feeds().size(),
                String.join(", ", settings.accounts()));
        stopped.await();
        return Main.DONE;
    }

    private static void stop(CompletableFuture<Wiring> started, CountDownLatch stopped) {
        try {
            Wiring wiring = started.get(START_MAY_FINISH.toMillis(), TimeUnit.MILLISECONDS);
            log.info("stopping: what is on its way is finished or returned");
            wiring.close();
            log.info("stopped");
        } catch (CancellationException e) {
            // Nothing was started, and why is told where the start failed.
        } catch (ExecutionException | TimeoutException e) {
            log.warn("stopped in the middle of the start");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }
}
