package tocsin.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tocsin.alert.Message;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.Owed;
import tocsin.domain.Rung;
import tocsin.domain.Watch;
import tocsin.fetch.FetchOutcome;

/** A chat, the news that feeds bring, and the alerts that ring in it; all of it real but the messenger. */
final class ChatRoom implements AutoCloseable {
    static final ChatAddress ANN = ChatAddress.parse("telegram:1");
    private static final Duration LEASE = Duration.ofMinutes(1);

    final Bench bench;
    final Respond respond;
    private final Ingest ingest;

    ChatRoom(Path folder) {
        bench = new Bench(folder);
        FeedDesk desk = new FeedDesk(
                bench.store, address -> new FetchOutcome.Failed("no feed"), Duration.ofMinutes(5), bench.clock);
        respond = new Respond(bench.store, bench.means(), desk, chat -> true, ZoneId.of("UTC"));
        ingest = new Ingest(
                bench.store,
                Bench.READER,
                new WatchBook(Bench.PARSER),
                Bench.GROUPER,
                new PollPlan(new SplittableRandom(1), Duration.ofMinutes(15), Duration.ofHours(1)),
                Patience.DEFAULT,
                Duration.ofHours(1));
    }

    /** What Ann is answered when she types this, with its buttons. */
    String says(String text) {
        return text(reply(text, Optional.empty(), false).message());
    }

    /** What Ann is answered when she types this as a reply to a message. */
    String repliesTo(String about, String text) {
        return text(reply(text, Optional.of(about), false).message());
    }

    /** What Ann is answered when she presses a button of a message that says this. */
    Reply presses(String about, String command) {
        return reply(command, Optional.of(about), true);
    }

    private Reply reply(String text, Optional<String> about, boolean pressed) {
        return respond.respond(new Heard(ANN, "Ann", text, about, pressed));
    }

    /** A message as it reads, its buttons as {@code [label: command]} in the last line. */
    static String text(Message message) {
        String blocks = message.blocks().stream().map(ChatRoom::text).collect(Collectors.joining("\n"));
        return message.buttons().isEmpty()
                ? blocks
                : blocks + "\n"
                        + message.buttons().stream()
                                .map(button -> "[" + button.label() + ": " + button.command() + "]")
                                .collect(Collectors.joining(" "));
    }

    private static String text(Message.Block block) {
        return switch (block) {
            case Message.Line line -> runs(line);
            case Message.Bullets bullets ->
                bullets.items().stream().map(item -> "• " + runs(item)).collect(Collectors.joining("\n"));
            case Message.Gap gap -> "";
        };
    }

    private static String runs(Message.Line line) {
        return line.runs().stream().map(Message.Run::text).collect(Collectors.joining());
    }

    /** A feed brings these headlines now, the first one first, and what they ring is delivered; the messages are called {@code m1}, {@code m2} … */
    void brings(Headline... headlines) {
        brings("https://gulf-wire.example/rss", headlines);
    }

    void brings(String feedAddress, Headline... headlines) {
        owes(feedAddress, headlines);
        List<Owed> owed = take();
        while (!owed.isEmpty()) {
            List<Owed> taken = owed;
            bench.store.change(memory -> {
                taken.forEach(one -> memory.outbox().delivered(one.id(), "m" + one.id(), now()));
                return true;
            });
            owed = take();
        }
    }

    /** A feed brings these headlines now, and what they ring is not delivered yet. */
    void owes(String feedAddress, Headline... headlines) {
        Feed feed = bench.now(bench.feed(feedAddress));
        // Feeds have the latest on top.
        Headline[] document = List.of(headlines).reversed().toArray(Headline[]::new);
        ingest.ingest(feed, Bench.fetched(document), now());
    }

    private List<Owed> take() {
        return bench.store.change(memory -> memory.outbox().take("telegram", "me", now(), now().plus(LEASE), 100));
    }

    static Headline headline(String title, String summary, Instant published) {
        return new Headline(
                Optional.of("guid of " + title),
                title,
                summary,
                Optional.of(URI.create("https://news.example/" + title.replaceAll("[^A-Za-z0-9]+", "-"))),
                Optional.of(published),
                Optional.of("en"),
                Optional.empty());
    }

    /** The headline of the first title, under another one. */
    static Headline edited(String before, String after, Instant published) {
        Headline first = headline(before, "", published);
        return new Headline(
                first.guid(), after, "", first.link(), first.published(), first.language(), first.publisher());
    }

    /** A headline of a minute ago. */
    Headline headline(String title, String summary) {
        return headline(title, summary, now().minusSeconds(60));
    }

    Headline headline(String title) {
        return headline(title, "");
    }

    /** The message in which this headline rang. */
    String messageOf(String title) {
        return "m"
                + rung().stream()
                        .filter(one -> one.alert().notice().title().equals(title))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    List<Rung> rung() {
        Chat chat = chat();
        return bench.store.look(memory -> memory.alerts().of(chat.id(), 1_000));
    }

    /** The titles that rang a bell, the first first. */
    List<String> bells() {
        return rung().reversed().stream()
                .filter(one -> one.alert().kind() == Alert.Kind.BELL)
                .map(one -> one.alert().notice().title())
                .toList();
    }

    List<Watch> watches() {
        Chat chat = chat();
        return bench.store.look(memory -> memory.watches().of(chat.id()));
    }

    List<String> queries() {
        return watches().stream().map(Watch::query).toList();
    }

    Chat chat() {
        return bench.chat(ANN.toString());
    }

    Instant now() {
        return bench.clock.instant();
    }

    void passes(Duration time) {
        bench.clock.passes(time);
    }

    @Override
    public void close() {
        bench.close();
    }
}
