package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Headline;
import tocsin.domain.Mention;
import tocsin.domain.Part;
import tocsin.domain.Token;

/**
 * A headline as a row of words, with what the vocabulary finds in it. Words are numbered from 0 through title and summary. News is
 * written in three stretches: the title and the first sentence of the summary tell what is new, the rest often recalls what was before.
 */
final class Passage {
    static final int TITLE = 0;
    static final int LEAD = 1;

    private final Headline headline;
    private final Token[] words;
    private final int titleSize;

    /** 0 for the title, 1 for the first sentence of the summary and so on. */
    private final int[] sentence;

    /** Counts up at every comma, colon and sentence end, and at words that begin a clause. */
    private final int[] clause;

    private final @Nullable Mention[] mentions;
    private final Finds finds;

    Passage(Headline headline, List<Token> tokens, List<Mention> named, Lexicon lexicon) {
        this.headline = headline;
        this.titleSize = titleSize(tokens);
        this.words = words(tokens);
        this.sentence = new int[words.length];
        this.clause = new int[words.length];
        this.mentions = new @Nullable Mention[words.length];
        named.forEach(this::place);
        this.finds = new Finds(this);
        lexicon.in(tokens, finds);
        finds.settle();
        cut();
    }

    private static int titleSize(List<Token> tokens) {
        int size = 0;
        for (Token token : tokens) {
            if (token.span().part() == Part.SUMMARY) {
                return token.position() - Token.GAP;
            }
            size = token.position() + 1;
        }
        return size;
    }

    private Token[] words(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return new Token[0];
        }
        Token[] row = new Token[wordAt(tokens.getLast().position()) + 1];
        for (int i = tokens.size() - 1; i >= 0; i--) {
            row[wordAt(tokens.get(i).position())] = tokens.get(i);
        }
        return row;
    }

    private void place(Mention mention) {
        int at = mention.span().part() == Part.TITLE ? 0 : titleSize;
        for (; at < words.length && words[at].span().part() == mention.span().part(); at++) {
            if (words[at].span().start() >= mention.span().end()) {
                return;
            }
            if (words[at].span().overlaps(mention.span())) {
                mentions[at] = mention;
            }
        }
    }

    private void cut() {
        for (int at = 1; at < words.length; at++) {
            int stop = at == titleSize ? Gaps.SENTENCE : Gaps.between(headline, words[at - 1].span(), words[at].span());
            boolean ends = stop == Gaps.SENTENCE
                    && (at == titleSize || (at > titleSize && !has(Channel.ABBREVIATIONS, at - 1)));
            sentence[at] = ends ? at == titleSize ? LEAD : sentence[at - 1] + 1 : sentence[at - 1];
            clause[at] = clause[at - 1] + (ends || stop != Gaps.NONE || begins(at) ? 1 : 0);
        }
        if (titleSize == 0) {
            for (int at = 0; at < words.length; at++) {
                sentence[at] += LEAD;
            }
        }
    }

    private boolean begins(int at) {
        return has(Channel.RELATIVES, at) || (has(Channel.BREAKS, at) && !has(Channel.BREAKS, at - 1));
    }

    /** The number of a word by its position. */
    int wordAt(int position) {
        return position < titleSize ? position : position - Token.GAP;
    }

    int size() {
        return words.length;
    }

    Token word(int at) {
        return words[at];
    }

    /** The characters of a word as the outlet wrote it. */
    CharSequence raw(int at) {
        return words[at].span().of(headline);
    }

    /** The character that stands so far behind the end of a word; a blank beyond the end. */
    char behind(int at, int distance) {
        String text = headline.text(words[at].span().part());
        int index = words[at].span().end() + distance - 1;
        return index < text.length() ? text.charAt(index) : ' ';
    }

    /** The character before a word; a blank at the start. */
    char before(int at) {
        String text = headline.text(words[at].span().part());
        int index = words[at].span().start() - 1;
        return index >= 0 ? text.charAt(index) : ' ';
    }

    int sentence(int at) {
        return sentence[at];
    }

    boolean isTitle(int at) {
        return at < titleSize;
    }

    /** Whether a word stands in the title or the lead. */
    boolean isNews(int at) {
        return sentence[at] <= LEAD;
    }

    /** Whether nothing ends a clause between two words of the passage, whichever comes first. */
    boolean together(int one, int other) {
        return clause[one] == clause[other];
    }

    boolean isInside(int at) {
        return at >= 0 && at < words.length;
    }

    /** What is named at a word. */
    @Nullable
    Mention mention(int at) {
        return mentions[at];
    }

    /** The last word of what is named at this one. */
    int mentionEnd(int at) {
        int end = at;
        while (end + 1 < words.length && mentions[at] != null && Objects.equals(mentions[end + 1], mentions[at])) {
            end++;
        }
        return end;
    }

    /** Everything of a channel, from left to right, none overlapping another. */
    <T> List<Lexicon.Found<T>> all(Channel<T> channel) {
        return finds.all(channel);
    }

    /** Everything of a channel in the title, or in another sentence. */
    <T> List<Lexicon.Found<T>> in(int sentenceNumber, Channel<T> channel) {
        List<Lexicon.Found<T>> here = new ArrayList<>(2);
        for (Lexicon.Found<T> found : finds.all(channel)) {
            if (sentence[found.first()] == sentenceNumber) {
                here.add(found);
            }
        }
        return here;
    }

    /** Whether a word belongs to a find of the channel. */
    boolean has(Channel<?> channel, int at) {
        return isInside(at) && finds.has(channel, at);
    }

    /** Whether the channel has a find in a sentence. */
    boolean hasIn(int sentenceNumber, Channel<?> channel) {
        for (Lexicon.Found<?> found : finds.all(channel)) {
            if (sentence[found.first()] == sentenceNumber) {
                return true;
            }
        }
        return false;
    }

    /** The find of a channel that covers a word. */
    <T> Lexicon.@Nullable Found<T> at(Channel<T> channel, int at) {
        if (!has(channel, at)) {
            return null;
        }
        for (Lexicon.Found<T> found : finds.all(channel)) {
            if (found.first() <= at && at <= found.last()) {
                return found;
            }
        }
        return null;
    }
}
