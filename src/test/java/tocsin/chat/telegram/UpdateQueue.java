package tocsin.chat.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The updates of one bot, as getUpdates gives them: kept until confirmed, and to one asker at a time. */
final class UpdateQueue {
    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private long nextId = 1000;
    private long asker;
    private long highestOffset;
    private int polls;
    private boolean open = true;

    synchronized long add(ObjectNode update) {
        long id = nextId++;
        update.put("update_id", id);
        waiting.add(update);
        notifyAll();
        return id;
    }

    /** After a week without updates, Telegram counts on from any number. */
    synchronized void countFrom(long id) {
        nextId = id;
    }

    synchronized long confirmedBefore() {
        return highestOffset;
    }

    /** Empty when another asker has taken over. */
    synchronized Optional<List<ObjectNode>> take(long offset, int limit, Duration timeout, Set<String> kinds)
            throws InterruptedException {
        long me = ++asker;
        notifyAll();
        waiting.removeIf(update -> update.get("update_id").asLong() < offset);
        highestOffset = Math.max(highestOffset, offset);
        int poll = polls;
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            waiting.removeIf(update -> kinds.stream().noneMatch(update::has));
            if (me != asker || !open) {
                return Optional.empty();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (polls != poll) {
                return Optional.of(List.of());
            }
            if (!waiting.isEmpty() || left <= 0) {
                return Optional.of(waiting.stream().limit(limit).toList());
            }
            wait(left);
        }
    }

    synchronized void endPoll() {
        polls++;
        notifyAll();
    }

    synchronized void close() {
        open = false;
        notifyAll();
    }
}
