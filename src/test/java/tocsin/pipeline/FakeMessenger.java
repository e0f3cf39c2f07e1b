package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** A messenger that takes every letter unless it is told otherwise. */
final class FakeMessenger implements Messenger {
    private final String account;
    private final Duration pace;
    private final Map<String, Queue<Supplier<Delivery>>> next = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();

    /** The letters that were tried, the first first. */
    final List<Letter> tried = new CopyOnWriteArrayList<>();

    /** The letters that arrived. */
    final List<Letter> arrived = new CopyOnWriteArrayList<>();

    /** Where was asked for what may have arrived. */
    final List<ChatAddress> asked = new CopyOnWriteArrayList<>();

    volatile Supplier<Lookup> answer = Lookup.Missing::new;

    FakeMessenger(String account) {
        this(account, Duration.ZERO);
    }

    FakeMessenger(String account, Duration pace) {
        this.account = account;
        this.pace = pace;
    }

    /** The next letter to a chat ends like this; it arrives only when that is {@link Delivery.Delivered}. */
    FakeMessenger next(String chat, Delivery delivery) {
        return next(chat, () -> delivery);
    }

    FakeMessenger next(String chat, Supplier<Delivery> delivery) {
        synchronized (next) {
            next.computeIfAbsent(chat, any -> new ArrayDeque<>()).add(delivery);
        }
        return this;
    }

    /** Letters to a chat hang until the answer is counted down. */
    CountDownLatch holds(String chat) {
        CountDownLatch latch = new CountDownLatch(1);
        held.put(chat, latch);
        return latch;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Delivery send(Letter letter) {
        tried.add(letter);
        String chat = letter.to().toString();
        CountDownLatch latch = held.get(chat);
        if (latch != null) {
            await(latch);
        }
        Supplier<Delivery> ordered;
        synchronized (next) {
            Queue<Supplier<Delivery>> queue = next.get(chat);
            ordered = queue == null ? null : queue.poll();
        }
        Delivery delivery = ordered == null ? new Delivery.Delivered("m" + serial.incrementAndGet()) : ordered.get();
        if (delivery instanceof Delivery.Delivered) {
            arrived.add(letter);
        }
        return delivery;
    }

    /** The edits that were tried, the first first. */
    final List<Letter> edited = new CopyOnWriteArrayList<>();

    /** How the next edits end; then they are delivered. */
    final Queue<Delivery> editsEnd = new ConcurrentLinkedQueue<>();

    @Override
    public Delivery edit(Letter letter, String ref) {
        edited.add(letter);
        Delivery ordered = editsEnd.poll();
        return ordered == null ? new Delivery.Delivered(ref) : ordered;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Lookup find(ChatAddress to, AlertId alert, Instant since) {
        asked.add(to);
        return answer.get();
    }

    @Override
    public Duration pace() {
        return pace;
    }

    List<String> arrivedIn(String chat) {
        return arrived.stream()
                .filter(letter -> letter.to().toString().equals(chat))
                .map(FakeMessenger::title)
                .toList();
    }

    /** The headline that a letter is about. */
    static String title(Letter letter) {
        Message.Line line = (Message.Line) letter.message().blocks().get(1);
        return line.runs().getFirst().text();
    }
}
