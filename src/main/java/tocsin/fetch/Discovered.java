package tocsin.fetch;

import java.util.List;

/** Every way in which the search for a page's feed can end. */
public sealed interface Discovered {
    /** There is one feed, and it was read. */
    record One(Choice choice) implements Discovered {}

    /** There are several; comment feeds come last. */
    record Several(List<Choice> choices) implements Discovered {
        public Several {
            choices = List.copyOf(choices);
        }
    }

    /** There is none; {@code why} is a sentence without its full stop. */
    record None(String why) implements Discovered {}
}
