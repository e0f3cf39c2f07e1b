package tocsin.bench;

import java.util.Map;
import java.util.function.LongConsumer;
import tocsin.domain.Headline;
import tocsin.engine.Condition;

/** Something else that holds headlines against rules, to be measured beside our engine. Found as a service. */
public interface Rival extends AutoCloseable {
    /** What it is called. */
    String name();

    /** Begins anew with these rules; it may learn from a sample which words are rare. */
    void begin(Map<Long, Condition> rules, Iterable<Headline> sample);

    /** Tells the ids of the rules that a headline satisfies, and answers how many rules it had to look at. */
    int match(Headline headline, LongConsumer each);

    /** Adds a rule. */
    void add(long id, Condition condition);

    /** Removes a rule. */
    void remove(long id);

    @Override
    void close();
}
