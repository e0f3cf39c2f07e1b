package tocsin;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.OpmlOutcome.Listed;
import tocsin.fetch.OpmlOutcome.Read;
import tocsin.fetch.OpmlOutcome.Remark;
import tocsin.pipeline.Subscriptions;

/** An import of one list, and what is said of it. */
final class OpmlImport {
    private final Subscriptions subscriptions;
    private final Optional<Function<URI, FetchOutcome>> check;

    /**
     * An import.
     *
     * @param check how feeds are fetched first, if they are
     */
    OpmlImport(Subscriptions subscriptions, Optional<Function<URI, FetchOutcome>> check) {
        this.subscriptions = subscriptions;
        this.check = check;
    }

    /** Takes the list in, and answers the exit code. */
    int run(String file, Read list, PrintStream out) throws InterruptedException {
        List<Listed> good = new ArrayList<>();
        List<Remark> refused = new ArrayList<>(list.refused());
        if (check.isPresent()) {
            check(check.get(), list.feeds(), good, refused);
        } else {
            good.addAll(list.feeds());
        }
        Subscriptions.Tally tally;
        try (Progress progress = Progress.of("adding", good.size())) {
            tally = subscriptions.take(good.stream().map(Listed::feed).toList(), progress::step);
        }
        say(out, "ignored", list.ignored());
        say(out, "merged ", list.merged());
        say(out, "REFUSED", refused);
        out.println(file + ": " + tally.added() + " added, " + tally.known() + " known already, "
                + list.merged().size() + " merged, " + refused.size() + " refused");
        return refused.isEmpty() ? Main.DONE : Main.FAILED;
    }

    private static void check(
            Function<URI, FetchOutcome> fetch, List<Listed> feeds, List<Listed> good, List<Remark> refused)
            throws InterruptedException {
        // Threads are cheap and the fetcher is what keeps the peace: so many at once, and one at a time to a host.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Progress progress = Progress.of("checking", feeds.size())) {
            List<Future<Optional<String>>> findings = feeds.stream()
                    .map(listed -> threads.submit(() -> {
                        Optional<String> trouble =
                                trouble(fetch.apply(listed.feed().address()));
                        progress.step();
                        return trouble;
                    }))
                    .toList();
            for (int i = 0; i < findings.size(); i++) {
                Listed listed = feeds.get(i);
                findings.get(i)
                        .get()
                        .ifPresentOrElse(
                                why -> refused.add(new Remark(listed.line(), name(listed), "cannot be read: " + why)),
                                () -> good.add(listed));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check failed by a fault of ours", e.getCause());
        }
    }

    private static String name(Listed listed) {
        String title = listed.feed().title();
        return title.isEmpty() ? listed.feed().address().toString() : title;
    }

    /** Why a feed is refused; a server that asks for patience has one. */
    private static Optional<String> trouble(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched fetched -> Optional.empty();
            case FetchOutcome.NotModified same -> Optional.empty();
            case FetchOutcome.Throttled throttled -> Optional.empty();
            case FetchOutcome.Gone gone -> Optional.of(gone.why());
            case FetchOutcome.Failed failed -> Optional.of(failed.why());
        };
    }

    private static void say(PrintStream out, String mark, List<Remark> remarks) {
        remarks.stream()
                .sorted(Comparator.comparingInt(Remark::line))
                .forEach(remark -> out.println(mark + " " + remark));
    }
}
