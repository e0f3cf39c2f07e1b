package tocsin.text;

import java.util.List;
import tocsin.domain.Span;
import tocsin.domain.Token;

/** Tokens in the order of their positions, at each of which there may be several or none. */
final class Positions {
    private final List<Token> tokens;
    private final int base;

    /** Where the tokens of each position start, and behind it where the last ones end. */
    private final int[] starts;

    Positions(List<Token> tokens) {
        this.tokens = tokens;
        this.base = tokens.isEmpty() ? 0 : tokens.getFirst().position();
        int size = tokens.isEmpty() ? 0 : tokens.getLast().position() - base + 1;
        this.starts = new int[size + 1];
        int next = 0;
        for (int i = 0; i < size; i++) {
            starts[i] = next;
            while (next < tokens.size() && tokens.get(next).position() == base + i) {
                next++;
            }
        }
        starts[size] = next;
    }

    /** The number of the first token at a position; as {@link #to} when there is none. */
    int from(int position) {
        return starts[Math.clamp(position - base, 0, starts.length - 1)];
    }

    /** The number behind the last token at a position. */
    int to(int position) {
        return starts[Math.clamp(position - base + 1, 0, starts.length - 1)];
    }

    Token get(int number) {
        return tokens.get(number);
    }

    /** From the word at a position to this token. */
    Span span(int first, Token last) {
        return new Span(
                last.span().part(),
                tokens.get(from(first)).span().start(),
                last.span().end());
    }
}
