package tocsin.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import tocsin.bench.Rival;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.engine.Condition;
import tocsin.text.Language;
import tocsin.text.Line;
import tocsin.text.Stemmer;

/**
 * Lucene Monitor at its best: in memory, the rarest term of each query indexed, prefix queries filed under their prefix. It reads the
 * same words as our engine.
 */
public final class TunedMonitor implements Rival {
    private static final int TOGETHER = 5_000;

    private final LuceneQueries queries;
    private final Function<Headline, Stemmer> stemmer;
    private final Line line = new Line();
    private Monitor monitor;

    /** A monitor that knows that all texts are English, so that a word is one term. */
    public TunedMonitor() {
        this(word -> Set.of(Stemmer.of("en").stem(word)), headline -> Stemmer.of("en"));
    }

    private TunedMonitor(Function<String, Set<String>> stems, Function<Headline, Stemmer> stemmer) {
        this.queries = new LuceneQueries(stems);
        this.stemmer = stemmer;
        this.monitor = monitor(Map.of());
    }

    /** A monitor for texts in all languages. */
    static TunedMonitor ofAllLanguages() {
        return new TunedMonitor(Stemmer::all, headline -> Stemmer.of(Language.of(headline)));
    }

    @Override
    public String name() {
        return "Lucene Monitor, tuned";
    }

    @Override
    public void begin(Map<Long, Condition> rules, Iterable<Headline> sample) {
        close();
        Map<String, Integer> counts = new HashMap<>();
        for (Headline headline : sample) {
            line.read(headline, stemmer.apply(headline));
            Set<String> forms = new HashSet<>();
            for (int term = 0; term < line.size(); term++) {
                forms.add(new String(line.letters(), line.from(term), line.to(term) - line.from(term)));
                forms.add(new String(line.letters(), line.stemFrom(term), line.stemTo(term) - line.stemFrom(term)));
            }
            forms.forEach(form -> counts.merge(form, 1, Integer::sum));
        }
        monitor = monitor(counts);
        List<MonitorQuery> batch = new ArrayList<>();
        rules.forEach((id, condition) -> {
            batch.add(query(id, condition));
            if (batch.size() == TOGETHER) {
                register(batch);
                batch.clear();
            }
        });
        register(batch);
    }

    private static Monitor monitor(Map<String, Integer> counts) {
        TermWeightor rarest = term -> 1.0 / (1 + counts.getOrDefault(term.text(), 0));
        try {
            return new Monitor(
                    new KeywordAnalyzer(),
                    new TermFilteredPresearcher(rarest, List.of(new PrefixesFiled()), Set.of()),
                    new MonitorConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MonitorQuery query(long id, Condition condition) {
        return new MonitorQuery(Long.toString(id), queries.of(condition));
    }

    private void register(List<MonitorQuery> batch) {
        try {
            monitor.register(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int match(Headline headline, LongConsumer each) {
        line.read(headline, stemmer.apply(headline));
        Document document = new Document();
        document.add(new TextField(LuceneQueries.TEXT, new LineTokens(line, term -> true)));
        document.add(new TextField(LuceneQueries.TITLE, new LineTokens(line, term -> line.part(term) == Part.TITLE)));
        try {
            MatchingQueries<QueryMatch> matching = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            for (QueryMatch match : matching.getMatches()) {
                each.accept(Long.parseLong(match.getQueryId()));
            }
            return matching.getQueriesRun();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(long id, Condition condition) {
        register(List.of(query(id, condition)));
    }

    @Override
    public void remove(long id) {
        try {
            monitor.deleteById(Long.toString(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
