package tocsin.engine.lucene;

import java.util.function.IntPredicate;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import tocsin.text.Line;

/** The terms of a line and their stems as tokens of Lucene, so that both engines read the same words. */
final class LineTokens extends TokenStream {
    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Line line;
    private final IntPredicate wanted;
    private int next;
    private boolean stem;
    private int position;

    LineTokens(Line line, IntPredicate wanted) {
        this.line = line;
        this.wanted = wanted;
    }

    @Override
    public void reset() {
        next = 0;
        stem = false;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        while (next < line.size() && !wanted.test(next)) {
            next++;
        }
        if (next == line.size()) {
            return false;
        }
        clearAttributes();
        increment.setPositionIncrement(line.position(next) - position);
        position = line.position(next);
        if (stem) {
            word.copyBuffer(line.letters(), line.stemFrom(next), line.stemTo(next) - line.stemFrom(next));
            stem = false;
            next++;
            return true;
        }
        word.copyBuffer(line.letters(), line.from(next), line.to(next) - line.from(next));
        stem = line.stemFrom(next) != line.from(next);
        next += stem ? 0 : 1;
        return true;
    }
}
