package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.pipeline.Bench.NOON;
import static tocsin.pipeline.Bench.headline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Advice;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.Headline;
import tocsin.domain.HubSubscription;
import tocsin.domain.HubSubscription.State;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.HubAnswer;
import tocsin.fetch.HubLinks;
import tocsin.group.Grouper;
import tocsin.read.Reader;

/** When hubs are asked for what, what they are believed, and how often feeds are polled meanwhile. */
class SubscribeTest {
    private static final URI ADDRESS = URI.create("https://news.example/rss");
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI SECOND_HUB = URI.create("https://second.example/hub");
    private static final URI BASE = URI.create("https://us.example/websub/");
    private static final Duration LEASE = Duration.ofDays(5);
    private static final String NEWS = """
            <rss version="2.0"><channel><title>News</title><item><title>Budget passes</title><guid>1</guid></item>
            </channel></rss>
            """;

    @TempDir
    Path folder;

    private Bench bench;
    private Ingest ingest;
    private Subscribe subscribe;
    private HubCalls calls;
    private Feed feed;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<URI> hubs = new CopyOnWriteArrayList<>();
    private final Map<URI, HubAnswer> answers = new ConcurrentHashMap<>();

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        ingest = new Ingest(
                bench.store,
                Reader.with(Bench.CATALOGUE),
                new WatchBook(Bench.PARSER),
                new Grouper(id -> id),
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(5), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
        start(BASE);
        calls = new HubCalls(bench.store, new FeedParser(), ingest, bench.clock, new SplittableRandom(1), poll -> {});
        feed = bench.feed(ADDRESS.toString());
    }

    private void start(URI base) {
        subscribe = new Subscribe(bench.store, this::ask, base, Duration.ofHours(1), bench.clock);
    }

    @AfterEach
    void close() throws InterruptedException {
        subscribe.stop(Duration.ofSeconds(5));
        bench.close();
    }

    private HubAnswer ask(URI hub, Map<String, String> form) {
        hubs.add(hub);
        asked.add(form);
        return answers.getOrDefault(hub, new HubAnswer.Accepted());
    }

    private static FetchOutcome.Fetched saying(HubLinks header, HubLinks document, Headline... headlines) {
        return new FetchOutcome.Fetched(
                new FeedDocument(
                        "rss_2.0",
                        "News",
                        Optional.empty(),
                        Optional.of("en"),
                        Advice.NONE,
                        document,
                        List.of(headlines)),
                new Freshness(Optional.of("\"1\""), Optional.empty(), Optional.empty()),
                ADDRESS,
                new Hints(Optional.empty(), Optional.empty(), header));
    }

    private static HubLinks links(URI self, URI... hubs) {
        return new HubLinks(List.of(hubs), Optional.of(self));
    }

    private void poll(FetchOutcome outcome) {
        Feed before = bench.now(feed);
        Ingest.Poll poll = ingest.ingest(before, outcome, bench.clock.instant());
        subscribe.after(before, outcome, poll, bench.clock.instant());
    }

    /** A round over all shards, until it has asked so often in all. */
    private void tick(int askedInAll) {
        for (int shard = 0;
                shard < bench.store.<Integer>look(memory -> memory.feeds().shards());
                shard++) {
            subscribe.round(shard);
        }
        await().until(() -> asked.size() >= askedInAll);
        assertThat(asked).hasSize(askedInAll);
    }

    private HubSubscription live() {
        return bench.store.look(memory -> memory.hubs().of(feed.id())).orElseThrow();
    }

    private List<HubSubscription> all() {
        return bench.store.look(memory -> memory.hubs().all());
    }

    private Optional<String> hubAsks(String mode, HubSubscription subscription) {
        return calls.asked(
                subscription.keys().token(),
                new HubCalls.Question(
                        mode,
                        subscription.topic().toString(),
                        "challenge",
                        Long.toString(LEASE.toSeconds()),
                        "we do not know you"));
    }

    /** A feed that names a hub, and a hub that has confirmed. */
    private HubSubscription subscribed() {
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB)));
        tick(asked.size() + 1);
        assertThat(hubAsks("subscribe", live())).contains("challenge");
        return live();
    }

    private HubCalls.Receipt tell(HubSubscription subscription, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        return calls.told(
                subscription.keys().token(),
                signature(subscription.keys().secret(), body),
                "application/rss+xml",
                body);
    }

    private static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return "sha1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A_feed_that_names_a_hub_is_subscribed_to_under_the_name_that_it_gives_itself() {
        URI self = URI.create("https://www.news.example/feed");
        poll(saying(HubLinks.NONE, links(self, HUB)));
        tick(1);
        assertThat(hubs).containsExactly(HUB);
        assertThat(asked.getFirst())
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", self.toString())
                .containsEntry("hub.lease_seconds", "864000")
                .containsEntry("hub.callback", BASE + live().keys().token())
                .containsEntry("hub.secret", live().keys().secret());
    }

    @Test
    void Headers_count_before_the_document() {
        URI self = URI.create("https://news.example/header");
        poll(saying(links(self, SECOND_HUB), links(ADDRESS, HUB)));
        assertThat(live().hub()).isEqualTo(SECOND_HUB);
        assertThat(live().topic()).isEqualTo(self);
    }

    @Test
    void A_feed_cannot_make_us_subscribe_to_what_is_not_its_own() {
        poll(saying(HubLinks.NONE, links(URI.create("https://victim.example/feed"), HUB)));
        tick(0);
        assertThat(all()).isEmpty();
    }

    @Test
    void A_feed_over_TLS_is_not_had_from_a_hub_without() {
        poll(saying(
                HubLinks.NONE,
                links(ADDRESS, URI.create("http://hub.example/a?b=c"), URI.create("http://hub.example:8080/"))));
        assertThat(live().hubs()).containsExactly(URI.create("https://hub.example/a?b=c"));
    }

    @Test
    void Nothing_is_confirmed_that_was_not_asked_for() {
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB)));
        assertThat(hubAsks("subscribe", live())).isEmpty();
        tick(1);
        HubSubscription requested = live();
        assertThat(hubAsks("unsubscribe", requested)).isEmpty();
        assertThat(calls.asked(
                        requested.keys().token(),
                        new HubCalls.Question("subscribe", "https://news.example/other", "challenge", "60", "")))
                .isEmpty();
        assertThat(live().state()).isEqualTo(State.REQUESTED);
        assertThat(hubAsks("subscribe", requested)).contains("challenge");
        assertThat(live().holds(NOON)).isTrue();
    }

    @Test
    void A_lease_is_renewed_before_it_ends_with_the_same_callback_and_secret() {
        HubSubscription first = subscribed();
        bench.clock.passes(LEASE.multipliedBy(74).dividedBy(100));
        tick(1);
        bench.clock.passes(LEASE.multipliedBy(12).dividedBy(100));
        tick(2);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        assertThat(live().holds(bench.clock.instant())).isTrue();

        assertThat(hubAsks("subscribe", live())).contains("challenge");
        assertThat(live().lease().orElseThrow().until())
                .isEqualTo(bench.clock.instant().plus(LEASE));
        assertThat(live().lease().orElseThrow().since()).isEqualTo(NOON);
        assertThat(live().keys()).isEqualTo(first.keys());
    }

    @Test
    void A_hub_that_does_not_renew_is_asked_several_times_before_the_lease_ends() {
        subscribed();
        answers.put(HUB, new HubAnswer.Refused("hub.example refuses (503)"));
        bench.clock.passes(LEASE.multipliedBy(86).dividedBy(100));
        tick(2);
        for (int attempt = 3; attempt < 6; attempt++) {
            bench.clock.passes(Duration.between(bench.clock.instant(), live().nextTry()));
            tick(attempt);
            assertThat(live().holds(bench.clock.instant())).isTrue();
        }
    }

    @Test
    void A_hub_that_refuses_is_followed_by_the_next_and_then_by_a_pause_that_grows() {
        answers.put(HUB, new HubAnswer.Refused("hub.example refuses (500)"));
        answers.put(SECOND_HUB, new HubAnswer.Refused("second.example refuses (500)"));
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB, SECOND_HUB)));
        String token = live().keys().token();
        tick(1);
        await().until(() -> live().hub().equals(SECOND_HUB));
        assertThat(live().keys().token()).isNotEqualTo(token);
        tick(2);
        await().until(() -> live().trouble().equals(Optional.of("second.example refuses (500)")));
        assertThat(hubs).containsExactly(HUB, SECOND_HUB);
        tick(2);
        Instant next = live().nextTry();
        assertThat(Duration.between(NOON, next)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        bench.clock.passes(Duration.between(NOON, next));
        tick(3);
    }

    @Test
    void A_denial_is_written_down_and_the_feed_polled_as_ever() {
        HubSubscription subscription = subscribed();
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB)));
        assertThat(bench.now(feed).nextPoll()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(hubAsks("denied", subscription)).contains("");
        assertThat(live().state()).isEqualTo(State.DENIED);
        assertThat(live().trouble()).contains("denied by the hub: we do not know you");
        assertThat(bench.now(feed).nextPoll()).isEqualTo(NOON.plus(Bench.INTERVAL));
        assertThat(tell(subscription, NEWS)).isEqualTo(HubCalls.Receipt.OVER);
    }

    @Test
    void While_a_hub_tells_a_feed_is_polled_hourly_and_never_more_often_than_it_would_be() {
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB)));
        assertThat(bench.now(feed).nextPoll()).isBefore(NOON.plus(Duration.ofMinutes(6)));
        subscribed();
        poll(new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE));
        assertThat(bench.now(feed).nextPoll()).isEqualTo(NOON.plus(Duration.ofHours(1)));

        bench.clock.passes(LEASE);
        poll(new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE));
        assertThat(bench.now(feed).nextPoll()).isBefore(bench.clock.instant().plus(Duration.ofMinutes(6)));
    }

    @Test
    void News_of_a_hub_ring_as_those_of_a_poll_and_change_nothing_in_how_the_feed_is_polled() {
        Chat chat = bench.watching("telegram:1", "budget");
        HubSubscription subscription = subscribed();
        Feed before = bench.now(feed);
        assertThat(tell(subscription, NEWS)).isEqualTo(HubCalls.Receipt.TAKEN);
        assertThat(tell(subscription, NEWS)).isEqualTo(HubCalls.Receipt.TAKEN);
        assertThat(bench.owed(chat)).containsExactly("Budget passes");
        Feed after = bench.now(feed);
        assertThat(after.freshness()).isEqualTo(before.freshness());
        assertThat(after.nextPoll()).isEqualTo(before.nextPoll());
        assertThat(after.lastSuccess()).isEqualTo(before.lastSuccess());
    }

    @Test
    void What_is_signed_and_no_feed_brings_the_poll_forward() {
        HubSubscription subscription = subscribed();
        poll(new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE));
        assertThat(tell(subscription, "<html><p>Something has changed</p></html>"))
                .isEqualTo(HubCalls.Receipt.TAKEN);
        assertThat(bench.now(feed).nextPoll()).isEqualTo(NOON.plus(Bench.INTERVAL));
    }

    @Test
    void A_poll_that_finds_what_a_hub_did_not_tell_ends_the_trust_until_it_tells_again() {
        HubSubscription subscription = subscribed();
        bench.clock.passes(Duration.ofHours(1));
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB), headline("Budget passes", NOON)));
        assertThat(live().doubtful()).isTrue();
        assertThat(live().missed()).isEqualTo(1);
        assertThat(bench.now(feed).nextPoll()).isBefore(bench.clock.instant().plus(Duration.ofMinutes(6)));

        tell(subscription, NEWS);
        poll(new FetchOutcome.NotModified(Freshness.UNKNOWN, Hints.NONE));
        assertThat(live().doubtful()).isFalse();
        assertThat(bench.now(feed).nextPoll()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void What_came_up_while_nobody_was_here_is_not_held_against_the_hub() throws Exception {
        subscribed();
        subscribe.stop(Duration.ofSeconds(5));
        bench.clock.passes(Duration.ofMinutes(30));
        start(BASE);
        poll(saying(HubLinks.NONE, links(ADDRESS, HUB), headline("Budget passes", NOON)));
        assertThat(live().doubtful()).isFalse();
    }

    @Test
    void Another_hub_in_the_document_ends_the_subscription_and_begins_one_there() {
        HubSubscription old = subscribed();
        poll(saying(HubLinks.NONE, links(ADDRESS, SECOND_HUB)));
        assertThat(bench.now(feed).nextPoll()).isBefore(NOON.plus(Duration.ofMinutes(6)));
        tick(3);
        Map<String, String> ending = asked.stream()
                .filter(form -> "unsubscribe".equals(form.get("hub.mode")))
                .findFirst()
                .orElseThrow();
        assertThat(ending)
                .containsEntry("hub.callback", old.callback().toString())
                .doesNotContainKey("hub.secret");
        assertThat(hubs).contains(HUB, SECOND_HUB);
        assertThat(tell(old, NEWS)).isEqualTo(HubCalls.Receipt.OVER);
        assertThat(hubAsks("unsubscribe", old)).contains("challenge");
        assertThat(all()).extracting(HubSubscription::keys).doesNotContain(old.keys());
        assertThat(tell(old, NEWS)).isEqualTo(HubCalls.Receipt.UNKNOWN);
        assertThat(live().hub()).isEqualTo(SECOND_HUB);
    }

    @Test
    void A_feed_that_is_removed_is_unsubscribed_from() {
        HubSubscription old = subscribed();
        bench.store.change(memory -> {
            memory.feeds().remove(feed.id());
            return true;
        });
        tick(2);
        assertThat(asked.get(1))
                .containsEntry("hub.mode", "unsubscribe")
                .containsEntry("hub.callback", old.callback().toString());
    }

    @Test
    void A_hub_that_does_not_let_us_go_is_forgotten_after_three_requests() {
        subscribed();
        poll(saying(HubLinks.NONE, HubLinks.NONE));
        for (int attempt = 2; attempt < 5; attempt++) {
            tick(attempt);
            bench.clock.passes(Duration.ofHours(1));
        }
        tick(4);
        assertThat(all()).isEmpty();
    }

    @Test
    void At_a_new_public_address_everything_is_asked_for_again() throws Exception {
        subscribed();
        subscribe.stop(Duration.ofSeconds(5));
        start(URI.create("https://new.example/websub/"));
        tick(2);
        assertThat(asked.get(1).get("hub.callback")).startsWith("https://new.example/websub/");
    }

    @Test
    void What_a_hub_says_of_its_lease_is_bounded() {
        assertThat(LeasePlan.lease("60")).isEqualTo(Duration.ofMinutes(1));
        assertThat(LeasePlan.lease("999999999999")).isEqualTo(Duration.ofDays(30));
        assertThat(LeasePlan.lease("")).isEqualTo(Duration.ofDays(1));
        assertThat(LeasePlan.lease("0")).isEqualTo(Duration.ofDays(1));
        assertThat(LeasePlan.lease("-5")).isEqualTo(Duration.ofDays(1));
    }
}
