package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.HubSubscription;
import tocsin.domain.HubSubscription.Keys;
import tocsin.domain.HubSubscription.State;
import tocsin.domain.NextPoll;
import tocsin.store.HubSubscriptions.Wanted;
import tocsin.store.Memory;

/** What holds for the subscriptions at hubs in every store. */
abstract class HubSubscriptionsContract extends StoreContract {
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI OTHER_HUB = URI.create("https://other.example/hub");
    private static final URI BASE = URI.create("https://us.example/websub/");
    private static final Instant LATER = NOW.plusSeconds(60);

    private Feed feed;

    HubSubscriptionsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @BeforeEach
    void addFeed() {
        feed = store.change(StoreContract::feed);
    }

    private Wanted wanted(String token) {
        return new Wanted(
                feed.id(), List.of(HUB, OTHER_HUB), HUB, feed.address(), BASE, new Keys(token, "secret of " + token));
    }

    private HubSubscription wantedBy(String token) {
        change(memory -> memory.hubs().want(wanted(token), NOW));
        return now(token);
    }

    private HubSubscription now(String token) {
        return store.look(memory -> memory.hubs().at(token)).orElseThrow();
    }

    private HubSubscription confirmed(String token) {
        HubSubscription wanted = wantedBy(token);
        change(memory -> memory.hubs().confirmed(wanted.id(), NOW, NOW.plusSeconds(100), NOW.plusSeconds(80)));
        return now(token);
    }

    private void change(Consumer<Memory> work) {
        store.change(memory -> {
            work.accept(memory);
            return true;
        });
    }

    private List<HubSubscription> due(Instant when) {
        return IntStream.range(0, SHARDS)
                .boxed()
                .flatMap(shard -> store.look(memory -> memory.hubs().due(shard, when)).stream())
                .toList();
    }

    @Test
    void What_is_wanted_is_due_at_once_and_found_by_its_feed_and_its_token() {
        HubSubscription wanted = wantedBy("a");

        assertThat(wanted.state()).isEqualTo(State.REQUESTED);
        assertThat(wanted.hubs()).containsExactly(HUB, OTHER_HUB);
        assertThat(wanted.callback()).isEqualTo(URI.create("https://us.example/websub/a"));
        assertThat(wanted.keys().secret()).isEqualTo("secret of a");
        assertThat(wanted.lease()).isEmpty();
        assertThat(wanted.toString()).doesNotContain("secret of a");
        assertMaybe(memory -> memory.hubs().of(feed.id())).contains(wanted);
        assertMaybe(memory -> memory.hubs().at("b")).isEmpty();
        assertThat(due(NOW)).containsExactly(wanted);
        assertThat(due(NOW.minusMillis(1))).isEmpty();
    }

    @Test
    void A_feed_has_one_beside_those_that_are_ending() {
        HubSubscription first = wantedBy("a");
        change(memory -> memory.hubs().want(wanted("b"), NOW));
        assertAll(memory -> memory.hubs().all()).containsExactly(first);

        change(memory -> {
            memory.hubs().end(first.id(), NOW);
            memory.hubs().want(wanted("b"), NOW);
        });
        assertThat(now("a").state()).isEqualTo(State.ENDING);
        assertMaybe(memory -> memory.hubs().of(feed.id())).contains(now("b"));
        change(memory -> memory.hubs().remove(first.id()));
        assertAll(memory -> memory.hubs().all()).containsExactly(now("b"));
    }

    @Test
    void Of_two_who_ask_at_once_one_may() {
        HubSubscription seen = wantedBy("a");
        assertThat(store.<Boolean>change(memory -> memory.hubs().ask(seen, NOW, LATER)))
                .isTrue();
        assertThat(store.<Boolean>change(memory -> memory.hubs().ask(seen, NOW, LATER)))
                .isFalse();
        assertThat(now("a").attempts()).isEqualTo(1);
        assertThat(due(NOW)).isEmpty();
        assertThat(due(LATER)).hasSize(1);
    }

    @Test
    void A_lease_that_is_renewed_in_time_goes_on_and_one_that_was_over_begins_anew() {
        HubSubscription first = confirmed("a");
        assertThat(first.lease()).contains(new HubSubscription.Lease(NOW, NOW.plusSeconds(100)));
        assertThat(first.nextTry()).isEqualTo(NOW.plusSeconds(80));
        assertThat(first.holds(NOW.plusSeconds(99))).isTrue();
        assertThat(first.holds(NOW.plusSeconds(100))).isFalse();

        change(memory ->
                memory.hubs().confirmed(first.id(), NOW.plusSeconds(90), NOW.plusSeconds(190), NOW.plusSeconds(170)));
        assertThat(now("a").lease()).contains(new HubSubscription.Lease(NOW, NOW.plusSeconds(190)));

        change(memory ->
                memory.hubs().confirmed(first.id(), NOW.plusSeconds(200), NOW.plusSeconds(300), NOW.plusSeconds(280)));
        assertThat(now("a").lease()).contains(new HubSubscription.Lease(NOW.plusSeconds(200), NOW.plusSeconds(300)));
    }

    @Test
    void Asking_keeps_a_lease_that_runs_and_gives_up_one_that_is_over() {
        HubSubscription first = confirmed("a");
        change(memory -> memory.hubs().ask(first, NOW.plusSeconds(80), NOW.plusSeconds(90)));
        assertThat(now("a").state()).isEqualTo(State.CONFIRMED);
        change(memory -> memory.hubs().ask(now(memory, "a"), NOW.plusSeconds(100), NOW.plusSeconds(110)));
        assertThat(now("a").state()).isEqualTo(State.REQUESTED);
        assertThat(now("a").attempts()).isEqualTo(2);
    }

    private static HubSubscription now(Memory memory, String token) {
        return memory.hubs().at(token).orElseThrow();
    }

    @Test
    void Another_hub_gets_another_token_and_another_secret() {
        HubSubscription first = wantedBy("a");
        change(memory -> {
            memory.hubs().ask(first, NOW, LATER);
            memory.hubs().failed(first.id(), "hub.example refuses (500)");
            memory.hubs().turn(first.id(), OTHER_HUB, new Keys("b", "secret of b"), NOW);
        });

        assertMaybe(memory -> memory.hubs().at("a")).isEmpty();
        HubSubscription turned = now("b");
        assertThat(turned.hub()).isEqualTo(OTHER_HUB);
        assertThat(turned.keys().secret()).isEqualTo("secret of b");
        assertThat(turned.trouble()).contains("hub.example refuses (500)");
        assertThat(due(NOW)).containsExactly(turned);
    }

    @Test
    void A_denial_is_kept_with_its_reason_until_it_is_asked_again() {
        HubSubscription first = confirmed("a");
        change(memory -> memory.hubs().denied(first.id(), "no", LATER));
        assertThat(now("a").state()).isEqualTo(State.DENIED);
        assertThat(now("a").trouble()).contains("no");

        HubSubscription denied = now("a");
        change(memory -> memory.hubs().ask(denied, LATER, LATER.plusSeconds(5)));
        assertThat(now("a").state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void What_is_ending_is_neither_confirmed_nor_denied() {
        HubSubscription first = confirmed("a");
        change(memory -> {
            memory.hubs().end(first.id(), LATER);
            memory.hubs().confirmed(first.id(), LATER, LATER.plusSeconds(9), LATER);
            memory.hubs().denied(first.id(), "no", LATER.plusSeconds(9));
        });
        assertThat(now("a").state()).isEqualTo(State.ENDING);
        assertThat(due(LATER)).hasSize(1);
    }

    @Test
    void What_a_hub_missed_is_counted_and_the_doubt_ends_when_it_tells_of_something() {
        HubSubscription first = confirmed("a");
        change(memory -> {
            memory.hubs().missed(first.id(), 2);
            memory.hubs().missed(first.id(), 1);
        });
        assertThat(now("a").doubtful()).isTrue();
        change(memory -> memory.hubs().told(first.id()));
        assertThat(now("a").doubtful()).isFalse();
        assertThat(now("a").missed()).isEqualTo(3);
    }

    @Test
    void A_feed_that_is_removed_ends_its_subscription() {
        confirmed("a");
        change(memory -> memory.feeds().remove(feed.id()));
        assertThat(now("a").state()).isEqualTo(State.ENDING);
        assertThat(due(NOW)).hasSize(1);
        assertMaybe(memory -> memory.feeds().by(feed.id())).isEmpty();
    }

    @Test
    void When_we_move_everything_is_requested_anew_from_there() {
        confirmed("a");
        URI base = URI.create("https://new.example/websub/");
        change(memory -> memory.hubs().moved(BASE, LATER));
        assertThat(now("a").state()).isEqualTo(State.CONFIRMED);
        change(memory -> memory.hubs().moved(base, LATER));
        assertThat(now("a").state()).isEqualTo(State.REQUESTED);
        assertThat(now("a").lease()).isEmpty();
        assertThat(now("a").callback()).isEqualTo(URI.create("https://new.example/websub/a"));
        assertThat(due(LATER)).hasSize(1);

        change(memory -> memory.hubs().forget());
        assertAll(memory -> memory.hubs().all()).isEmpty();
    }

    @Test
    void The_next_poll_is_put_off_and_brought_forward_but_never_the_other_way_round() {
        change(memory -> memory.feeds()
                .answered(feed.id(), Freshness.UNKNOWN, NOW, new NextPoll(NOW.plusSeconds(250), NOW.plusSeconds(300))));
        change(memory -> memory.hubs().postpone(feed.id(), NOW.plusSeconds(200)));
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(300));
        change(memory -> memory.hubs().postpone(feed.id(), NOW.plusSeconds(3600)));
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(3600));
        change(memory -> memory.hubs().hurry(feed.id(), NOW.plusSeconds(4000)));
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(3600));
        change(memory -> memory.hubs().hurry(feed.id(), NOW.plusSeconds(400)));
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(400));
        change(memory -> memory.hubs().hurry(feed.id(), NOW));
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(250));
    }

    @Test
    void After_a_pause_what_waits_for_a_hub_is_polled_as_ever() {
        change(memory -> {
            memory.feeds().answered(feed.id(), Freshness.UNKNOWN, NOW, new NextPoll(NOW, NOW.plusSeconds(3600)));
            memory.hubs().resumed();
        });
        assertThat(nextPoll()).isEqualTo(NOW.plusSeconds(3600));
        confirmed("a");
        change(memory -> memory.hubs().resumed());
        assertThat(nextPoll()).isEqualTo(NOW.plus(feed.interval()));
    }

    private Instant nextPoll() {
        Optional<Feed> now = store.look(memory -> memory.feeds().by(feed.id()));
        return now.orElseThrow().nextPoll();
    }
}
