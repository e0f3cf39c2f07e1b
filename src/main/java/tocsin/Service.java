package tocsin;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Manners;
import tocsin.alert.Messenger;
import tocsin.domain.Freshness;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.HubAnswer;
import tocsin.pipeline.Deliver;
import tocsin.pipeline.FeedDesk;
import tocsin.pipeline.HubCalls;
import tocsin.pipeline.Ingest;
import tocsin.pipeline.Patience;
import tocsin.pipeline.PollPlan;
import tocsin.pipeline.Poller;
import tocsin.pipeline.Report;
import tocsin.pipeline.Reread;
import tocsin.pipeline.Respond;
import tocsin.pipeline.SendDigests;
import tocsin.pipeline.Subscribe;
import tocsin.pipeline.WatchBook;
import tocsin.schedule.Clockwork;
import tocsin.settings.Settings;
import tocsin.store.Store;
import tocsin.web.WebServer;

/** The running pipeline: polls what is due, delivers what is owed, answers commands. The parts list, by hand. */
final class Service implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Service.class);
    /** While some polls wait to be stored, others fetch. */
    static final int POLLS_A_FETCH = 2;

    private static final Duration POLLS_MAY_FINISH = Duration.ofSeconds(2);
    private static final Duration DELIVERIES_MAY_FINISH = Duration.ofSeconds(5);

    private final Parts parts;
    private final Poller poller;
    private final Deliver deliver;
    private final Respond respond;
    private final Clockwork clockwork;
    private final Optional<Subscribe> subscribe;
    private final Optional<WebServer> web;

    /**
     * What a service is made of, beside its settings.
     *
     * @param alone no other process uses the store, so what was being sent when it last stopped is ours to look after
     * @param askHub posts a form to a hub; empty: no hub is asked, whatever the settings say
     * @param tick how often the clockwork looks at what is due
     * @param took told of each poll
     */
    record Parts(
            Store store,
            boolean alone,
            Knowledge knowledge,
            BiFunction<URI, Freshness, FetchOutcome> fetch,
            Optional<BiFunction<URI, Map<String, String>, HubAnswer>> askHub,
            List<Messenger> messengers,
            InstantSource clock,
            Duration tick,
            Consumer<Ingest.Poll> took) {
        Parts {
            messengers = List.copyOf(messengers);
        }
    }

    private Service(Settings settings, Parts parts) {
        this.parts = parts;
        Store store = parts.store();
        Knowledge knowledge = parts.knowledge();
        Patience patience = new Patience(
                settings.health().failing(),
                settings.health().silent(),
                settings.health().failing());
        Manners manners =
                new Manners(settings.alerts().cooldown(), settings.alerts().loud());
        Ingest ingest = new Ingest(
                store,
                knowledge.reader(),
                new WatchBook(knowledge.parser()),
                knowledge.grouper(),
                new PollPlan(
                        new SplittableRandom(),
                        settings.poll().quiet(),
                        settings.poll().heed()),
                patience,
                new Ingest.Rules(settings.poll().catchUp(), manners));
        Optional<URI> reached =
                settings.web().publicUrl().filter(address -> parts.askHub().isPresent());
        this.subscribe = reached.map(address -> new Subscribe(
                store,
                parts.askHub().orElseThrow(),
                WebServer.callbacks(address),
                settings.web().hubPoll(),
                parts.clock()));
        int underWay = POLLS_A_FETCH * settings.poll().atOnce();
        this.poller = subscribe
                .map(after -> new Poller(store, parts.fetch(), ingest, parts.clock(), underWay, this::took, after))
                .orElseGet(() -> new Poller(store, parts.fetch(), ingest, parts.clock(), underWay, this::took));
        this.deliver = new Deliver(
                store, parts.messengers(), parts.clock(), UUID.randomUUID().toString(), knowledge::name);
        FeedDesk feeds = new FeedDesk(
                store,
                address -> parts.fetch().apply(address, Freshness.UNKNOWN),
                settings.poll().interval(),
                parts.clock());
        this.respond = new Respond(
                store,
                new Respond.Means(
                        knowledge.reader(), knowledge.parser(), knowledge.grouper(), parts.clock(), manners.loudness()),
                feeds,
                settings.access()::allows,
                settings.zone());
        store.change(memory -> {
            Setup.apply(memory, settings, parts.clock().instant());
            return true;
        });
        int doubtful = parts.alone() ? store.change(memory -> memory.outbox().recover()) : 0;
        if (doubtful > 0) {
            log.warn("{} alerts were on their way when Tocsin last stopped; they are looked after first", doubtful);
        }
        List<String> accounts =
                parts.messengers().stream().map(Messenger::account).toList();
        store.look(memory -> Setup.waiting(memory, Set.copyOf(accounts)))
                .forEach((account, chats) -> log.warn(
                        "the account {} is off; what the {} chats that watch there are owed waits until it is on again",
                        account,
                        chats));
        int shards = store.look(memory -> memory.feeds().shards());
        Report report = new Report(store, parts.clock(), patience.failing());
        SendDigests digests = new SendDigests(store, knowledge.reader().catalogue(), parts.clock());
        Reread reread = new Reread(store, knowledge.reader(), parts.clock());
        if (subscribe.isEmpty() && parts.alone()) {
            store.change(memory -> {
                memory.hubs().forget();
                return true;
            });
        }
        this.web = reached.map(address -> web(settings, address, ingest));
        this.clockwork = Clockwork.of(
                shards,
                accounts,
                parts.tick(),
                shard -> {
                    poller.round(shard);
                    subscribe.ifPresent(story -> story.round(shard));
                },
                deliver::round,
                Map.of("report", report::round, "reread", reread::round, "digests", digests::round));
    }

    /** Open before any hub is asked, since hubs ask back at once. */
    private WebServer web(Settings settings, URI address, Ingest ingest) {
        Settings.Listen listen = settings.web().listen();
        HubCalls calls = new HubCalls(
                parts.store(), new FeedParser(), ingest, parts.clock(), new SplittableRandom(), this::took);
        return WebServer.start(
                new WebServer.Plan(
                        listen.host(),
                        listen.port(),
                        address,
                        settings.poll().maxSize().bytes(),
                        settings.poll().timeout()),
                calls);
    }

    /** Starts polling and delivering. */
    static Service start(Settings settings, Parts parts) {
        Service service = new Service(settings, parts);
        service.clockwork.start();
        return service;
    }

    /** What answers commands. */
    Respond respond() {
        return respond;
    }

    /** Whether nothing is owed and nothing on its way. */
    boolean quiet() {
        return deliver.idle() && parts.store().look(memory -> memory.outbox().depth()) == 0;
    }

    private void took(Ingest.Poll poll) {
        parts.took().accept(poll);
        if (!poll.owed().isEmpty()) {
            parts.messengers().forEach(messenger -> clockwork.deliverNow(messenger.account()));
        }
    }

    private void stopBoth() throws InterruptedException {
        Thread polls = Thread.ofVirtual().name("stop-polls").start(() -> {
            try {
                poller.stop(POLLS_MAY_FINISH);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        if (subscribe.isPresent()) {
            subscribe.get().stop(Duration.ZERO);
        }
        deliver.stop(DELIVERIES_MAY_FINISH);
        polls.join();
    }

    /** Finishes what is on its way, or returns it to the outbox, within eight seconds. */
    @Override
    public void close() {
        try {
            web.ifPresent(WebServer::close);
            clockwork.pause();
            stopBoth();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clockwork.close();
        }
    }
}
