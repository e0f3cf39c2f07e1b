package tocsin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import tocsin.chat.slack.SlackAccount;
import tocsin.chat.slack.SlackProbe;
import tocsin.chat.slack.SlackReach;
import tocsin.chat.telegram.Reachability;
import tocsin.chat.telegram.TelegramAccount;
import tocsin.chat.telegram.TelegramMessenger;
import tocsin.domain.Freshness;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.FetchOutcome;
import tocsin.settings.Settings;

/** {@code tocsin check}: whether the configuration is right, and whether what it names can be reached. */
@Command(
        name = "check",
        description = {
            "Checks the configuration, and says of each chat account and each feed whether it can be reached.",
            "Exits with 2 when the configuration is wrong, with 1 when something cannot be reached."
        },
        footer = "%nFor instance:  tocsin check --config config/tocsin.yml")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    /** One thing that was looked at. */
    private record Finding(boolean good, String what, String sentence) {
        @Override
        public String toString() {
            return (good ? "ok    " : "FAILS ") + what + ": " + sentence;
        }
    }

    @Override
    public Integer call() throws Misuse, InterruptedException {
        Settings settings = configuration.load();
        Knowledge knowledge = Knowledge.with(settings);
        Setup.checkQueries(settings, knowledge.parser());
        main.streams()
                .print("ok    configuration: "
                        + settings.feeds().size() + " feeds, "
                        + settings.chats().size() + " chats, "
                        + knowledge.catalogue().entities().size() + " entities in the catalogue");
        boolean allGood = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                FeedFetcher fetcher = Fetching.fetcher(Fetching.of(settings))) {
            List<Future<Finding>> findings = new ArrayList<>();
            if (settings.telegram().isPresent()) {
                TelegramAccount account = Wiring.account(settings.telegram().get());
                findings.add(threads.submit(() -> telegram(account)));
            }
            if (settings.slack().isPresent()) {
                SlackAccount account = Wiring.account(settings.slack().get());
                findings.add(threads.submit(() -> slack(account)));
            }
            settings.feeds().forEach(feed -> findings.add(threads.submit(() -> feed(fetcher, feed))));
            for (Future<Finding> future : findings) {
                Finding finding = future.get();
                allGood &= finding.good();
                main.streams().print(finding.toString());
            }
        } catch (ExecutionException e) {
            main.streams().print("FAILS the check itself: " + Failure.sentence(e));
            allGood = false;
        }
        if (settings.accounts().isEmpty()) {
            main.streams()
                    .print(
                            "FAILS chats: no account is on; set TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN, or terminal.enabled");
            allGood = false;
        }
        return allGood ? Main.DONE : Main.FAILED;
    }

    private static Finding telegram(TelegramAccount account) {
        try (TelegramMessenger messenger = new TelegramMessenger(account)) {
            Reachability reach = messenger.reach();
            return new Finding(reach instanceof Reachability.Ready, "telegram", reach.sentence());
        }
    }

    private static Finding slack(SlackAccount account) {
        SlackReach reach = SlackProbe.ask(account);
        return new Finding(reach instanceof SlackReach.Reached, "slack", reach.sentence());
    }

    private static Finding feed(FeedFetcher fetcher, Settings.FeedEntry feed) {
        String what = "feed " + feed.url();
        return switch (fetcher.fetch(feed.url(), Freshness.UNKNOWN)) {
            case FetchOutcome.Fetched fetched ->
                new Finding(
                        true,
                        what,
                        fetched.document().format() + ", "
                                + fetched.document().headlines().size() + " headlines");
            case FetchOutcome.NotModified same -> new Finding(true, what, "answers, and has nothing new");
            case FetchOutcome.Throttled throttled -> new Finding(false, what, throttled.why());
            case FetchOutcome.Gone gone -> new Finding(false, what, gone.why());
            case FetchOutcome.Failed failed -> new Finding(false, what, failed.why());
        };
    }
}
