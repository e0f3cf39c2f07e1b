package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A feed as it was polled many times, by chance, and what is to come of it: a window slides over its stories, which are
 * reordered, redated, decorated, republished and edited on the way.
 *
 * @param stories the plain title under which each story is first met
 * @param edits the plain titles, as {@code before → after}, in the order in which they are met in each story
 */
public record Newswire(List<List<Headline>> polls, Set<String> stories, List<String> edits) {
    private static final Instant NOON = Instant.parse("2023-10-31T12:00:00Z");

    /** The plain titles of an edit. */
    public static String told(String before, String after) {
        return Typography.plain(before) + " → " + Typography.plain(after);
    }

    /** A feed with guids or without. */
    public static Newswire of(long seed, boolean guids) {
        Random random = new Random(seed);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 3 + random.nextInt(12); i++) {
            stories.add(new Story(i, guids));
        }
        List<List<Headline>> polls = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        List<String> edits = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            first = Math.max(0, Math.min(stories.size() - 1, first + random.nextInt(4) - 1));
            List<Story> window = new ArrayList<>(
                    stories.subList(first, Math.min(stories.size(), first + 1 + random.nextInt(stories.size()))));
            Collections.shuffle(window, random);
            List<Headline> document = new ArrayList<>();
            for (Story story : window) {
                story.change(random);
                story.meet(met, edits);
                document.add(story.headline(random));
                if (random.nextInt(8) == 0) {
                    document.add(story.headline(random));
                }
            }
            polls.add(document);
        }
        return new Newswire(polls, met, edits);
    }

    private static final class Story {
        private final int number;
        private final boolean guids;
        private int edition;
        private int issue;
        private String lastMet = "";

        Story(int number, boolean guids) {
            this.number = number;
            this.guids = guids;
        }

        String title() {
            return "\"Story " + number + "\" isn't over - part " + edition;
        }

        /** Edited under its guid, or republished as it stands, never both at once: then it would be another. */
        void change(Random random) {
            switch (random.nextInt(4)) {
                case 0 -> edition++;
                case 1 -> issue += lastMet.equals(title()) ? 1 : 0;
                default -> {}
            }
        }

        void meet(Set<String> met, List<String> edits) {
            if (lastMet.isEmpty()) {
                met.add(Typography.plain(title()));
            } else if (!lastMet.equals(title())) {
                edits.add(told(lastMet, title()));
            }
            lastMet = title();
        }

        Headline headline(Random random) {
            String link = (random.nextBoolean() ? "https://www.news.example/" : "http://news.example/")
                    + number
                    + (random.nextBoolean() ? "?utm_source=rss" + random.nextInt() : "");
            return new Headline(
                    guids ? Optional.of("id-" + number + "-" + issue) : Optional.empty(),
                    typeset(random),
                    "Summary " + random.nextInt(),
                    Optional.of(URI.create(link)),
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of(NOON.minusSeconds(random.nextInt(9999))),
                    Optional.empty(),
                    Optional.empty());
        }

        private String typeset(Random random) {
            String title = title();
            return switch (random.nextInt(5)) {
                case 0 -> title.replaceFirst("\"", "“").replaceFirst("\"", "”").replace("'", "’");
                case 1 -> title.replace(" ", "\u00a0 ");
                case 2 -> title.replace(" - ", " – ");
                case 3 -> title.toUpperCase(Locale.ROOT);
                default -> title;
            };
        }
    }
}
