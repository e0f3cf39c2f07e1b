package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Rhythm;
import tocsin.store.Memory;

/** Facts about what decides how often feeds are asked. */
abstract class TempoContract extends StoreContract {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    private static final Instant EARLIEST = NOW.plus(Duration.ofMinutes(3));
    private static final Instant PLANNED = NOW.plus(Duration.ofMinutes(15));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(14));
    private static final Instant TONIGHT = NOW.plus(Duration.ofHours(6));

    TempoContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private static Feed answered(Memory memory, String address) {
        Feed feed = memory.feeds().add(newFeed(address), NOW);
        memory.feeds().answered(feed.id(), Freshness.UNKNOWN, NOW, new NextPoll(EARLIEST, PLANNED));
        return feed;
    }

    private static Feed now(Memory memory, Feed feed) {
        return memory.feeds().at(feed.address()).orElseThrow();
    }

    @Test
    void What_a_document_asks_for_comes_out_as_it_went_in() {
        Advice advice = new Advice(
                Optional.of(Duration.ofMinutes(90)), Set.of(0, 7, 23), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
        Feed feed = store.change(memory -> {
            Feed read = answered(memory, "https://news.example/rss");
            memory.tempo().read(read.id(), advice, 42);
            return now(memory, read);
        });

        assertThat(feed.tempo().advice()).isEqualTo(advice);
        assertThat(feed.health().holds()).hasValue(42);
        Feed again = store.change(memory -> {
            memory.tempo().read(feed.id(), Advice.NONE, 0);
            return now(memory, feed);
        });
        assertThat(again.tempo().advice()).isEqualTo(Advice.NONE);
    }

    @Test
    void A_rhythm_is_kept_to_a_thousandth() {
        Rhythm rhythm = Rhythm.begun(NOW).heard(List.of(NOW, NOW, NOW.minusSeconds(3600)), NOW);
        Feed feed = store.change(memory -> {
            Feed heard = answered(memory, "https://news.example/rss");
            memory.tempo().heard(heard.id(), rhythm, LATER);
            return now(memory, heard);
        });

        assertThat(feed.health().lastNews()).contains(LATER);
        Rhythm kept = feed.tempo().rhythm().orElseThrow();
        assertThat(kept.since()).isEqualTo(rhythm.since());
        assertThat(kept.until()).isEqualTo(rhythm.until());
        assertThat(kept.weights().get(12)).isEqualTo(2.0);
        assertThat(kept.weights().get(11)).isEqualTo(.998);
    }

    @Test
    void A_redirect_is_known_until_it_ends_or_the_feed_moves() {
        Feed.Redirect redirect = new Feed.Redirect(URI.create("https://new.example/rss"), NOW);
        store.change(memory -> {
            Feed feed = answered(memory, "https://news.example/rss");
            memory.tempo().redirected(feed.id(), Optional.of(redirect));
            assertThat(now(memory, feed).tempo().redirect()).contains(redirect);
            memory.tempo().redirected(feed.id(), Optional.empty());
            assertThat(now(memory, feed).tempo().redirect()).isEmpty();
            memory.tempo().redirected(feed.id(), Optional.of(redirect));
            memory.feeds().move(feed.id(), redirect.target(), NOW);
            assertThat(now(memory, feed).tempo().redirect()).isEmpty();
            return true;
        });
    }

    @Test
    void An_open_incident_brings_forward_the_poll_of_the_feed_that_reported_it_and_of_those_of_its_country() {
        store.change(memory -> {
            Feed first = answered(memory, "https://a.example/rss");
            Feed second = answered(memory, "https://b.example/rss");
            Feed third = answered(memory, "https://c.example/rss");
            Feed elsewhere = answered(memory, "https://d.example/rss");
            memory.tempo().reported(second.id(), Set.of("IQ", "SY"), NOW);
            memory.tempo().reported(third.id(), Set.of("IQ"), LONG_AGO.minusSeconds(1));
            memory.tempo().reported(elsewhere.id(), Set.of("YE"), NOW);

            memory.tempo().hot(first.id(), Set.of("IQ", "JO"), LONG_AGO, NOW, TONIGHT);

            assertThat(List.of(
                            now(memory, first).nextPoll(), now(memory, second).nextPoll()))
                    .containsOnly(EARLIEST);
            assertThat(List.of(
                            now(memory, third).nextPoll(),
                            now(memory, elsewhere).nextPoll()))
                    .containsOnly(PLANNED);
            return true;
        });
    }

    @Test
    void A_feed_is_asked_as_early_as_it_allows_until_the_incident_is_no_longer_open() {
        Feed feed = store.change(memory -> {
            Feed hot = answered(memory, "https://a.example/rss");
            memory.tempo().hot(hot.id(), Set.of(), LONG_AGO, NOW, TONIGHT);
            return hot;
        });
        NextPoll soon = new NextPoll(LATER, LATER.plusSeconds(600));
        NextPoll tomorrow = new NextPoll(TONIGHT.plusSeconds(180), TONIGHT.plusSeconds(900));

        store.change(memory -> {
            memory.feeds().answered(feed.id(), Freshness.UNKNOWN, EARLIEST, soon);
            assertThat(now(memory, feed).nextPoll()).isEqualTo(soon.earliest());
            memory.feeds().answered(feed.id(), Freshness.UNKNOWN, TONIGHT, tomorrow);
            assertThat(now(memory, feed).nextPoll()).isEqualTo(tomorrow.planned());
            return true;
        });
    }

    @Test
    void A_feed_that_fails_or_is_throttled_is_left_alone_whatever_happens() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://a.example/rss");
            memory.feeds().failed(feed.id(), "too often", NOW, PLANNED);
            memory.tempo().hot(feed.id(), Set.of(), LONG_AGO, NOW, TONIGHT);
            assertThat(now(memory, feed).nextPoll()).isEqualTo(PLANNED);
            return true;
        });
    }

    @Test
    void A_feed_that_is_overdue_keeps_its_turn() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://a.example/rss");
            memory.tempo().hot(feed.id(), Set.of(), LONG_AGO, PLANNED.plusSeconds(60), TONIGHT);
            assertThat(now(memory, feed).nextPoll()).isEqualTo(PLANNED);
            return true;
        });
    }

    @Test
    void A_feed_fails_since_the_first_failure_in_a_row() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://a.example/rss");
            memory.feeds().failed(feed.id(), "no route", NOW, LATER);
            memory.feeds().failed(feed.id(), "no host", LATER, PLANNED);
            assertThat(now(memory, feed).health().failingSince()).contains(NOW);
            memory.feeds().answered(feed.id(), Freshness.UNKNOWN, PLANNED, new NextPoll(TONIGHT, TONIGHT));
            assertThat(now(memory, feed).health().failingSince()).isEmpty();
            return true;
        });
    }

    @Test
    void A_feed_that_is_gone_for_good_is_due_no_more_until_it_is_added_again_or_moves() {
        store.change(memory -> {
            Feed gone = answered(memory, "https://a.example/rss");
            Feed moving = answered(memory, "https://b.example/rss");
            memory.feeds().retire(gone.id());
            memory.feeds().retire(moving.id());
            assertThat(due(memory)).isEmpty();
            assertThat(now(memory, gone).health().retired()).isTrue();

            memory.feeds().add(newFeed("https://a.example/rss"), LATER);
            memory.feeds().move(moving.id(), URI.create("https://c.example/rss"), LATER);
            assertThat(due(memory)).extracting(Feed::id).containsExactlyInAnyOrder(gone.id(), moving.id());
            assertThat(now(memory, gone).nextPoll()).isEqualTo(LATER);
            return true;
        });
    }

    private static List<Feed> due(Memory memory) {
        return FeedsContract.due(memory, TONIGHT);
    }
}
