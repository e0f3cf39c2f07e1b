package tocsin;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.settings.Settings;

/** {@code tocsin run}: the service. */
@Command(name = "run", description = "Runs the service until it is stopped (SIGTERM or Ctrl-C).")
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

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
        Wiring wiring = Wiring.connect(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(wiring, stopped), "stop"));
        log.info(
                "Tocsin {} is running: {} feeds in the configuration, accounts {}",
                Version.current(),
                settings.feeds().size(),
                String.join(", ", settings.accounts()));
        stopped.await();
        return Main.DONE;
    }

    private static void stop(Wiring wiring, CountDownLatch stopped) {
        log.info("stopping: what is on its way is finished or returned");
        wiring.close();
        log.info("stopped");
        stopped.countDown();
    }
}
