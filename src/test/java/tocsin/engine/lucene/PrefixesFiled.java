package tocsin.engine.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Files prefix queries under their prefix, and adds the beginnings of a text's words to it, so that not each runs on each text. */
final class PrefixesFiled implements CustomQueryHandler {
    private static final String MARK = "\u0001";
    private static final int LONGEST = 8;

    @Override
    public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
        if (query instanceof PrefixQuery prefix) {
            String text = prefix.getPrefix().text();
            String filed = MARK + text.substring(0, Math.min(LONGEST, text.length()));
            return QueryTree.term(new org.apache.lucene.index.Term(prefix.getField(), filed), weightor);
        }
        return null;
    }

    @Override
    public TokenStream wrapTermStream(String field, TokenStream words) {
        return new Beginnings(words);
    }

    private static final class Beginnings extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private String whole = "";
        private int length;

        Beginnings(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = next();
            // The stream of terms below never sets it back, and whoever leaves tokens out adds to it.
            increment.setPositionIncrement(1);
            return more;
        }

        private boolean next() throws IOException {
            if (length > 0) {
                word.setEmpty().append(MARK).append(whole, 0, length--);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            whole = word.toString();
            length = whole.startsWith(MARK) ? 0 : Math.min(LONGEST, whole.length());
            return true;
        }
    }
}
