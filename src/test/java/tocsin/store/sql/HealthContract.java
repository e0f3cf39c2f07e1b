package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.FeedReport;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;
import tocsin.domain.Owed;
import tocsin.store.Feeds;
import tocsin.store.Memory;

/** Facts about how feeds fare, and whom that concerns. */
abstract class HealthContract extends StoreContract {
    private static final Instant LATER = NOW.plus(Duration.ofHours(6));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    HealthContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private static Feed answered(Memory memory, String address, Instant now) {
        Feed feed = memory.feeds().add(newFeed(address), now);
        memory.feeds().answered(feed.id(), Freshness.UNKNOWN, now, new NextPoll(now, now));
        return feed;
    }

    private static List<FeedId> ids(List<Feed> feeds) {
        return feeds.stream().map(Feed::id).toList();
    }

    @Test
    void A_feed_is_in_trouble_when_it_is_gone_has_failed_for_a_while_or_is_silent() {
        store.change(memory -> {
            answered(memory, "https://fine.example/rss", NOW);
            Feed gone = answered(memory, "https://gone.example/rss", NOW);
            Feed failing = answered(memory, "https://failing.example/rss", NOW);
            Feed stumbling = answered(memory, "https://stumbling.example/rss", NOW);
            Feed silent = answered(memory, "https://silent.example/rss", NOW);
            Feed quiet = answered(memory, "https://quiet.example/rss", NOW);
            memory.feeds().retire(gone.id());
            memory.feeds().failed(failing.id(), "no route", NOW, NOW);
            memory.feeds().failed(stumbling.id(), "no route", NOW.plusMillis(1), NOW);
            memory.health().silentFrom(silent.id(), LATER);
            memory.health().silentFrom(quiet.id(), LATER.plusMillis(1));

            assertThat(ids(memory.health().untold(LATER, NOW))).containsExactly(gone.id(), failing.id(), silent.id());
            return true;
        });
    }

    @Test
    void A_feed_that_was_told_of_is_told_of_no_more_until_it_is_back() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://news.example/rss", NOW);
            memory.feeds().failed(feed.id(), "no route", NOW, NOW);
            memory.health().told(feed.id(), LATER);
            assertThat(memory.health().untold(LATER, NOW)).isEmpty();
            assertThat(memory.health().recovered(LATER)).isEmpty();

            memory.feeds()
                    .answered(
                            feed.id(),
                            Freshness.UNKNOWN,
                            LATER.plusSeconds(1),
                            new NextPoll(LATER.plusSeconds(1), LATER.plusSeconds(1)));
            assertThat(ids(memory.health().recovered(LATER.plusSeconds(1)))).containsExactly(feed.id());
            memory.health().settled(feed.id());
            assertThat(memory.health().recovered(LATER.plusSeconds(2))).isEmpty();
            return true;
        });
    }

    @Test
    void A_feed_that_answers_and_is_still_silent_is_not_back() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://news.example/rss", NOW);
            memory.health().silentFrom(feed.id(), NOW);
            memory.health().told(feed.id(), NOW);
            memory.feeds().answered(feed.id(), Freshness.UNKNOWN, LATER, new NextPoll(LATER, LATER));
            assertThat(memory.health().recovered(LATER)).isEmpty();
            memory.health().silentFrom(feed.id(), LATER.plusSeconds(60));
            assertThat(ids(memory.health().recovered(LATER))).containsExactly(feed.id());
            return true;
        });
    }

    @Test
    void On_a_feed_that_no_chat_added_all_chats_depend_that_watch() {
        store.change(memory -> {
            Feed feed = answered(memory, "https://news.example/rss", NOW);
            Chat watching = chat(memory, "telegram:1");
            Chat closed = chat(memory, "telegram:2");
            chat(memory, "telegram:3");
            memory.watches().add(watching.id(), "drone", Origin.COMMAND, NOW);
            memory.watches().add(closed.id(), "drone", Origin.COMMAND, NOW);
            memory.chats().close(closed.id(), "blocked");

            assertThat(memory.health().dependents(feed.id(), LONG_AGO)).containsExactly(watching.id());
            return true;
        });
    }

    @Test
    void On_a_feed_that_a_chat_added_that_chat_depends_and_those_that_it_has_rung_lately() {
        store.change(memory -> {
            Chat owner = chat(memory, "telegram:1");
            Chat rung = chat(memory, "telegram:2");
            Chat longAgo = chat(memory, "telegram:3");
            Chat other = chat(memory, "telegram:4");
            memory.watches().add(other.id(), "drone", Origin.COMMAND, NOW);
            Feed feed = memory.feeds()
                    .add(
                            new Feeds.NewFeed(
                                    URI.create("https://news.example/rss"),
                                    "",
                                    "News",
                                    Origin.COMMAND,
                                    Optional.of(owner.id()),
                                    Duration.ofMinutes(5)),
                            NOW);
            Admitted headline = memory.headlines()
                    .admit(feed, List.of(headline("a")), NOW)
                    .admitted()
                    .getFirst();
            memory.outbox().owe(alert(Alert.Kind.BELL, rung.id(), incident(memory, headline), headline, "bell"));
            memory.outbox()
                    .owe(new Alert(
                            longAgo.id(),
                            incident(
                                    memory,
                                    memory.headlines()
                                            .admit(feed, List.of(headline("b")), NOW)
                                            .admitted()
                                            .getFirst()),
                            headline.id(),
                            Alert.Kind.BELL,
                            notice("old"),
                            LONG_AGO.minusMillis(1)));

            assertThat(memory.health().dependents(feed.id(), LONG_AGO)).containsExactly(owner.id(), rung.id());
            return true;
        });
    }

    @Test
    void A_report_waits_its_turn_in_the_outbox_and_is_no_alert() {
        FeedReport.Line line =
                new FeedReport.Line("News \0", URI.create("https://news.example/rss"), "no route", NOW.minusMillis(7));
        FeedReport report = store.change(memory -> {
            Chat chat = chat(memory, "telegram:1");
            bell(memory, chat.id(), "first");
            FeedReport owed = new FeedReport(chat.id(), List.of(line), List.of(line, line), NOW);
            memory.outbox().owe(owed);
            assertThat(memory.outbox().recent(chat.id(), 9)).hasSize(1);
            assertThat(memory.outbox().depth()).isEqualTo(2);
            return owed;
        });

        store.change(memory -> {
            Owed bell = memory.outbox().take("telegram", "me", NOW, LATER, 9).getFirst();
            memory.outbox().delivered(bell.id(), "7", NOW);
            Owed owed = memory.outbox().take("telegram", "me", NOW, LATER, 9).getFirst();
            assertThat(owed.dispatch()).isEqualTo(report);
            assertThat(owed.bell()).isEmpty();
            return true;
        });
    }
}
