package tocsin.chat.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.alert.Lookup;
import tocsin.chat.slack.Answer.Trouble;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Looks in a channel, and in a thread of it, for the message that carries an alert's mark. */
final class Search {
    /** Slack stamps messages by its own clock; ours may be ahead. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 25;

    private final MethodsClient bot;
    private final String channel;
    private final AlertId alert;
    private final String oldest;

    Search(MethodsClient bot, ChatAddress chat, AlertId alert, Instant since) {
        this.bot = bot;
        this.channel = chat.channel();
        this.alert = alert;
        this.oldest = since.minus(SKEW).getEpochSecond() + ".000000";
    }

    /** Searches the thread, and then the channel, where the message stands when the thread did not take it. */
    Lookup in(Optional<String> thread) {
        Lookup inThread = thread.map(this::inThread).orElse(new Lookup.Missing());
        return inThread instanceof Lookup.Missing ? paged(this::history) : inThread;
    }

    private Lookup inThread(String thread) {
        return paged(cursor -> replies(thread, cursor));
    }

    private interface Pages {
        Answer<Page> after(@Nullable String cursor);
    }

    private record Page(List<Message> messages, String next) {}

    private Lookup paged(Pages pages) {
        String cursor = null;
        for (int read = 0; read < MOST_PAGES; read++) {
            switch (pages.after(cursor)) {
                case Answer.No<Page> no -> {
                    return isGoneThread(no.trouble())
                            ? new Lookup.Missing()
                            : new Lookup.Unknown(Verdict.why(no.trouble(), channel));
                }
                case Answer.Yes<Page> yes -> {
                    Page page = yes.value();
                    Optional<String> found = page.messages().stream()
                            .filter(this::carriesTheMark)
                            .map(Message::getTs)
                            .findFirst();
                    if (found.isPresent()) {
                        return new Lookup.Found(found.get());
                    }
                    if (page.next().isEmpty()) {
                        return new Lookup.Missing();
                    }
                    cursor = page.next();
                }
            }
        }
        return new Lookup.Unknown("more than " + PAGE * MOST_PAGES + " messages in channel " + channel + " since then");
    }

    private static boolean isGoneThread(Trouble trouble) {
        return trouble instanceof Trouble.Rejected rejected && rejected.error().equals("thread_not_found");
    }

    private boolean carriesTheMark(Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && Posting.EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && alert.toString().equals(metadata.getEventPayload().get(Posting.ALERT_ID));
    }

    private Answer<Page> history(@Nullable String cursor) {
        return Answer.to(() -> bot.conversationsHistory(r -> r.channel(channel)
                        .oldest(oldest)
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)))
                .map(answer -> page(answer.getMessages(), answer.getResponseMetadata()));
    }

    private Answer<Page> replies(String thread, @Nullable String cursor) {
        return Answer.to(() -> bot.conversationsReplies(r -> r.channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .inclusive(true)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)))
                .map(answer -> page(answer.getMessages(), answer.getResponseMetadata()));
    }

    private static Page page(@Nullable List<Message> messages, @Nullable ResponseMetadata metadata) {
        String next = metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
        return new Page(messages == null ? List.of() : messages, next);
    }
}
