package tocsin;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Messenger;
import tocsin.chat.slack.SlackAccount;
import tocsin.chat.slack.SlackConversation;
import tocsin.chat.slack.SlackMessenger;
import tocsin.chat.telegram.CommandHint;
import tocsin.chat.telegram.TelegramAccount;
import tocsin.chat.telegram.TelegramConversation;
import tocsin.chat.telegram.TelegramMessenger;
import tocsin.chat.terminal.TerminalMessenger;
import tocsin.domain.ChatAddress;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.HubAnswer;
import tocsin.fetch.HubClient;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Help;
import tocsin.pipeline.Reply;
import tocsin.settings.Secret;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;
import tocsin.store.sql.StoreUnavailable;
import tocsin.web.WebUnavailable;

/** Puts the whole program together from its settings, by hand, and takes it apart again in the opposite order. */
final class Wiring implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Wiring.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final String DATABASE = "tocsin.db";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Wiring() {}

    /** Connects everything and starts it. */
    static Wiring connect(Settings settings) throws Misuse {
        Wiring wiring = new Wiring();
        try {
            wiring.build(settings);
            return wiring;
        } catch (StoreUnavailable | WebUnavailable e) {
            wiring.close();
            throw Misuse.of(e);
        } catch (RuntimeException | Misuse e) {
            wiring.close();
            throw e;
        }
    }

    private void build(Settings settings) throws Misuse {
        Knowledge knowledge = Knowledge.with(settings);
        Setup.checkQueries(settings, knowledge.parser());
        Store store = keep(store(settings));
        FeedFetcher fetcher = keep(Fetching.fetcher(Fetching.of(settings)));
        Optional<HubClient> hubs = settings.web().publicUrl().map(on -> keep(new HubClient(Fetching.of(settings))));

        List<Messenger> messengers = new ArrayList<>();
        @Nullable TelegramLine telegram = null;
        if (settings.telegram().isPresent()) {
            TelegramAccount account = account(settings.telegram().get());
            telegram = new TelegramLine(account, keep(new TelegramMessenger(account)));
            messengers.add(telegram.messenger());
        }
        @Nullable SlackAccount slack = null;
        if (settings.slack().isPresent()) {
            slack = account(settings.slack().get());
            messengers.add(keep(new SlackMessenger(slack)));
        }
        if (settings.terminal().enabled()) {
            messengers.add(new TerminalMessenger(Output.standard(), Output.isColoured(), letter -> {}));
        }

        Service service = keep(Service.start(
                settings,
                new Service.Parts(
                        store,
                        settings.store().url().isEmpty(),
                        knowledge,
                        fetcher::fetch,
                        hubs.<BiFunction<URI, Map<String, String>, HubAnswer>>map(client -> client::ask),
                        messengers,
                        InstantSource.system(),
                        TICK,
                        poll -> {})));

        Function<Heard, Optional<Reply>> respond =
                heard -> Optional.of(service.respond().respond(heard));
        Conversations conversations = keep(new Conversations());
        if (telegram != null) {
            TelegramConversation conversation = new TelegramConversation(
                    telegram.account(), telegram.messenger(), respond, (from, to) -> move(store, from, to), hints());
            conversations.add(conversation);
            conversation.start();
        }
        if (slack != null && slack.appToken().isPresent()) {
            SlackConversation conversation = new SlackConversation(slack, InstantSource.system(), respond);
            conversations.add(conversation);
            conversation.start();
        }
    }

    /** Those who hear people. Each may take seconds to end, so they end at once. */
    private static final class Conversations implements AutoCloseable {
        private final List<AutoCloseable> parts = new ArrayList<>();

        void add(AutoCloseable part) {
            parts.add(part);
        }

        @Override
        public void close() {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                parts.forEach(part -> threads.execute(() -> end(part)));
            }
        }
    }

    private record TelegramLine(TelegramAccount account, TelegramMessenger messenger) {}

    static Store store(Settings settings) {
        return settings.store()
                .url()
                .<Store>map(url -> SqlStore.postgres(
                        url,
                        settings.store().user().orElse(""),
                        settings.store().password().map(Secret::reveal).orElse("")))
                .orElseGet(() -> SqlStore.sqlite(settings.data().resolve(DATABASE)));
    }

    static TelegramAccount account(Settings.Telegram telegram) throws Misuse {
        try {
            return new TelegramAccount(telegram.token().reveal(), telegram.apiUrl(), telegram.linkPreview());
        } catch (IllegalArgumentException e) {
            throw Misuse.of(e);
        }
    }

    static SlackAccount account(Settings.Slack slack) throws Misuse {
        try {
            return new SlackAccount(slack.botToken().reveal(), slack.appToken().map(Secret::reveal), slack.apiUrl());
        } catch (IllegalArgumentException e) {
            throw Misuse.of(e);
        }
    }

    private static void move(Store store, ChatAddress from, ChatAddress to) {
        store.change(memory -> {
            memory.chats().at(from).ifPresent(chat -> memory.chats().move(chat.id(), to));
            return true;
        });
    }

    private static List<CommandHint> hints() {
        return Help.entries().stream()
                .map(entry -> new CommandHint(entry.name(), entry.description()))
                .toList();
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    /** Stops hearing commands first, then polling and delivering, and closes the store last. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            end(open.pop());
        }
    }

    /** Whatever goes wrong here, the others are to be closed too. */
    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            log.error("{} did not close", part.getClass().getSimpleName(), e);
        }
    }
}
